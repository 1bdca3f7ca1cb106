// Of the file, its objects, colours and pictures.
#include <stdexcept>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include "mutations.hpp"

namespace reso::tests {

namespace {

std::string encrypted(const std::string& pdf) {
  QPDF objects;
  objects.processMemoryFile("pdf", pdf.data(), pdf.size());
  QPDFWriter writer(objects);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

Object profile_of(QPDF& pdf) {
  return pdf.getRoot().getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile");
}

void add_form(QPDF& pdf) {
  Object form = Object::newStream(&pdf, "");
  form.getDict().replaceKey("/Type", Object::newName("/XObject"));
  form.getDict().replaceKey("/Subtype", Object::newName("/Form"));
  Object list = Object::newDictionary();
  list.replaceKey("/Form", form);
  page_of(pdf, 2).getKey("/Resources").replaceKey("/XObject", list);
}

std::vector<Mutation> of_bytes() {
  return {
      {Rule::header, "does not begin", {}, [](std::string& bytes) { bytes[7] = '9'; }},
      {Rule::header, "no comment", {}, [](std::string& bytes) { bytes.replace(10, 4, "text"); }},
      {Rule::file_end, "does not end", {}, [](std::string& bytes) { bytes += "more\n"; }},
      {Rule::file_id, "no /ID", {}, [](std::string& bytes) { bytes.replace(bytes.rfind("/ID "), 3, "/IX"); }},
      {Rule::encryption, "encrypted", {}, [](std::string& bytes) { bytes = encrypted(bytes); }},
      {Rule::object_syntax, "endobj", {}, [](std::string& bytes) { replace(bytes, "\nendobj\n", " endobj\n"); }},
      {Rule::object_syntax, "does not begin", {}, [](std::string& bytes) { replace(bytes, " 0 obj\n", " 0 obj "); }},
      {Rule::stream_length,
       "does not lead",
       {},
       [](std::string& bytes) { replace(bytes, "\nendstream", " endstream"); }},
      {Rule::damaged, "", {}, [](std::string& bytes) { replace(bytes, "startxref\n", "startxref\n1"); }},
      {Rule::damaged, "", {}, [](std::string& bytes) { bytes = "a letter"; }},
  };
}

std::vector<Mutation> of_objects() {
  return {
      {Rule::external_stream, "/F",
       [](QPDF& pdf) { profile_of(pdf).getDict().replaceKey("/F", Object::newString("profile.icc")); }},
      {Rule::filter, "ASCIIHexDecode",
       [](QPDF& pdf) {
         profile_of(pdf).replaceStreamData("00>", Object::newName("/ASCIIHexDecode"), Object::newNull());
       }},
      {Rule::limit, "key",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/" + std::string(128, 'a'), Object::newInteger(1)); }},
      {Rule::limit, "a name",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/A", Object::newName("/" + std::string(128, 'a'))); }},
      {Rule::limit, "a string",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/A", Object::newString(std::string(32768, 'a'))); }},
      {Rule::limit, "an integer", [](QPDF& pdf) { pdf.getRoot().replaceKey("/A", Object::newInteger(2147483648LL)); }},
      {Rule::limit, "a page measures",
       [](QPDF& pdf) { page_of(pdf, 2).replaceKey("/MediaBox", Object::parse("[0 0 20000 800]")); }},
      {Rule::action, "JavaScript",
       [](QPDF& pdf) { first_link(pdf).replaceKey("/A", Object::parse("<< /S /JavaScript /JS (app.beep\\(\\)) >>")); }},
      {Rule::action, "Launch",
       [](QPDF& pdf) { first_link(pdf).replaceKey("/A", Object::parse("<< /Type /Action /S /Launch /F (sh) >>")); }},
      {Rule::trigger, "/AA",
       [](QPDF& pdf) { page_of(pdf, 2).replaceKey("/AA", Object::parse("<< /O << /S /Named /N /NextPage >> >>")); }},
      {Rule::feature, "/AcroForm",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/AcroForm", Object::parse("<< /Fields [] >>")); }},
      {Rule::feature, "/EmbeddedFiles",
       [](QPDF& pdf) {
         pdf.getRoot().getKey("/Names").replaceKey("/EmbeddedFiles", Object::parse("<< /Names [] >>"));
       }},
      {Rule::feature, "/PresSteps",
       [](QPDF& pdf) { page_of(pdf, 2).replaceKey("/PresSteps", Object::newDictionary()); }},
  };
}

std::vector<Mutation> of_graphics() {
  return {
      {Rule::output_intent, "not one output intent", [](QPDF& pdf) { pdf.getRoot().removeKey("/OutputIntents"); }},
      {Rule::output_intent, "GTS_PDFA1",
       [](QPDF& pdf) {
         pdf.getRoot().getKey("/OutputIntents").getArrayItem(0).replaceKey("/S", Object::newName("/GTS_PDFX"));
       }},
      {Rule::output_intent, "names no condition",
       [](QPDF& pdf) {
         pdf.getRoot().getKey("/OutputIntents").getArrayItem(0).removeKey("/OutputConditionIdentifier");
       }},
      {Rule::output_intent, "no profile",
       [](QPDF& pdf) { pdf.getRoot().getKey("/OutputIntents").getArrayItem(0).removeKey("/DestOutputProfile"); }},
      {Rule::output_intent, "three colours",
       [](QPDF& pdf) { edit_stream(profile_of(pdf), [](std::string& data) { data.replace(16, 4, "CMYK"); }); }},
      {Rule::colour_space, "neither RGB nor grey",
       [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/ColorSpace", Object::newName("/DeviceCMYK")); }},
      {Rule::colour_space, "k leaves", [](QPDF& pdf) { append(pdf, "0 0 0 1 k"); }},
      {Rule::colour_space, "cs leaves", [](QPDF& pdf) { append(pdf, "/DeviceCMYK cs"); }},
      {Rule::colour_space, "/Pattern",
       [](QPDF& pdf) { page_of(pdf, 2).getKey("/Resources").replaceKey("/Pattern", Object::newDictionary()); }},
      {Rule::graphics_state, "/TR",
       [](QPDF& pdf) { graphics_state_of(pdf).replaceKey("/TR", Object::newName("/Identity")); }},
      {Rule::graphics_state, "no opacity",
       [](QPDF& pdf) { graphics_state_of(pdf).replaceKey("/ca", Object::newInteger(2)); }},
      {Rule::blend_mode, "/Invented",
       [](QPDF& pdf) { graphics_state_of(pdf).replaceKey("/BM", Object::newName("/Invented")); }},
      {Rule::image, "interpolated",
       [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/Interpolate", Object::newBool(true)); }},
      {Rule::image, "/Alternates",
       [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/Alternates", Object::newArray()); }},
      {Rule::image, "eight bits",
       [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/BitsPerComponent", Object::newInteger(16)); }},
      {Rule::image, "opacity", [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/SMask", profile_of(pdf)); }},
      {Rule::image_data, "as many bytes",
       [](QPDF& pdf) { picture_of(pdf).getDict().replaceKey("/Height", Object::newInteger(100000)); }},
      {Rule::image_data, "JPEG",
       [](QPDF& pdf) {
         picture_of(pdf).replaceStreamData("\xFF\xD8", Object::newName("/DCTDecode"), Object::newNull());
       }},
      {Rule::external_object, "no XObject", add_form},
  };
}

} // namespace

std::vector<Mutation> file_mutations() {
  std::vector<Mutation> all = of_bytes();
  for (const auto& list : {of_objects(), of_graphics()}) all.insert(all.end(), list.begin(), list.end());
  return all;
}

} // namespace reso::tests
