#include "mutations.hpp"

#include <stdexcept>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace reso::tests {

namespace {

constexpr int edited_page = 2; // it has text, and follows the cover and the contents

Object found(const std::vector<Object>& all, int index, const std::string& what) {
  if (index >= static_cast<int>(all.size())) throw std::runtime_error("the PDF has no " + what);
  return all[static_cast<std::size_t>(index)];
}

std::vector<Object> objects_of(QPDF& pdf, const std::string& key, const std::string& name) {
  std::vector<Object> all;
  for (Object& object : pdf.getAllObjects())
    if (pdfcheck::name_in(object.isStream() ? object.getDict() : object, key) == name) all.push_back(object);
  return all;
}

} // namespace

std::string mutated(const std::string& pdf, const Mutation& mutation) {
  if (mutation.bytes) {
    std::string bytes = pdf;
    mutation.bytes(bytes);
    return bytes;
  }
  QPDF objects;
  objects.setSuppressWarnings(true);
  objects.processMemoryFile("pdf", pdf.data(), pdf.size());
  if (mutation.objects) mutation.objects(objects);
  QPDFWriter writer(objects);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.setNewlineBeforeEndstream(true); // its own default is a fault (ISO 19005-2, 6.1.7.1)
  writer.setDeterministicID(true);
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

Object page_of(QPDF& pdf, int index) {
  std::vector<Object> pages;
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pages.push_back(page.getObjectHandle());
  return found(pages, index, "page");
}

std::vector<Object> elements_of(QPDF& pdf, const std::string& type) {
  std::vector<Object> all;
  for (Object& object : objects_of(pdf, "/S", type))
    if (pdfcheck::name_in(object, "/Type") == "StructElem") all.push_back(object);
  return all;
}

Object element_of(QPDF& pdf, const std::string& type, int index) { return found(elements_of(pdf, type), index, type); }
Object first_link(QPDF& pdf) { return found(objects_of(pdf, "/Subtype", "Link"), 0, "link"); }
Object picture_of(QPDF& pdf) { return found(objects_of(pdf, "/Subtype", "Image"), 0, "picture"); }
Object graphics_state_of(QPDF& pdf) { return found(objects_of(pdf, "/Type", "ExtGState"), 0, "graphics state"); }

Object font_of(QPDF& pdf) {
  Object fonts = page_of(pdf, edited_page).getKey("/Resources").getKey("/Font");
  return fonts.getKey(*fonts.getKeys().begin());
}

void edit_stream(Object stream, const std::function<void(std::string&)>& edit) {
  std::string data = pdfcheck::data_of(stream);
  edit(data);
  stream.replaceStreamData(data, Object::newNull(), Object::newNull());
}

void append(QPDF& pdf, const std::string& operators) {
  edit_stream(page_of(pdf, edited_page).getKey("/Contents"), [&](std::string& data) { data += "\n" + operators; });
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("the text has no " + from);
  text.replace(at, from.size(), to);
}

} // namespace reso::tests
