#include "intake/sheet.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reso::intake {

std::string column_letters(std::size_t column) {
  std::string out;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (left - 1) % 26));
  return out;
}

std::string address(const Place& place) { return column_letters(place.column) + std::to_string(place.row + 1); }

std::optional<Place> parse_address(std::string_view text) {
  std::size_t column = 0, row = 0, at = 0;
  for (; at < text.size() && at < 3 && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z'); ++at)
    column = column * 26 + static_cast<std::size_t>((text[at] | 0x20) - 'a' + 1);
  if (at == 0 || at == text.size() || text[at] == '0') return std::nullopt;
  const auto [stop, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return Place{row - 1, column - 1};
}

const Cell& Sheet::at(const Place& place) const {
  static const Cell nothing;
  if (place.row >= rows.size() || place.column >= rows[place.row].size()) return nothing;
  return rows[place.row][place.column];
}

std::size_t Sheet::width() const {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, row.size());
  return most;
}

std::string shown(const Cell& cell) {
  std::string text = cell.text;
  switch (cell.kind) {
  case CellKind::date:
    if (text.size() == 10) return text.substr(8, 2) + "/" + text.substr(5, 2) + "/" + text.substr(0, 4);
    return text;
  case CellKind::number: std::ranges::replace(text, '.', ','); return text;
  case CellKind::duration: {
    int minutes = 0;
    std::from_chars(text.data(), text.data() + text.size(), minutes);
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
  }
  case CellKind::text:
  case CellKind::boolean: break;
  }
  return text;
}

} // namespace reso::intake
