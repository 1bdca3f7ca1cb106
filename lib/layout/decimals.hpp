// Decimal alignment: what a number lacks at its right so that the decimal commas of a column stand under each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::layout {

// The last number of a cell: "≥ 12,5 %" has one decimal and is followed by " %".
struct CellNumber {
  bool found = false;
  std::size_t decimals = 0;
  std::string_view after; // unit or sign
};
CellNumber number_in(std::string_view cell);

// The decimals that the cells of a column are aligned for: those of the most precise one. 0 when none has decimals, or
// when the numbers are followed by different words, which no alignment brings together.
std::size_t common_decimals(const std::vector<std::string>& cells);

// What `cell` lacks of `decimals`: ",00", "0", or nothing. Its width, in tabular figures, is the cell's indent from the
// right. A cell without a number lacks nothing.
std::string missing_decimals(std::string_view cell, std::size_t decimals);

} // namespace reso::layout
