// XML as events, with names without their prefix.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace reso::intake {

using Attributes = std::map<std::string, std::string, std::less<>>;

struct XmlEvents {
  std::function<void(std::string_view name, const Attributes&)> start;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
};

// False when the bytes are not well formed.
bool parse_xml(std::string_view bytes, XmlEvents& events);

} // namespace reso::intake
