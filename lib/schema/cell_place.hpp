// Where a field of a table's row stands: findings underline the cell, not the line.
#pragma once

#include <optional>
#include <string_view>

#include "diag/source_map.hpp"

namespace reso::schema {

// The cell under the title `key` (folded) of the CSV row written at `row`, without blanks around. Nothing when the file
// is no CSV, has no such title, or the row is quoted (its separators cannot be told without reading it).
std::optional<diag::Span> cell_place(const diag::SourceMap& sources, const diag::Span& row, std::string_view key);

} // namespace reso::schema
