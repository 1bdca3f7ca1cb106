#include "xmp.hpp"

#include <algorithm>
#include <cstring>

#include <expat.h>

namespace reso::pdfcheck {

namespace {

const std::string description = "http://www.w3.org/1999/02/22-rdf-syntax-ns# Description";

struct Reader {
  Xmp xmp;
  std::vector<XmpValue> open;

  static void XMLCALL begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& reader = *static_cast<Reader*>(self);
    XmpValue value;
    if (!reader.open.empty()) value.path = reader.open.back().path;
    if (!value.path.empty() && value.path.back() == description) reader.xmp.properties.emplace_back(name);
    value.path.emplace_back(name);
    for (; *attributes != nullptr; attributes += 2)
      if (std::strcmp(attributes[0], "http://www.w3.org/XML/1998/namespace lang") == 0) value.language = attributes[1];
    reader.open.push_back(std::move(value));
  }

  static void XMLCALL end(void* self, const XML_Char*) {
    auto& reader = *static_cast<Reader*>(self);
    XmpValue value = std::move(reader.open.back());
    reader.open.pop_back();
    if (value.text.find_first_not_of(" \n\r\t") != std::string::npos) reader.xmp.values.push_back(std::move(value));
  }

  static void XMLCALL text(void* self, const XML_Char* data, int size) {
    auto& reader = *static_cast<Reader*>(self);
    if (!reader.open.empty()) reader.open.back().text.append(data, static_cast<std::size_t>(size));
  }
};

} // namespace

std::string Xmp::value(const std::string& property, const std::string& language) const {
  for (const XmpValue& one : values)
    if (std::ranges::find(one.path, property) != one.path.end() && (language.empty() || one.language == language))
      return one.text;
  return {};
}

Xmp read_xmp(const std::string& packet) {
  Reader reader;
  XML_Parser parser = XML_ParserCreateNS("UTF-8", ' ');
  XML_SetUserData(parser, &reader);
  XML_SetElementHandler(parser, Reader::begin, Reader::end);
  XML_SetCharacterDataHandler(parser, Reader::text);
  if (XML_Parse(parser, packet.data(), static_cast<int>(packet.size()), 1) == XML_STATUS_ERROR)
    reader.xmp.fault = XML_ErrorString(XML_GetErrorCode(parser));
  XML_ParserFree(parser);
  return std::move(reader.xmp);
}

} // namespace reso::pdfcheck
