#include "render/html_table.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "render/html_escape.hpp"

namespace reso::render {

namespace {

class TableWriter {
public:
  TableWriter(const doc::Table& table, HtmlTableContext& context) : m_table(table), m_context(context) {}

  std::string take() {
    // Totals that close a table are its foot; one in the middle stays there.
    const auto first_total = std::ranges::find_if(m_table.rows.rbegin(), m_table.rows.rend(), [](const doc::Row& row) {
                               return !row.total;
                             }).base();
    const auto body = static_cast<std::size_t>(first_total - m_table.rows.begin());
    const std::span<const doc::Row> rows(m_table.rows);
    m_out = "<table" + attribute("id", m_table.anchor.empty() ? "" : m_context.ids.take(m_table.anchor));
    if (m_table.caption.empty()) m_out += attribute("aria-labelledby", m_context.labelled_by);
    m_out += ">\n";
    if (!m_table.caption.empty()) m_out += "<caption>" + m_context.words.inlines(m_table.caption) + "</caption>\n";
    group("thead", m_table.head, true);
    group("tbody", rows.first(body), false);
    group("tfoot", rows.subspan(body), false);
    return m_out + "</table>\n";
  }

private:
  static std::string attribute(std::string_view name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, html_escaped(value));
  }

  void group(std::string_view tag, std::span<const doc::Row> rows, bool head) {
    if (rows.empty()) return;
    m_out += fmt::format("<{}>\n", tag);
    for (const doc::Row& row : rows) this->row(row, head);
    m_out += fmt::format("</{}>\n", tag);
  }

  void row(const doc::Row& row, bool head) {
    m_out += "<tr" + attribute("id", row.anchor.empty() ? "" : m_context.ids.take(row.anchor)) +
             (row.total ? " class=\"total\"" : "") + ">";
    std::size_t column = 0;
    for (const doc::Cell& one : row.cells) {
      cell(one, row, column, head);
      column += static_cast<std::size_t>(one.span);
    }
    for (; column < m_table.columns.size(); ++column) m_out += "<td></td>";
    m_out += "</tr>\n";
  }

  // An empty header would name nothing: it is a plain cell.
  void cell(const doc::Cell& cell, const doc::Row& row, std::size_t column, bool head) {
    const bool header = (head || cell.header || (row.total && column == 0)) && !doc::plain_text(cell.content).empty();
    const doc::Align align = column < m_table.columns.size() ? m_table.columns[column].align : doc::Align::left;
    m_out += header ? (head ? "<th scope=\"col\"" : "<th scope=\"row\"") : "<td";
    if (head && cell.span > 1 && header) m_out.replace(m_out.size() - 4, 4, "colgroup\"");
    if (cell.span > 1) m_out += fmt::format(" colspan=\"{}\"", cell.span);
    if (align != doc::Align::left) m_out += align == doc::Align::right ? " class=\"d\"" : " class=\"c\"";
    m_out += ">" + (header ? m_context.words.title(cell.content) : m_context.words.inlines(cell.content));
    if (header && !head && m_context.row_link) m_out += m_context.row_link(row.anchor);
    m_out += header ? "</th>" : "</td>";
  }

  const doc::Table& m_table;
  HtmlTableContext& m_context;
  std::string m_out;
};

} // namespace

std::string html_table(const doc::Table& table, HtmlTableContext& context) {
  return TableWriter(table, context).take();
}

} // namespace reso::render
