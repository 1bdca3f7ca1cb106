// CSV as French Excel writes it: RFC 4180 quotes, ';' or tab or ',', BOM, Windows-1252 when the bytes are not UTF-8.
// A line that begins with '#' is a comment.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "schema/text_row.hpp"

namespace reso::input {

// A table whose titles are read; its rows stay text until they are asked for.
struct CsvTable {
  schema::Node head;     // a sequence without items, whose entries are the titles; its span is the file's
  std::string_view text; // of the source map
  char separator = ';';
  std::size_t rows_at = 0; // where the rows begin
};

// Adds the text to `sources`. Nothing, and findings, when it cannot be used at all: bytes, two titles of one name, a
// quotation mark that is never closed.
std::optional<CsvTable> open_csv(std::string path, std::string bytes, diag::SourceMap& sources,
                                 diag::Diagnostics& diagnostics);

// A run of whole rows, for one reader.
struct CsvPart {
  std::size_t begin = 0, end = 0;
  std::size_t lines = 0; // no fewer than rows
};
// The rows in at most `parts` runs of similar length; in one when a quoted cell might run over the seams.
std::vector<CsvPart> split_rows(const CsvTable& table, std::size_t parts);

// The rows of a part, in order. Empty rows are skipped; a row with too many or too few cells is a finding.
class CsvRows {
public:
  CsvRows(const CsvTable& table, const CsvPart& part, diag::Diagnostics& diagnostics);
  // False at the end. The row is overwritten by the next call.
  bool next(schema::TextRow& row);
  // The row as it stands, whatever it holds.
  bool read_one(schema::TextRow& row);
  std::size_t at() const { return m_at; } // where the next row begins

private:
  schema::TextCell cell();
  std::string_view unquoted();

  const CsvTable& m_table;
  std::string_view m_text; // up to the end of the part
  std::size_t m_at;
  diag::Diagnostics& m_diagnostics;
  std::deque<std::string> m_buffers; // texts of the row's cells that hold doubled quotation marks
};

} // namespace reso::input
