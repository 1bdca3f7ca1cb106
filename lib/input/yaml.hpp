// One YAML document to a located tree. The strict gate of the bytes has passed; this one refuses what YAML allows and
// we do not.
#pragma once

#include <optional>

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"
#include "schema/tree.hpp"

namespace reso::input {

// Reads text[begin, end) of `file` as one mapping. Nothing after a finding that leaves no tree.
std::optional<schema::Node> parse_yaml(diag::FileId file, std::size_t begin, std::size_t end,
                                       const diag::SourceMap& sources, diag::Diagnostics& diagnostics);

} // namespace reso::input
