#include "cli/text_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::cli {

namespace {

std::string line(const std::vector<TextColumn>& columns, const std::vector<std::size_t>& widths,
                 const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string cell = i < cells.size() ? cells[i] : std::string();
    std::string blanks(widths[i] - base::display_width(cell), ' ');
    if (i > 0) out += "  ";
    out += columns[i].right ? blanks + cell : cell + blanks;
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out + "\n";
}

} // namespace

std::string text_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  std::vector<std::string> titles;
  for (const TextColumn& column : columns) {
    widths.push_back(base::display_width(column.title));
    titles.push_back(column.title);
  }
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
      widths[i] = std::max(widths[i], base::display_width(row[i]));
  std::string out = line(columns, widths, titles);
  for (const auto& row : rows) out += line(columns, widths, row);
  return out;
}

namespace {

// A cell of a Markdown table: '|' would end it, the other signs would be read as marks.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("\\|*_`<[").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

} // namespace

std::string markdown_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows) {
  std::string head = "|", rule = "|";
  for (const TextColumn& column : columns) {
    head += " " + escaped(column.title) + " |";
    rule += column.right ? " ---: |" : " --- |";
  }
  std::string out = head + "\n" + rule + "\n";
  for (const std::vector<std::string>& line : rows) {
    out += "|";
    for (const std::string& cell : line) out += " " + escaped(cell) + " |";
    out += "\n";
  }
  return out;
}

} // namespace reso::cli
