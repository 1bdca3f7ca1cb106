// The bytes of the file, before anything is decoded.
#include <algorithm>

#include <qpdf/QPDFXRefEntry.hh>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

void check_header(const std::string& bytes, Findings& findings) {
  // "%PDF-1.n" and an end of line first of all, then a comment of four bytes that no text has.
  const bool version = bytes.size() > 15 && bytes.starts_with("%PDF-1.") && bytes[7] >= '0' && bytes[7] <= '7' &&
                       (bytes[8] == '\n' || bytes[8] == '\r');
  if (!version) return findings.report(Rule::header, 0, "the file does not begin with %PDF-1.0 to 1.7");
  const std::size_t comment = bytes.find('%', 8);
  const bool binary = comment <= 10 && std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(comment) + 1,
                                                   bytes.begin() + static_cast<std::ptrdiff_t>(comment) + 5,
                                                   [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
  if (!binary) findings.report(Rule::header, 0, "no comment of four bytes above 127 follows the header");
}

void check_end(const std::string& bytes, Findings& findings) {
  const std::size_t end = bytes.rfind("%%EOF");
  const std::string rest = end == std::string::npos ? "nothing" : bytes.substr(end + 5);
  if (!rest.empty() && rest != "\n" && rest != "\r" && rest != "\r\n")
    findings.report(Rule::file_end, 0, "the file does not end with %%EOF and at most one end of line");
}

bool end_of_line(const std::string& bytes, std::size_t at) { return bytes.at(at) == '\n' || bytes.at(at) == '\r'; }

// "12 0 obj" on a line of its own.
void check_object_head(const std::string& bytes, std::size_t offset, int number, Findings& findings) {
  const std::string head = std::to_string(number) + " 0 obj";
  if (bytes.compare(offset, head.size(), head) != 0 || !end_of_line(bytes, offset + head.size()) ||
      (offset > 0 && !end_of_line(bytes, offset - 1)))
    findings.report(Rule::object_syntax, number, "the object does not begin with « " + head + " » on its own line");
}

void check_stream(const std::string& bytes, Object stream, Findings& findings) {
  const auto begin = static_cast<std::size_t>(stream.getParsedOffset());
  Object length = stream.getDict().getKey("/Length");
  if (!length.isInteger()) return findings.report(Rule::stream_length, number_of(stream), "a stream has no length");
  const bool opened = begin > 7 && (bytes.compare(begin - 7, 7, "stream\n") == 0 ||
                                    (begin > 8 && bytes.compare(begin - 8, 8, "stream\r\n") == 0));
  if (!opened)
    findings.report(Rule::stream_length, number_of(stream), "« stream » is followed by neither LF nor CR LF");
  std::size_t end = begin + static_cast<std::size_t>(length.getIntValue());
  const std::size_t data_end = end;
  if (end < bytes.size() && bytes[end] == '\r') ++end;
  if (end < bytes.size() && bytes[end] == '\n') ++end;
  if (end == data_end || end >= bytes.size() || bytes.compare(end, 9, "endstream") != 0)
    return findings.report(Rule::stream_length, number_of(stream),
                           "the length does not lead to an end of line and « endstream »");
  if (bytes.compare(end + 9, 8, "\nendobj\n") != 0)
    findings.report(Rule::object_syntax, number_of(stream), "« endobj » does not stand on its own line");
}

} // namespace

void check_syntax(File& file, Findings& findings) {
  check_header(file.bytes(), findings);
  check_end(file.bytes(), findings);
  std::vector<Object> id = items_of(file.trailer().getKey("/ID"));
  if (id.size() != 2 || !id[0].isString() || id[0].getStringValue().size() < 16)
    findings.report(Rule::file_id, 0, "the trailer has no /ID of two strings");
  if (file.trailer().hasKey("/Encrypt")) findings.report(Rule::encryption, 0, "the file is encrypted");
  for (const auto& [id_of_object, entry] : file.qpdf().getXRefTable()) {
    if (entry.getType() != 1) continue;
    check_object_head(file.bytes(), static_cast<std::size_t>(entry.getOffset()), id_of_object.getObj(), findings);
    Object object = file.qpdf().getObject(id_of_object);
    if (object.isStream()) check_stream(file.bytes(), object, findings);
  }
}

} // namespace reso::pdfcheck
