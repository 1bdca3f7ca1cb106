#include "input/csv.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/bytes.hpp"

namespace reso::input {

namespace rule = diag::rule;
namespace phrase = diag::phrase;
using schema::TextCell;
using schema::TextRow;

namespace {

// Behind the comments that begin at `at`: lines whose first sign is '#'.
std::size_t after_comments(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == '#') {
    const std::size_t end = text.find('\n', at);
    at = end == std::string_view::npos ? text.size() : end + 1;
  }
  return at;
}

// The separator that the title row has most of.
char separator_of(std::string_view text) {
  const std::size_t begin = after_comments(text, 0);
  std::string_view first = text.substr(begin, text.find('\n', begin) - begin);
  char best = ';';
  std::ptrdiff_t most = 0;
  for (char candidate : {';', '\t', ','})
    if (auto count = std::count(first.begin(), first.end(), candidate); count > most) {
      most = count;
      best = candidate;
    }
  return best;
}

// Where a quotation mark opens that is never closed. Only a cell's first sign opens one.
std::optional<std::size_t> find_open_quote(std::string_view text, char separator) {
  bool start = true;
  for (std::size_t at = after_comments(text, 0); at < text.size(); ++at) {
    if (at > 0 && text[at - 1] == '\n') at = after_comments(text, at);
    if (at >= text.size()) break;
    if (start && text[at] == '"') {
      const std::size_t opened = at;
      for (++at; at < text.size(); ++at) {
        if (text[at] != '"') continue;
        if (at + 1 >= text.size() || text[at + 1] != '"') break;
        ++at;
      }
      if (at >= text.size()) return opened;
    }
    start = text[at] == separator || text[at] == '\n' || text[at] == '\r';
  }
  return std::nullopt;
}

// Said once, at the title: every row would say it again.
bool find_double_titles(const std::vector<schema::Entry>& titles, diag::Diagnostics& diagnostics) {
  bool found = false;
  for (auto second = titles.begin(); second != titles.end(); ++second) {
    auto first =
        std::find_if(titles.begin(), second, [&](const auto& title) { return title.folded == second->folded; });
    if (first == second || second->key.empty()) continue;
    diagnostics.report(rule::duplicate_field, second->key_span, second->key)
        .label(phrase::second_time)
        .related(first->key_span, phrase::first_time)
        .help(phrase::keep_one_column);
    found = true;
  }
  return found;
}

bool empty(const TextRow& row) {
  return std::ranges::all_of(row.cells, [](const TextCell& cell) { return cell.text.empty(); });
}

} // namespace

// --- A row ---

CsvRows::CsvRows(const CsvTable& table, const CsvPart& part, diag::Diagnostics& diagnostics)
    : m_table(table), m_text(table.text.substr(0, part.end)), m_at(part.begin), m_diagnostics(diagnostics) {}

bool CsvRows::next(TextRow& row) {
  const std::size_t titles = m_table.head.entries.size();
  while (read_one(row)) {
    if (empty(row)) continue;
    while (row.cells.size() > titles && row.cells.back().text.empty()) row.cells.pop_back();
    if (row.cells.size() == titles) return true;
    m_diagnostics
        .report(rule::csv_cells, row.cells.back().span, std::to_string(row.cells.size()), std::to_string(titles))
        .help(phrase::mend_cells);
  }
  return false;
}

bool CsvRows::read_one(TextRow& row) {
  row.cells.clear();
  m_buffers.clear();
  m_at = after_comments(m_text, m_at);
  if (m_at >= m_text.size()) return false;
  for (;;) {
    row.cells.push_back(cell());
    if (m_at >= m_text.size() || m_text[m_at] != m_table.separator) break;
    ++m_at;
  }
  row.span = {m_table.head.span.file, row.cells.front().span.begin, row.cells.back().span.end};
  if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
  if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
  return true;
}

TextCell CsvRows::cell() {
  TextCell out;
  const std::size_t begin = m_at;
  if (m_at < m_text.size() && m_text[m_at] == '"') {
    out.quoted = true;
    out.text = unquoted();
  } else {
    while (m_at < m_text.size() && m_text[m_at] != m_table.separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
      ++m_at;
    out.text = base::trim(m_text.substr(begin, m_at - begin));
  }
  out.span = {m_table.head.span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_at)};
  return out;
}

// What stands after the closing mark and before the next cell belongs to the text too.
std::string_view CsvRows::unquoted() {
  std::string text;
  bool inside = true;
  for (++m_at; m_at < m_text.size(); ++m_at) {
    const char c = m_text[m_at];
    if (!inside && (c == m_table.separator || c == '\n' || c == '\r')) break;
    if (inside && c == '"') {
      if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
        ++m_at;
      else {
        inside = false;
        continue;
      }
    }
    text += c;
  }
  m_buffers.push_back(std::move(text));
  return base::trim(m_buffers.back());
}

// --- The table ---

namespace {

// Reads the first row as titles.
std::optional<CsvTable> with_titles(CsvTable table, diag::Diagnostics& diagnostics) {
  TextRow row;
  CsvRows first(table, {0, table.text.size(), 0}, diagnostics);
  if (!first.read_one(row)) return table;
  table.rows_at = first.at();
  while (!row.cells.empty() && row.cells.back().text.empty()) row.cells.pop_back();
  std::vector<schema::Entry> titles;
  for (const TextCell& title : row.cells)
    titles.push_back({std::string(title.text), base::fold_id(title.text), title.span, {}});
  if (find_double_titles(titles, diagnostics)) return std::nullopt;
  table.head.entries = std::move(titles);
  return table;
}

} // namespace

std::optional<CsvTable> open_csv(std::string path, std::string bytes, diag::SourceMap& sources,
                                 diag::Diagnostics& diagnostics) {
  // "Unicode text" of Excel reads as Windows-1252 too, with a NUL after each letter: it is refused by its name.
  bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (bytes.size() <= most_csv_bytes && !utf16 && base::first_invalid_utf8(bytes))
    if (auto text = base::from_windows_1252(bytes)) bytes = std::move(*text);
  auto file = accept_text(std::move(path), std::move(bytes), most_csv_bytes, sources, diagnostics);
  if (!file) return std::nullopt;
  CsvTable table;
  table.text = sources.text(*file);
  table.separator = separator_of(table.text);
  table.head.kind = schema::NodeKind::sequence;
  table.head.span = {*file, 0, static_cast<std::uint32_t>(table.text.size())};
  if (const auto opened = find_open_quote(table.text, table.separator)) {
    const auto at = static_cast<std::uint32_t>(*opened);
    diagnostics.report(rule::unclosed_quote, {*file, at, at + 1}).help(phrase::close_quote);
    return std::nullopt;
  }
  return with_titles(std::move(table), diagnostics);
}

std::vector<CsvPart> split_rows(const CsvTable& table, std::size_t parts) {
  const std::string_view rows = table.text.substr(table.rows_at);
  if (rows.find('"') != std::string_view::npos) parts = 1;
  std::vector<CsvPart> out;
  for (std::size_t i = 0, begin = table.rows_at; i < parts && begin < table.text.size(); ++i) {
    std::size_t end = i + 1 == parts ? table.text.size() : table.rows_at + rows.size() / parts * (i + 1);
    end = i + 1 == parts ? end : table.text.find('\n', std::max(begin, end));
    end = end == std::string_view::npos || i + 1 == parts ? table.text.size() : end + 1;
    const std::string_view part = table.text.substr(begin, end - begin);
    out.push_back({begin, end, static_cast<std::size_t>(std::ranges::count(part, '\n')) + 1});
    begin = end;
  }
  return out;
}

} // namespace reso::input
