// Tables: caption above, head repeated by the page builder, rows kept whole, notes below.
#include <algorithm>

#include "layout/composer.hpp"

namespace reso::layout {

Style Composer::table_style(const doc::Row& row, bool head) const {
  const TableTheme& theme = m_theme.tables;
  return style(head ? theme.head : row.total ? theme.total : theme.text, font::Face::tabular | font::Face::lining);
}

Chunk Composer::table_row(const doc::Row& row, const doc::Table& table, const Columns& columns, double left,
                          ElementId parent, bool head) {
  const TableTheme& theme = m_theme.tables;
  const std::vector<double>& widths = columns.widths;
  const Style used = table_style(row, head);
  const double baseline = theme.row_padding + used.leading / 2 + used.face->metrics().cap_height * used.size / 2000;
  Chunk chunk;
  std::size_t most_lines = 1, column = 0;
  double x = left;
  const ElementId line = element("TR", parent);
  std::string words; // the glossary's own rows explain their letters
  for (const doc::Cell& cell : row.cells) words += doc::plain_text(cell.content) + ' ';
  m_abbreviations.tell(words);
  for (const doc::Cell& cell : row.cells) {
    double width = 0;
    for (int covered = 0; covered < cell.span && column < widths.size(); ++covered) width += widths[column++];
    const std::size_t first = column - std::min(column, static_cast<std::size_t>(cell.span));
    const doc::Align align = first < table.columns.size() ? table.columns[first].align : doc::Align::left;
    // The corner of a table is the header of nothing.
    const bool header = (head || cell.header) && !doc::plain_text(cell.content).empty();
    const ElementId target = element(header ? "TH" : "TD", line);
    at(target).column_span = cell.span;
    if (header) at(target).scope = head ? "Column" : "Row";
    const double measure = width - 2 * theme.cell_padding;
    std::vector<SetLine> lines = set(cell.content, used, target, measure);
    most_lines = std::max(most_lines, lines.size());
    const bool alone = !head && align == doc::Align::right && cell.span == 1 && lines.size() == 1;
    const double indent = alone ? decimal_indent(cell, columns.decimals[first], used) : 0;
    for (SetLine& one : lines) align_line(one, align, measure - indent);
    put_lines(chunk, std::move(lines), x + theme.cell_padding, baseline, used.leading);
    x += width;
  }
  chunk.height = used.leading * static_cast<double>(most_lines) + 2 * theme.row_padding;
  if (!row.anchor.empty()) chunk.marks.push_back({row.anchor, {}, 0});
  return chunk;
}

void Composer::table(const doc::Table& table, const Frame& frame) {
  const TableTheme& theme = m_theme.tables;
  const double block = m_theme.grid.block;
  const ElementId target = element("Table", frame.parent);
  Frame inside = frame;
  inside.parent = target;
  const std::size_t first = m_content.chunks.size();
  m_after = std::max(m_after, block);
  if (!table.caption.empty()) {
    keep_from(add_block(table.caption, m_theme.captions.title, "Caption", inside, block));
    m_after = m_theme.captions.gap;
  }
  const Columns columns = table_columns(table, frame.width);
  double width = 0;
  for (double one : columns.widths) width += one;
  const int number = m_tables++;

  auto paint = [&](Chunk& chunk, const Tint& background, bool strong, bool above) {
    std::vector<Placed> painted;
    FillPiece fill;
    fill.box = {frame.left, 0, width, chunk.height};
    fill.colour = colour(background);
    if (fill.colour != m_theme.colours.paper.rgb) painted.push_back({fill, Role::background});
    StrokePiece rule;
    rule.x1 = frame.left;
    rule.x2 = frame.left + width;
    rule.colour = colour(strong ? theme.strong_rule : theme.rule);
    rule.width = strong ? theme.strong_rule_width : theme.rule_width;
    rule.y1 = rule.y2 = above ? 0 : chunk.height;
    painted.push_back({rule, Role::background});
    chunk.pieces.insert(chunk.pieces.begin(), painted.begin(), painted.end());
    chunk.table = number;
  };
  if (!table.head.empty()) {
    const ElementId head = element("THead", target);
    for (const doc::Row& row : table.head) {
      Chunk chunk = table_row(row, table, columns, frame.left, head, true);
      paint(chunk, theme.head_background, true, false);
      chunk.table_head = true;
      chunk.keep_with_next = true;
      add(std::move(chunk));
    }
  }
  const ElementId body = element("TBody", target);
  const std::size_t count = table.rows.size();
  const bool together = static_cast<int>(count) <= theme.rows_together;
  for (std::size_t i = 0; i < count; ++i) {
    const doc::Row& row = table.rows[i];
    Chunk chunk = table_row(row, table, columns, frame.left, body, false);
    paint(chunk,
          row.total    ? theme.total_background
          : i % 2 == 1 ? theme.stripe
                       : Tint{Shade::paper, 0},
          row.total, row.total);
    const bool last = i + 1 == count;
    chunk.keep_with_next = !last && (together || i == 0 || i + 2 == count || table.rows[i + 1].total);
    add(std::move(chunk));
  }
  if (m_content.chunks.size() > first) {
    m_content.chunks[first].floats = true;
    mark(first, table.anchor);
  }
  notes(table.notes, frame);
  m_after = block;
}

} // namespace reso::layout
