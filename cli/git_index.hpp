// The files that git tracks, from .git/index.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reso::cli {

// Paths in the order of the index (sorted). Versions 2, 3 and 4 of the format (git's gitformat-index); nothing for
// bytes that are no such index, or are cut short.
std::optional<std::vector<std::string>> tracked_files(std::string_view index);

} // namespace reso::cli
