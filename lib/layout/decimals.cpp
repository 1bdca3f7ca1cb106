#include "layout/decimals.hpp"

#include <algorithm>

namespace reso::layout {

namespace {

constexpr std::string_view digits = "0123456789";

} // namespace

CellNumber number_in(std::string_view cell) {
  const std::size_t last = cell.find_last_of(digits);
  if (last == std::string_view::npos) return {};
  CellNumber out{true, 0, cell.substr(last + 1)};
  const std::size_t before = cell.find_last_not_of(digits, last);
  if (before != std::string_view::npos && before > 0 && cell[before] == ',' &&
      digits.find(cell[before - 1]) != std::string_view::npos)
    out.decimals = last - before;
  return out;
}

std::size_t common_decimals(const std::vector<std::string>& cells) {
  std::size_t most = 0;
  std::string_view after;
  bool any = false;
  for (const std::string& cell : cells) {
    const CellNumber number = number_in(cell);
    if (!number.found) continue;
    if (any && number.after != after) return 0;
    any = true;
    after = number.after;
    most = std::max(most, number.decimals);
  }
  return most;
}

std::string missing_decimals(std::string_view cell, std::size_t decimals) {
  const CellNumber number = number_in(cell);
  if (!number.found || number.decimals >= decimals) return {};
  return (number.decimals == 0 ? "," : "") + std::string(decimals - number.decimals, '0');
}

} // namespace reso::layout
