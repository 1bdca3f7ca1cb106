#include "file.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace reso::pdfcheck {

File::File(std::string bytes) : m_bytes(std::move(bytes)) {
  m_qpdf.setSuppressWarnings(true);
  m_qpdf.processMemoryFile("pdf", m_bytes.data(), m_bytes.size());
  for (auto& page : QPDFPageDocumentHelper(m_qpdf).getAllPages()) m_pages.push_back(page.getObjectHandle());
}

bool File::has_page(Object page) {
  for (const Object& one : m_pages)
    if (number_of(one) == number_of(page)) return number_of(page) != 0;
  return false;
}

int number_of(Object object) { return object.getObjectID(); }

bool is_name(Object object, std::string_view name) { return object.isName() && object.getName().substr(1) == name; }

bool is_true(Object object) { return object.isBool() && object.getBoolValue(); }

Object value_in(Object dictionary, const std::string& key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : Object::newNull();
}

std::string name_in(Object dictionary, const std::string& key) {
  Object value = value_in(dictionary, key);
  return value.isName() ? value.getName().substr(1) : std::string();
}

std::string text_in(Object dictionary, const std::string& key) {
  Object value = value_in(dictionary, key);
  return value.isString() ? value.getUTF8Value() : std::string();
}

std::vector<Object> items_of(Object object) {
  if (object.isArray()) return object.getArrayAsVector();
  if (object.isNull()) return {};
  return {object};
}

std::vector<double> box_of(Object array) {
  std::vector<double> box;
  if (!array.isArray() || array.getArrayNItems() != 4) return box;
  for (Object& value : array.getArrayAsVector()) {
    if (!value.isNumber()) return {};
    box.push_back(value.getNumericValue());
  }
  return box;
}

std::string data_of(Object stream) {
  auto data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

Object attribute_of(Object element, const std::string& key) {
  for (Object& attributes : items_of(element.getKey("/A")))
    if (attributes.isDictionary() && attributes.hasKey(key)) return attributes.getKey(key);
  return Object::newNull();
}

} // namespace reso::pdfcheck
