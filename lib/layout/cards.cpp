// Cards side by side: key figures, contacts.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "doc/spoken.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr std::size_t card_columns = 2;
constexpr double smallest_number = 0.6; // of the theme's size

// "au moins 333" -> "au moins" and "333".
struct Parts {
  std::string qualifier, number;
};
Parts parts_of(const std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string::npos || digit == 0) return {{}, text};
  const std::size_t space = text.find_last_of(' ', digit);
  if (space == std::string::npos) return {{}, text};
  return {text.substr(0, space), text.substr(space + 1)};
}

// As many columns as fit, with few holes in the last row.
std::size_t columns_for(std::size_t count, double width, double least, double gutter) {
  const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor((width + gutter) / (least + gutter))));
  std::size_t best = 1;
  double best_cost = 1e9;
  for (std::size_t columns = 1; columns <= std::min(fitting, count); ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const double cost = static_cast<double>(rows * columns - count) + 0.8 * static_cast<double>(rows);
    if (cost <= best_cost) {
      best = columns;
      best_cost = cost;
    }
  }
  return best;
}

} // namespace

// Draws one card's words into `row` and returns its height.
double Composer::key_figure(const doc::KeyFigure& figure, double x, double width, ElementId list, Chunk& row) {
  const KeyFiguresTheme& theme = m_theme.key_figures;
  const ElementId body = element("LBody", element("LI", list));
  const double measure = width - 2 * theme.padding;
  x += theme.padding;
  const Parts parts = parts_of(figure.number);
  Style number = style(theme.number, font::Face::lining);
  const Style qualifier = style(theme.qualifier), unit = style(theme.unit);
  const ElementId words = element("P", body);
  const bool whole = has_children(figure.number); // split words need children of their own
  auto own = [&] { return whole ? element("Span", words) : words; };

  double y = theme.padding;
  auto put = [&](std::vector<Run> content, double baseline, double leading) {
    std::vector<SetLine> lines = set(content, line_rule(measure, false), figure.origin);
    for (SetLine& line : lines)
      if (!line.pieces.empty()) line.pieces.back().ends_with_space = true;
    y = put_lines(row, std::move(lines), x, y + baseline, leading) - baseline;
  };
  if (!parts.qualifier.empty())
    put(runs(parts.qualifier, qualifier, own()), qualifier.size, qualifier.leading);
  else if (row.height > 0)
    y += qualifier.leading; // a neighbour has one: the numbers stand on one line

  const double natural = widths_of(runs(parts.number, number, artifact)).natural;
  if (natural > measure) number.size *= std::max(smallest_number, measure / natural);
  std::vector<Run> line = runs(parts.number, number, words);
  const double with_unit = widths_of(line).natural + widths_of(runs(" " + figure.unit, unit, artifact)).natural;
  if (!figure.unit.empty() && with_unit <= measure) {
    for (Run& run : runs(" " + figure.unit, unit, own())) line.push_back(std::move(run));
    put(std::move(line), theme.number.size * 0.9, theme.number.leading);
  } else {
    put(std::move(line), theme.number.size * 0.9, theme.number.leading);
    if (!figure.unit.empty()) put(runs(figure.unit, unit, own()), unit.size, unit.leading);
  }
  auto paragraph = [&](const std::string& text, const Setting& setting) {
    if (text.empty()) return;
    const Style used = style(setting, font::Face::lining);
    put(runs(text, used, element("P", body)), used.size, used.leading);
  };
  paragraph(figure.label, theme.label);
  paragraph(figure.detail, theme.detail);
  return y + theme.padding;
}

void Composer::key_figures(const doc::KeyFigures& figures, const Frame& frame) {
  const KeyFiguresTheme& theme = m_theme.key_figures;
  const std::size_t count = figures.items.size();
  if (count == 0) return;
  const std::size_t columns = columns_for(count, frame.width, theme.least_width, theme.gutter);
  const double width = (frame.width - theme.gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const ElementId list = element("L", frame.parent);
  const double first_space = m_theme.grid.block;
  for (std::size_t from = 0; from < count; from += columns) {
    const std::size_t to = std::min(from + columns, count);
    Chunk words;
    for (std::size_t i = from; i < to; ++i)
      if (!parts_of(figures.items[i].number).qualifier.empty()) words.height = 1;
    double tallest = 0;
    for (std::size_t i = from; i < to; ++i) {
      const double x = frame.left + static_cast<double>(i - from) * (width + theme.gutter);
      tallest = std::max(tallest, key_figure(figures.items[i], x, width, list, words));
    }
    Chunk row;
    for (std::size_t i = from; i < to; ++i) {
      const double x = frame.left + static_cast<double>(i - from) * (width + theme.gutter);
      FillPiece card;
      card.box = {x, 0, width, tallest};
      card.colour = colour(theme.background);
      card.radius = theme.radius;
      row.pieces.push_back({card, Role::background});
      FillPiece edge;
      edge.box = {x, 0, width, theme.edge_width};
      edge.colour = colour(theme.edge);
      row.pieces.push_back({edge, Role::background});
      if (!figures.items[i].id.empty()) row.marks.push_back({"chiffre-" + figures.items[i].id, {}, 0});
    }
    join(row, std::move(words), 0, Where::after);
    row.height = tallest;
    row.space_before = from == 0 ? first_space : theme.gutter.points;
    add(std::move(row));
  }
  m_after = m_theme.grid.block;
}

double Composer::card(const doc::Card& card, double x, double width, ElementId list, Chunk& row) {
  const BoxesTheme& theme = m_theme.boxes;
  const double padding = theme.padding * 0.8, measure = width - 2 * padding;
  const ElementId body = element("LBody", element("LI", list));
  double y = padding;
  auto put = [&](const doc::Inlines& content, const Setting& setting) {
    const Style used = style(setting);
    std::vector<SetLine> lines = set(content, used, element("P", body), measure);
    y = put_lines(row, std::move(lines), x + padding, y + used.size, used.leading) - used.size;
  };
  put(card.name, theme.name);
  for (const doc::Inlines& line : card.lines)
    if (!line.empty()) put(line, theme.line);
  return y + padding;
}

void Composer::cards(const doc::Cards& cards, const Frame& frame) {
  const std::size_t columns = frame.narrow ? 1 : card_columns;
  const double gutter = m_theme.key_figures.gutter;
  const double width = (frame.width - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const ElementId list = element("L", frame.parent);
  for (std::size_t from = 0; from < cards.items.size(); from += columns) {
    const std::size_t to = std::min(from + columns, cards.items.size());
    auto left = [&](std::size_t i) { return frame.left + static_cast<double>(i - from) * (width + gutter); };
    Chunk words;
    double tallest = 0;
    for (std::size_t i = from; i < to; ++i)
      tallest = std::max(tallest, card(cards.items[i], left(i), width, list, words));
    Chunk row;
    for (std::size_t i = from; i < to; ++i) {
      FillPiece ground;
      ground.box = {left(i), 0, width, tallest};
      ground.colour = colour(m_theme.boxes.card);
      ground.radius = m_theme.boxes.radius;
      row.pieces.push_back({ground, Role::background});
    }
    join(row, std::move(words), 0, Where::after);
    row.height = tallest;
    row.space_before = from == 0 ? m_theme.grid.paragraph.points : gutter;
    add(std::move(row));
  }
  m_after = m_theme.grid.block;
}

} // namespace reso::layout
