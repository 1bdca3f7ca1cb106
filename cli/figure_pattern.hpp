// Patterns of figure ids, as `--only` takes them.
#pragma once

#include <string_view>

namespace reso::cli {

// '*' stands for any characters, none among them.
bool matches_pattern(std::string_view pattern, std::string_view text);

} // namespace reso::cli
