#include "intake/xml.hpp"

#include <memory>
#include <type_traits>

#include <expat.h>

namespace reso::intake {

namespace {

std::string_view local(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') == std::string_view::npos ? 0 : whole.find(':') + 1);
}

void on_start(void* data, const char* name, const char** pairs) {
  auto& events = *static_cast<XmlEvents*>(data);
  if (!events.start) return;
  Attributes attributes;
  for (; *pairs != nullptr; pairs += 2) attributes.emplace(local(pairs[0]), pairs[1]);
  events.start(local(name), attributes);
}

void on_end(void* data, const char* name) {
  if (auto& events = *static_cast<XmlEvents*>(data); events.end) events.end(local(name));
}

void on_text(void* data, const char* text, int length) {
  if (auto& events = *static_cast<XmlEvents*>(data); events.text) events.text({text, static_cast<std::size_t>(length)});
}

// Expat takes its bytes in pieces of an int.
constexpr std::size_t piece = std::size_t{1} << 24;

} // namespace

bool parse_xml(std::string_view bytes, XmlEvents& events) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                                             &XML_ParserFree);
  XML_SetUserData(parser.get(), &events);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  for (std::size_t at = 0;;) {
    const std::string_view part = bytes.substr(at, piece);
    at += part.size();
    const bool last = at >= bytes.size();
    if (XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), last) != XML_STATUS_OK) return false;
    if (last) return true;
  }
}

} // namespace reso::intake
