#include "cli/figure_pattern.hpp"

namespace reso::cli {

bool matches_pattern(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == '*')
    return matches_pattern(pattern.substr(1), text) || (!text.empty() && matches_pattern(pattern, text.substr(1)));
  return !text.empty() && pattern[0] == text[0] && matches_pattern(pattern.substr(1), text.substr(1));
}

} // namespace reso::cli
