// Tables of an ODF text.
#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/odt_words.hpp"
#include "render/odt_writer.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

// Sizes are guessed: who opens the text may have other fonts. A letter is about half as wide as it is high; a word
// may have wide ones.
constexpr double letter = 0.54, wide_letter = 0.64;
constexpr std::size_t long_line = 46; // letters after which a cell's words go on below

struct Need {
  double least = 0, whole = 0; // points: the longest word, all words on a line
};

std::size_t length_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += base::code_point_at(text, at).bytes) ++count;
  return count;
}

class Widths {
public:
  Widths(const doc::Table& table, const OdtLook& look)
      : m_table(table), m_padding(2 * look.number("tableau-marge_cellule")), m_size(look.setting("tableau-texte").size),
        m_needs(table.columns.size()) {
    for (const doc::Row& row : table.head) add(row);
    for (const doc::Row& row : table.rows) add(row);
  }

  // Of all columns, within `measure`, and at least `least` in all.
  std::vector<double> within(double measure, double least) const {
    std::vector<double> widths;
    for (std::size_t i = 0; i < m_needs.size(); ++i)
      widths.push_back(m_table.columns[i].weight > 0 ? m_table.columns[i].weight * measure : m_needs[i].whole);
    double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (sum > measure) shrink(widths, sum - measure);
    sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double wanted = sum > measure || m_wrapped ? measure : std::max(sum, least);
    for (double& width : widths) width *= wanted / sum;
    return widths;
  }

private:
  void add(const doc::Row& row) {
    std::size_t column = 0;
    for (const doc::Cell& cell : row.cells) {
      if (cell.span == 1 && column < m_needs.size()) add(doc::plain_text(cell.content), m_needs[column]);
      column += static_cast<std::size_t>(cell.span);
    }
  }

  void add(const std::string& text, Need& need) {
    std::size_t longest = 0;
    for (std::string_view word : base::split(text, ' ')) longest = std::max(longest, length_of(word));
    need.least = std::max(need.least, static_cast<double>(longest) * wide_letter * m_size + m_padding);
    const std::size_t length = length_of(text);
    m_wrapped = m_wrapped || length > long_line;
    need.whole = std::max(
        {need.whole, need.least, static_cast<double>(std::min(length, long_line)) * letter * m_size + m_padding});
  }

  // Takes `excess` from the columns that have words to wrap.
  void shrink(std::vector<double>& widths, double excess) const {
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) spare += std::max(0.0, widths[i] - m_needs[i].least);
    if (spare <= 0) return;
    const double share = std::min(1.0, excess / spare);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] -= std::max(0.0, widths[i] - m_needs[i].least) * share;
  }

  const doc::Table& m_table;
  double m_padding, m_size;
  std::vector<Need> m_needs;
  bool m_wrapped = false; // some cell has more words than a line
};

std::string_view cell_paragraph(bool head, bool total, doc::Align align) {
  const bool number = align == doc::Align::right, centred = align == doc::Align::centre;
  if (head) return number ? style::table_head_number : centred ? style::table_head_centred : "Table Heading";
  if (total) return number ? style::table_total_number : centred ? style::table_total_centred : style::table_total;
  return number ? style::table_number : centred ? style::table_centred : "Table Contents";
}

} // namespace

void OdtWriter::begin_table(const std::vector<double>& widths, bool may_divide, bool noted) {
  const std::string name = fmt::format("Tableau{}", ++m_tables);
  const OdtBreak opening = std::exchange(m_break, {});
  const std::string_view kept = noted && !may_divide ? " fo:keep-with-next=\"always\"" : "";
  m_styles += fmt::format("<style:style style:name=\"{}\" style:family=\"table\"{}><style:table-properties "
                          "style:width=\"{}\" table:align=\"left\" fo:margin-top=\"{}\" fo:margin-bottom=\"{}\" "
                          "style:may-break-between-rows=\"{}\" table:border-model=\"collapsing\"{}{}/></style:style>\n",
                          name, opening.attribute, odt_length(std::accumulate(widths.begin(), widths.end(), 0.0)),
                          m_look.length("legende-ecart"), m_look.length(noted ? "legende-ecart" : "grille-bloc"),
                          may_divide ? "true" : "false", kept, opening.property);
  line(fmt::format("<table:table table:name=\"{0}\" table:style-name=\"{0}\">", name));
  for (std::size_t i = 0; i < widths.size(); ++i) {
    m_styles += fmt::format("<style:style style:name=\"{}.{}\" style:family=\"table-column\">"
                            "<style:table-column-properties style:column-width=\"{}\"/></style:style>\n",
                            name, i + 1, odt_length(widths[i]));
    line(fmt::format("<table:table-column table:style-name=\"{}.{}\"/>", name, i + 1));
  }
}

void OdtWriter::table(const doc::Table& table, bool noted) {
  if (table.columns.empty() || (table.rows.empty() && table.head.empty())) return;
  auto lists = leave_lists();
  if (!table.caption.empty()) paragraph("Caption", marked(table.anchor, odt_inlines(table.caption)));
  const double least = m_columns > 0 ? m_measure : m_look.number("tableau-largeur_minimale") * m_measure;
  const bool small = table.rows.size() <= static_cast<std::size_t>(m_look.number("tableau-lignes_solidaires"));
  begin_table(Widths(table, m_look).within(m_measure, least), !small, noted || !table.notes.empty());
  if (!table.head.empty()) line("<table:table-header-rows>");
  for (const doc::Row& one : table.head) row(table, one, true);
  if (!table.head.empty()) line("</table:table-header-rows>");
  for (const doc::Row& one : table.rows) row(table, one, false);
  line("</table:table>");
  notes(table.notes);
  return_to_lists(std::move(lists));
}

void OdtWriter::row(const doc::Table& table, const doc::Row& row, bool head) {
  line("<table:table-row table:style-name=\"Ligne\">");
  std::size_t column = 0;
  for (const doc::Cell& one : row.cells) {
    if (column >= table.columns.size()) break;
    line(cell(one, row, table.columns[column].align, &one == row.cells.data(), head));
    for (int i = 1; i < one.span; ++i) line("<table:covered-table-cell/>");
    column += static_cast<std::size_t>(one.span);
  }
  for (; column < table.columns.size(); ++column) line(cell({}, row, doc::Align::left, false, head));
  line("</table:table-row>");
}

// The row's name carries its anchor, and leads back to where its figure is shown.
std::string OdtWriter::cell(const doc::Cell& cell, const doc::Row& row, doc::Align align, bool first, bool head) {
  std::string content = odt_inlines(cell.content);
  if (first && !row.anchor.empty()) {
    const auto shown = m_shown.find(row.anchor);
    content = marked(row.anchor, odt_reference(shown == m_shown.end() ? std::string() : shown->second, content));
  }
  return fmt::format("<table:table-cell table:style-name=\"{}\" office:value-type=\"string\"{}><text:p "
                     "text:style-name=\"{}\">{}</text:p></table:table-cell>",
                     head        ? "Cellule_titre"
                     : row.total ? "Cellule_total"
                                 : "Cellule",
                     cell.span > 1 ? fmt::format(" table:number-columns-spanned=\"{}\"", cell.span) : std::string(),
                     odt_style_name(cell_paragraph(head, row.total, align)), content);
}

} // namespace reso::render
