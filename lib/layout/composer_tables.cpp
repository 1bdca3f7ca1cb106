// Tables, key figures, names and cards: strips with several columns.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr double cell_padding = 5;
constexpr double row_padding = 3.5;

void shift(std::vector<SetLine>& lines, double x, double first_baseline, double leading, Chunk& chunk) {
  double baseline = first_baseline;
  for (SetLine& line : lines) {
    for (TextPiece& piece : line.pieces) {
      piece.x += x;
      piece.baseline = baseline;
      chunk.pieces.push_back({std::move(piece), Role::body});
    }
    for (LinkArea& link : line.links) {
      link.box.x += x;
      link.box.y += baseline;
      chunk.links.push_back(std::move(link));
    }
    baseline += leading;
  }
}

} // namespace

// Widths from weights, or from the contents: numbers take what they need, words share the rest.
std::vector<double> Composer::column_widths(const doc::Table& table_block, double width) {
  std::size_t count = table_block.columns.size();
  double weights = 0;
  for (const doc::Column& column : table_block.columns) weights += column.weight;
  std::vector<double> widths(count, width / static_cast<double>(std::max<std::size_t>(count, 1)));
  if (weights > 0) {
    for (std::size_t i = 0; i < count; ++i) widths[i] = width * table_block.columns[i].weight / weights;
    return widths;
  }
  Style probe = style(m_faces.bold, m_theme.scale.small + 0.5, m_theme.colours.text);
  std::vector<double> natural(count, 24);
  for (const auto* rows : {&table_block.head, &table_block.rows})
    for (const doc::Row& row : *rows)
      for (std::size_t i = 0; i < row.cells.size() && i < count; ++i)
        natural[i] = std::max(natural[i], natural_width({{doc::plain_text(row.cells[i].content), probe, artifact, {}, false}}) + 2 * cell_padding + 2);
  double total = 0;
  for (double one : natural) total += one;
  if (total <= width) {
    // A narrow table stays narrow: numbers belong near their labels.
    if (total < width * 0.62) {
      double target = width * 0.62;
      natural[0] += target - total;
    } else {
      natural[0] += width - total;
    }
    return natural;
  }
  // Numbers keep their width; the columns of words share what is left.
  double fixed = 0, words = 0;
  for (std::size_t i = 0; i < count; ++i) (table_block.columns[i].align == doc::Align::right ? fixed : words) += natural[i];
  for (std::size_t i = 0; i < count; ++i)
    widths[i] = table_block.columns[i].align == doc::Align::right ? natural[i] : std::max(40.0, natural[i] * (width - fixed) / std::max(words, 1.0));
  return widths;
}

Chunk Composer::table_row(const doc::Row& row, const doc::Table& table_block, const std::vector<double>& widths, const Frame& frame, ElementId parent, bool head, bool striped) {
  Chunk chunk;
  double leading = m_theme.scale.small_leading + 0.5, tallest = 0, x = frame.left, table_width = 0;
  for (double one : widths) table_width += one;
  ElementId line = element("TR", parent);
  for (std::size_t i = 0, column = 0; i < row.cells.size(); ++i) {
    const doc::Cell& cell = row.cells[i];
    double width = 0;
    for (int covered = 0; covered < cell.span && column + static_cast<std::size_t>(covered) < widths.size(); ++covered) width += widths[column + static_cast<std::size_t>(covered)];
    doc::Align align = column < table_block.columns.size() ? table_block.columns[column].align : doc::Align::left;
    ElementId target = element(head || cell.header ? "TH" : "TD", line);
    m_elements.back().column_span = cell.span;
    if (head || cell.header) m_elements.back().scope = head ? "Column" : "Row";
    Style cell_style = style(head || row.total ? m_faces.bold : m_faces.text, m_theme.scale.small + 0.5, head ? m_theme.colours.paper : m_theme.colours.text);
    cell_style.features = font::Face::tabular | font::Face::lining;
    auto lines = set_lines(runs(cell.content, cell_style, target), width - 2 * cell_padding, Setting::ragged, align == doc::Align::left ? &m_hyphenator : nullptr);
    for (SetLine& one : lines) align_line(one, align, width - 2 * cell_padding);
    tallest = std::max(tallest, leading * static_cast<double>(lines.size()));
    shift(lines, x + cell_padding, row_padding + leading * 0.76, leading, chunk);
    x += width;
    column += static_cast<std::size_t>(cell.span);
  }
  chunk.height = tallest + 2 * row_padding;
  std::vector<Placed> painted;
  if (head || striped || row.total) {
    FillPiece fill;
    fill.box = {frame.left, 0, table_width, chunk.height};
    fill.colour = head ? m_theme.colours.accent : row.total ? m_theme.colours.accent_light : m_theme.colours.surface;
    painted.push_back({fill, Role::background});
  }
  StrokePiece rule;
  rule.x1 = frame.left;
  rule.x2 = frame.left + table_width;
  rule.y1 = rule.y2 = chunk.height;
  rule.colour = m_theme.colours.rule;
  rule.width = 0.5;
  painted.push_back({rule, Role::background});
  chunk.pieces.insert(chunk.pieces.begin(), painted.begin(), painted.end());
  return chunk;
}

void Composer::table(const doc::Table& table_block, const Frame& frame) {
  ElementId target = element("Table", frame.parent);
  Frame inside = frame;
  inside.parent = target;
  m_pending_space = m_theme.spacing.block;
  if (!table_block.caption.empty())
    keep_from(add_text(table_block.caption, style(m_faces.bold, m_theme.scale.text, m_theme.colours.text), m_theme.scale.leading + 2, "Caption", inside, 0, Setting::ragged));
  if (!table_block.anchor.empty() && !m_chunks.empty()) m_chunks.back().marks.push_back({table_block.anchor, {}, 0, 0});
  auto widths = column_widths(table_block, frame.width);
  int number = m_tables++;
  if (!table_block.head.empty()) {
    ElementId head = element("THead", target);
    for (const doc::Row& row : table_block.head) {
      Chunk chunk = table_row(row, table_block, widths, frame, head, true, false);
      chunk.table = number;
      chunk.table_head = true;
      chunk.keep_with_next = true;
      add(std::move(chunk), frame);
    }
  }
  ElementId body = element("TBody", target);
  for (std::size_t i = 0; i < table_block.rows.size(); ++i) {
    Chunk chunk = table_row(table_block.rows[i], table_block, widths, frame, body, false, i % 2 == 1);
    chunk.table = number;
    // No row stands alone at the foot or at the head of a page.
    chunk.keep_with_next = i == 0 || i + 2 == table_block.rows.size();
    if (i + 1 == table_block.rows.size()) chunk.keep_with_next = false;
    add(std::move(chunk), frame);
  }
  notes(table_block.notes, frame, frame.parent);
  m_pending_space = m_theme.spacing.block * 0.6;
}

void Composer::key_figures(const doc::KeyFigures& figures, const Frame& frame) {
  constexpr std::size_t per_row = 3;
  double gutter = m_theme.spacing.gutter;
  double width = (frame.width - gutter * (per_row - 1)) / per_row;
  double padding = m_theme.spacing.box;
  ElementId list_element = element("L", frame.parent);
  m_pending_space = m_theme.spacing.block;
  for (std::size_t from = 0; from < figures.items.size(); from += per_row) {
    Chunk chunk;
    chunk.space_before = from == 0 ? 0 : gutter;
    double tallest = 0;
    std::vector<Placed> text;
    std::size_t count = std::min(per_row, figures.items.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      const doc::KeyFigure& one = figures.items[from + i];
      double x = frame.left + static_cast<double>(i) * (width + gutter) + padding;
      ElementId body = element("LBody", element("LI", list_element));
      Frame card = frame;
      card.left = x;
      card.width = width - 2 * padding;
      Chunk inside;
      // The number shrinks until it fits its card.
      std::string words = one.unit.empty() ? one.number : one.number + "\u00A0" + one.unit;
      Style number = style(m_faces.title, m_theme.scale.key_figure, m_theme.colours.accent);
      number.features = font::Face::lining;
      doc::Inlines content{doc::FigureText{one.id, words, {}}};
      double natural = natural_width({{words, number, artifact, {}, false}});
      if (natural > card.width) number.size *= std::max(0.55, card.width / natural);
      auto lines = set_lines(runs(content, number, body), card.width, Setting::ragged, nullptr);
      double y = padding + m_theme.scale.key_figure * 0.86;
      shift(lines, x, y, number.size * 1.1, inside);
      y += number.size * 1.1 * static_cast<double>(lines.size() - 1) + m_theme.scale.leading + 3;
      auto label = set_lines(runs({doc::Text{one.label}}, style(m_faces.text, m_theme.scale.small + 0.5, m_theme.colours.text), body), card.width, Setting::ragged, &m_hyphenator);
      std::size_t label_lines = label.size();
      shift(label, x, y, m_theme.scale.small_leading, inside);
      y += m_theme.scale.small_leading * static_cast<double>(label_lines);
      if (!one.detail.empty()) {
        auto detail = set_lines(runs({doc::Text{one.detail}}, style(m_faces.italic, m_theme.scale.small, m_theme.colours.muted), body), card.width, Setting::ragged, nullptr);
        std::size_t detail_lines = detail.size();
        shift(detail, x, y + 1, m_theme.scale.small_leading, inside);
        y += m_theme.scale.small_leading * static_cast<double>(detail_lines) + 1;
      }
      tallest = std::max(tallest, y - m_theme.scale.small_leading + padding + 3);
      text.insert(text.end(), inside.pieces.begin(), inside.pieces.end());
    }
    for (std::size_t i = 0; i < count; ++i) {
      double x = frame.left + static_cast<double>(i) * (width + gutter);
      FillPiece card;
      card.box = {x, 0, width, tallest};
      card.colour = m_theme.colours.surface;
      card.radius = 3;
      chunk.pieces.push_back({card, Role::background});
      FillPiece edge;
      edge.box = {x, 0, 3, tallest};
      edge.colour = m_theme.colours.accent;
      chunk.pieces.push_back({edge, Role::background});
    }
    chunk.pieces.insert(chunk.pieces.end(), text.begin(), text.end());
    chunk.height = tallest;
    for (std::size_t i = 0; i < count; ++i) chunk.marks.push_back({"chiffre-" + figures.items[from + i].id, {}, 0, 0});
    add(std::move(chunk), frame);
  }
  m_pending_space = m_theme.spacing.block * 0.6;
}

// Names run down three columns of equal length.
void Composer::names(const doc::Names& names_block, const Frame& frame) {
  constexpr std::size_t columns = 3;
  std::size_t rows = (names_block.items.size() + columns - 1) / columns;
  double gutter = m_theme.spacing.gutter, width = (frame.width - gutter * (columns - 1)) / columns;
  double leading = m_theme.scale.small_leading + 1;
  Style name_style = style(m_faces.text, m_theme.scale.small + 0.5, m_theme.colours.text);
  ElementId list_element = element("L", frame.parent);
  std::vector<std::vector<SetLine>> set;
  for (const doc::Inlines& name : names_block.items) {
    ElementId body = element("LBody", element("LI", list_element));
    set.push_back(set_lines(runs(name, name_style, body), width, Setting::ragged, &m_hyphenator));
  }
  for (std::size_t r = 0; r < rows; ++r) {
    Chunk chunk;
    chunk.space_before = r == 0 ? m_theme.spacing.paragraph : 1.5;
    std::size_t most = 1;
    for (std::size_t c = 0; c < columns; ++c) {
      std::size_t index = c * rows + r;
      if (index >= set.size()) continue;
      most = std::max(most, set[index].size());
      shift(set[index], frame.left + static_cast<double>(c) * (width + gutter), leading * 0.74, leading, chunk);
    }
    chunk.height = leading * static_cast<double>(most);
    chunk.keep_with_next = rows > 1 && (r == 0 || r + 2 == rows);
    add(std::move(chunk), frame);
  }
}

void Composer::cards(const doc::Cards& cards_block, const Frame& frame) {
  constexpr std::size_t columns = 2;
  double gutter = m_theme.spacing.gutter, width = (frame.width - gutter) / columns, padding = 8;
  ElementId list_element = element("L", frame.parent);
  m_pending_space = m_theme.spacing.paragraph;
  for (std::size_t from = 0; from < cards_block.items.size(); from += columns) {
    Chunk chunk;
    chunk.space_before = from == 0 ? 0 : gutter * 0.6;
    std::vector<Placed> text;
    double tallest = 0;
    std::size_t count = std::min(columns, cards_block.items.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      const doc::Card& card = cards_block.items[from + i];
      ElementId body = element("LBody", element("LI", list_element));
      double x = frame.left + static_cast<double>(i) * (width + gutter) + padding;
      double y = padding + m_theme.scale.leading * 0.74;
      Chunk inside;
      auto put = [&](const doc::Inlines& content, const Style& line_style, double leading) {
        auto lines = set_lines(runs(content, line_style, body), width - 2 * padding, Setting::ragged, &m_hyphenator);
        std::size_t line_count = lines.size();
        shift(lines, x, y, leading, inside);
        y += leading * static_cast<double>(line_count);
      };
      put(card.name, style(m_faces.bold, m_theme.scale.text, m_theme.colours.accent), m_theme.scale.leading);
      for (const doc::Inlines& line : card.lines) put(line, style(m_faces.text, m_theme.scale.small + 0.5, m_theme.colours.text), m_theme.scale.small_leading + 0.5);
      tallest = std::max(tallest, y - m_theme.scale.small_leading * 0.6 + padding);
      text.insert(text.end(), inside.pieces.begin(), inside.pieces.end());
    }
    for (std::size_t i = 0; i < count; ++i) {
      FillPiece fill;
      fill.box = {frame.left + static_cast<double>(i) * (width + gutter), 0, width, tallest};
      fill.colour = m_theme.colours.surface;
      fill.radius = 3;
      chunk.pieces.push_back({fill, Role::background});
    }
    chunk.pieces.insert(chunk.pieces.end(), text.begin(), text.end());
    chunk.height = tallest;
    add(std::move(chunk), frame);
  }
  m_pending_space = m_theme.spacing.paragraph;
}

} // namespace reso::layout
