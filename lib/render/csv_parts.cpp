#include "render/csv_parts.hpp"

namespace reso::render {

std::string csv_field(std::string_view text) {
  if (text.find_first_of("\";\n\r") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_end(const std::optional<base::Rational>& end) {
  return end ? base::machine_digits(*end) : std::string();
}

} // namespace reso::render
