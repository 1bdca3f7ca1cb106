// CSV as French Excel writes it: RFC 4180 quotes, ';' or tab or ',', BOM, Windows-1252 when the bytes are not UTF-8.
#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/bytes.hpp"
#include "input/gate.hpp"

namespace reso::input {

namespace rule = diag::rule;
namespace phrase = diag::phrase;
using schema::Node;
using schema::NodeKind;

namespace {

struct CsvCell {
  std::string text;
  std::size_t begin = 0, end = 0; // in the file
  bool quoted = false;
};
using CsvRow = std::vector<CsvCell>;

// The separator that the title row has most of.
char separator_of(std::string_view text) {
  std::string_view first = text.substr(0, text.find('\n'));
  char best = ';';
  std::ptrdiff_t most = 0;
  for (char candidate : {';', '\t', ','})
    if (auto count = std::count(first.begin(), first.end(), candidate); count > most) {
      most = count;
      best = candidate;
    }
  return best;
}

class Reader {
public:
  Reader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  // False at the end of the text. `unclosed` is set to the place of a quotation mark that is never closed.
  bool next(CsvRow& row, std::optional<std::size_t>& unclosed) {
    row.clear();
    if (m_at >= m_text.size()) return false;
    for (;;) {
      row.push_back(cell(unclosed));
      if (m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        continue;
      }
      if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
      if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
      return true;
    }
  }

private:
  bool ends_cell(char c) const { return c == m_separator || c == '\n' || c == '\r'; }

  CsvCell cell(std::optional<std::size_t>& unclosed) {
    CsvCell out;
    out.begin = m_at;
    if (m_at < m_text.size() && m_text[m_at] == '"') quoted(out, unclosed);
    while (m_at < m_text.size() && !ends_cell(m_text[m_at])) out.text += m_text[m_at++];
    out.end = m_at;
    return out;
  }

  void quoted(CsvCell& out, std::optional<std::size_t>& unclosed) {
    out.quoted = true;
    for (++m_at; m_at < m_text.size(); ++m_at) {
      if (m_text[m_at] != '"')
        out.text += m_text[m_at];
      else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
        out.text += '"';
        ++m_at;
      } else {
        ++m_at;
        return;
      }
    }
    unclosed = out.begin;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
};

diag::Span span_of(diag::FileId file, const CsvCell& cell) {
  return {file, static_cast<std::uint32_t>(cell.begin), static_cast<std::uint32_t>(cell.end)};
}

Node scalar(diag::FileId file, CsvCell cell) {
  Node node;
  node.kind = NodeKind::scalar;
  node.quoted = cell.quoted;
  node.span = span_of(file, cell);
  node.text.text = std::string(base::trim(cell.text));
  node.text.span = node.span;
  return node;
}

Node record(diag::FileId file, const CsvRow& titles, CsvRow row) {
  Node node;
  node.kind = NodeKind::mapping;
  node.span = {file, static_cast<std::uint32_t>(row.front().begin), static_cast<std::uint32_t>(row.back().end)};
  for (std::size_t i = 0; i < row.size() && i < titles.size(); ++i) {
    if (base::trim(row[i].text).empty()) continue; // an empty cell is not given
    schema::Entry entry;
    entry.key = titles[i].text;
    entry.folded = base::fold_id(titles[i].text);
    entry.key_span = span_of(file, row[i]);
    entry.value = scalar(file, std::move(row[i]));
    node.entries.push_back(std::move(entry));
  }
  return node;
}

// Said once, at the title: every row would say it again.
bool find_double_titles(diag::FileId file, const CsvRow& titles, diag::Diagnostics& diagnostics) {
  bool found = false;
  for (auto second = titles.begin(); second != titles.end(); ++second) {
    auto same = [&](const CsvCell& cell) { return base::fold_id(cell.text) == base::fold_id(second->text); };
    auto first = std::find_if(titles.begin(), second, same);
    if (first == second || base::trim(second->text).empty()) continue;
    diagnostics.report(rule::duplicate_field, span_of(file, *second), second->text)
        .label(phrase::second_time)
        .related(span_of(file, *first), phrase::first_time)
        .help(phrase::keep_one_column);
    found = true;
  }
  return found;
}

} // namespace

std::optional<Node> read_csv(std::string path, std::string bytes, diag::SourceMap& sources,
                             diag::Diagnostics& diagnostics) {
  // "Unicode text" of Excel reads as Windows-1252 too, with a NUL after each letter: it is refused by its name.
  bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (bytes.size() <= most_csv_bytes && !utf16 && base::first_invalid_utf8(bytes))
    if (auto text = base::from_windows_1252(bytes)) bytes = std::move(*text);
  auto file = accept_text(std::move(path), std::move(bytes), most_csv_bytes, sources, diagnostics);
  if (!file) return std::nullopt;
  std::string_view text = sources.text(*file);
  Reader reader(text, separator_of(text));
  Node out;
  out.kind = NodeKind::sequence;
  out.span = {*file, 0, static_cast<std::uint32_t>(text.size())};
  CsvRow titles, row;
  std::optional<std::size_t> unclosed;
  if (!reader.next(titles, unclosed)) return out;
  while (!titles.empty() && base::trim(titles.back().text).empty()) titles.pop_back();
  if (find_double_titles(*file, titles, diagnostics)) return std::nullopt;
  for (const CsvCell& title : titles)
    out.entries.push_back({std::string(base::trim(title.text)), base::fold_id(title.text), span_of(*file, title), {}});
  while (!unclosed && reader.next(row, unclosed)) {
    if (std::all_of(row.begin(), row.end(), [](const CsvCell& cell) { return base::trim(cell.text).empty(); }))
      continue;
    while (row.size() > titles.size() && base::trim(row.back().text).empty()) row.pop_back();
    if (row.size() != titles.size()) {
      diagnostics
          .report(rule::csv_cells, span_of(*file, row.back()), std::to_string(row.size()),
                  std::to_string(titles.size()))
          .help(phrase::mend_cells);
      continue;
    }
    out.items.push_back(record(*file, titles, std::move(row)));
  }
  if (unclosed) {
    auto at = static_cast<std::uint32_t>(*unclosed);
    diagnostics.report(rule::unclosed_quote, {*file, at, at + 1}).help(phrase::close_quote);
    return std::nullopt;
  }
  return out;
}

} // namespace reso::input
