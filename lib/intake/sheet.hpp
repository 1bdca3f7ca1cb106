// A grid of cells as an office program shows it: what every foreign file becomes before its columns are understood.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reso::intake {

// What a workbook says a cell is. Everything in a text file is text.
enum class CellKind { text, number, date, duration, boolean };

struct Cell {
  CellKind kind = CellKind::text;
  // Trimmed. A number has a decimal point; a date is "2012-03-12"; a duration is whole minutes; a boolean "oui" or
  // "non".
  std::string text;

  bool empty() const { return text.empty(); }
};

// Where a cell is; both count from 0.
struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

std::string column_letters(std::size_t column); // 0 -> "A", 27 -> "AB"
std::string address(const Place& place);        // "B12"
// "B12", "b12"; nothing for anything else.
std::optional<Place> parse_address(std::string_view text);

struct Sheet {
  std::string name; // of a text file, empty
  std::vector<std::vector<Cell>> rows;
  std::vector<std::size_t> hidden = {}; // rows that the workbook does not show, by hand or by a filter

  // An empty cell outside the grid.
  const Cell& at(const Place& place) const;
  std::size_t width() const; // cells of the longest row
};

// The text of a cell as a person would read it back: "12/03/2012", "3,5", "2 h 30".
std::string shown(const Cell& cell);

enum class Encoding { utf8, utf8_bom, utf16, windows_1252 };
enum class FileKind { text, workbook };

// A file that was opened.
struct Workbook {
  FileKind kind = FileKind::text;
  Encoding encoding = Encoding::utf8; // of a text file
  char separator = ';';               // of a text file
  std::size_t null_line = 0;          // of a text file with a null byte: its line, from 1; then no sheet
  std::vector<Sheet> sheets;          // at least one; of a workbook, in its order
};

} // namespace reso::intake
