#include "edit/reading.hpp"

#include "input/csv.hpp"
#include "input/gate.hpp"

namespace reso::edit {

std::optional<schema::Node> read_tree(const std::string& text) {
  diag::SourceMap sources;
  diag::Diagnostics unread(diag::Language::fr);
  return input::read_yaml("text", text, sources, unread);
}

std::optional<Table> read_table(const std::string& text) {
  diag::SourceMap sources;
  diag::Diagnostics unread(diag::Language::fr);
  const auto table = input::open_csv("text", text, sources, unread);
  if (!table) return std::nullopt;
  Table out;
  out.separator = table->separator;
  for (const schema::Entry& title : table->head.entries) out.titles.push_back(title.folded);
  schema::TextRow row;
  for (const input::CsvPart& part : input::split_rows(*table, 1)) {
    input::CsvRows rows(*table, part, unread);
    while (rows.next(row)) {
      auto& cells = out.rows.emplace_back();
      for (const schema::TextCell& cell : row.cells) cells.emplace_back(cell.text);
    }
  }
  if (unread.has_errors()) return std::nullopt;
  return out;
}

} // namespace reso::edit
