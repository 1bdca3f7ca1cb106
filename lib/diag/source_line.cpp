#include "diag/source_line.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace reso::diag {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t kept_before = 30; // columns of context left of the span when a line is cut

// A character of the line, ready for the terminal.
struct Cell {
  std::string text;
  std::size_t width;
  std::size_t byte; // where it stands in the line
};

// Control characters could drive the terminal; direction marks could make the excerpt read as something else
// (CVE-2021-42574).
bool unprintable(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x200E || value == 0x200F ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF;
}

Cell cell_at(std::string_view line, std::size_t at, std::size_t& bytes) {
  const base::CodePoint point = base::code_point_at(line, at);
  bytes = point.bytes;
  if (point.value == U'\t') return {std::string(tab_width, ' '), tab_width, at};
  if (unprintable(point.value)) return {"·", 1, at};
  std::string text = base::encode_utf8(std::u32string_view(&point.value, 1));
  const std::size_t width = base::display_width(text);
  return {std::move(text), width, at};
}

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t bytes = 1;
    cells.push_back(cell_at(line, at, bytes));
    at += std::max<std::size_t>(bytes, 1);
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells) {
  std::size_t width = 0;
  for (const Cell& cell : cells) width += cell.width;
  return width;
}

// Keeps `limit` columns of cells around the span that starts at column `column`; what is left out becomes "…".
std::vector<Cell> cut(std::vector<Cell> cells, std::size_t column, std::size_t limit) {
  const std::size_t total = width_of(cells);
  std::size_t from = column > kept_before ? column - kept_before : 0;
  if (from + limit > total) from = total > limit ? total - limit : 0;
  std::vector<Cell> kept;
  std::size_t at = 0;
  for (Cell& cell : cells) {
    const std::size_t begin = at;
    at += cell.width;
    if (begin >= from && at <= from + limit) kept.push_back(std::move(cell));
  }
  if (kept.empty()) return kept;
  if (from > 0) kept.front().text = "…", kept.front().width = 1;
  if (from + limit < total) kept.back().text = "…", kept.back().width = 1;
  return kept;
}

ShownLine measured(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  ShownLine shown;
  shown.width = 0;
  for (const Cell& cell : cells) {
    shown.text += cell.text;
    if (cell.byte < begin)
      shown.column += cell.width;
    else if (cell.byte < end)
      shown.width += cell.width;
  }
  shown.width = std::max<std::size_t>(shown.width, 1);
  return shown;
}

} // namespace

ShownLine show_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t limit) {
  std::vector<Cell> cells = cells_of(line);
  if (width_of(cells) <= limit) return measured(cells, begin, end);
  const std::size_t column = measured(cells, begin, end).column;
  return measured(cut(std::move(cells), column, limit), begin, end);
}

} // namespace reso::diag
