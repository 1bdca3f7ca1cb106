#include "cli/starter.hpp"

namespace reso::cli {

bool is_starter_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string filled_in(std::string text, std::string_view placeholder, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos; at += by.size())
    text.replace(at, placeholder.size(), by);
  return text;
}

} // namespace reso::cli
