// What a word processor, a spreadsheet or another system leaves in a file of data, cured without a word changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace reso::edit {

enum class FileKind { yaml, markdown, csv };

// By the end of its name; nothing for a file that is no data.
std::optional<FileKind> kind_of_file(std::string_view path);

enum class Cure { byte_order_mark, line_ends, tab, hidden_space, curly_quotes, end_blanks, final_line_end };

struct Tidied {
  std::string text;
  std::map<Cure, std::size_t> cures; // how many lines or places each was used for
  bool readable = false;             // reso reads the text; what it still finds is not told here
};

// Of YAML, all of the file; of Markdown, the head (below it, line ends only); of a table, its line ends. Comments,
// order, quotation marks and values stay: a file that was readable holds the same tree afterwards (save the marks
// around a value between brackets, which were read as part of it), else the cure is not used. Tidying twice is tidying
// once.
//   byte_order_mark  left out (kept in a table: spreadsheets need it to read the accents)
//   line_ends        those of most lines, where they were mixed
//   tab              of the indent, or behind a key: two blanks each, or four or eight if only so the file can be read
//   hidden_space     no-break spaces in the indent, in a key or behind its colon: a blank
//   curly_quotes     around a whole value, between brackets too: straight ones
//   end_blanks       at the end of a line, save in values of several lines
//   final_line_end   of the last line
Tidied tidy(FileKind kind, std::string bytes);

} // namespace reso::edit
