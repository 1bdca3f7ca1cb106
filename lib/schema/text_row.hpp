// Rows of a table as text: what a CSV is before its fields are read.
#pragma once

#include <string_view>
#include <vector>

#include "schema/tree.hpp"

namespace reso::schema {

struct TextCell {
  std::string_view text; // without blanks around; valid until the next row is read when `quoted`
  diag::Span span;       // as written, quotes included
  bool quoted = false;
};

struct TextRow {
  std::vector<TextCell> cells; // one under each title
  diag::Span span;
};

// What a title stands for.
enum class Cells { unknown, one, several };

// The row as a record written in YAML would be: a mapping under the titles' keys. An empty cell is not given; neither
// is one under an unknown title. Several values stand in one cell between ",", "|", ";", " / " or " + ".
Node mapping_of(const TextRow& row, const std::vector<Entry>& titles, const std::vector<Cells>& cells);

} // namespace reso::schema
