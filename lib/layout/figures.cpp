// Charts, with their captions and notes.
#include <algorithm>
#include <map>

#include "doc/spoken.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr double unlimited = 1e6; // labels stay on one line

// True when some table of the document shows `values` already.
bool shown_elsewhere(const doc::Blocks& blocks, const doc::Table& values) {
  return std::ranges::any_of(blocks, [&](const doc::Block& block) {
    if (const auto* table = std::get_if<doc::Table>(&block))
      return (!values.anchor.empty() && table->anchor == values.anchor) ||
             (!values.figure.empty() && table->figure == values.figure);
    const auto* box = std::get_if<doc::Box>(&block);
    return box != nullptr && shown_elsewhere(box->content, values);
  });
}

} // namespace

void Composer::notes(const std::vector<doc::Inlines>& notes, const Frame& frame) {
  double space = m_theme.captions.gap;
  for (const doc::Inlines& note : notes) {
    if (note.empty()) continue;
    if (!m_content.chunks.empty()) m_content.chunks.back().keep_with_next = true;
    const Style used = style(m_theme.captions.note);
    add_lines(set(note, used, note_element(frame.parent), frame.width), used, frame.left, space);
    space = 0;
  }
}

namespace {

// Shapes of a drawing to pieces of the page.
class Placer {
public:
  Placer(std::map<doc::Ink, Colour> inks, ElementId figure, double left, double scale, Chunk& chunk)
      : m_inks(std::move(inks)), m_figure(figure), m_left(left), m_scale(scale), m_chunk(chunk) {}

  Colour colour(doc::Ink ink) { return m_inks[ink]; }

  void operator()(const doc::Rectangle& shape) {
    FillPiece fill;
    fill.element = m_figure;
    fill.box = {m_left + shape.x * m_scale, shape.y * m_scale, shape.width * m_scale, shape.height * m_scale};
    fill.colour = colour(shape.fill);
    fill.pattern = shape.pattern;
    fill.paper = colour(doc::Ink::paper);
    m_chunk.pieces.push_back({fill, Role::body});
  }
  void operator()(const doc::Line& shape) {
    StrokePiece stroke;
    stroke.element = m_figure;
    stroke.x1 = m_left + shape.x1 * m_scale;
    stroke.x2 = m_left + shape.x2 * m_scale;
    stroke.y1 = shape.y1 * m_scale;
    stroke.y2 = shape.y2 * m_scale;
    stroke.colour = colour(shape.stroke);
    stroke.width = shape.width;
    stroke.dashed = shape.dashed;
    m_chunk.pieces.push_back({stroke, Role::body});
  }
  void operator()(const doc::Polyline& shape) {
    PathPiece path = placed(doc::outline_of(shape));
    path.stroke = colour(shape.stroke);
    path.width = shape.width;
    path.dashed = shape.dashed;
    m_chunk.pieces.push_back({std::move(path), Role::body});
  }
  void operator()(const doc::Mark& shape) {
    PathPiece path = placed(doc::outline_of(shape));
    path.fill = colour(shape.hollow ? doc::Ink::paper : shape.ink);
    path.stroke = colour(shape.ink);
    path.width = doc::mark_outline;
    m_chunk.pieces.push_back({std::move(path), Role::body});
  }
  void operator()(const doc::Sector& shape) {
    PathPiece path = placed(doc::outline_of(shape));
    path.fill = colour(shape.fill);
    path.stroke = colour(doc::Ink::paper); // a thin gap between neighbours
    path.width = doc::sector_gap;
    path.pattern = shape.pattern;
    path.paper = colour(doc::Ink::paper);
    m_chunk.pieces.push_back({std::move(path), Role::body});
  }
  void operator()(const doc::Label&) {} // words are set by the composer

private:
  PathPiece placed(doc::Outline outline) const {
    for (doc::Step& step : outline)
      for (doc::Place* place : {&step.to, &step.first, &step.second})
        *place = {m_left + place->x * m_scale, place->y * m_scale};
    PathPiece path;
    path.element = m_figure;
    path.outline = std::move(outline);
    return path;
  }

  std::map<doc::Ink, Colour> m_inks;
  ElementId m_figure;
  double m_left, m_scale;
  Chunk& m_chunk;
};

} // namespace

void Composer::draw(const doc::Drawing& drawing, ElementId figure, double left, double scale, Chunk& chunk) {
  Placer placer(ink_colours(m_theme), figure, left, scale, chunk);
  for (const doc::Shape& shape : drawing.shapes) {
    std::visit(placer, shape);
    const auto* label = std::get_if<doc::Label>(&shape);
    if (label == nullptr) continue;
    const Style used{m_faces.of(label->bold ? FaceName::bold : FaceName::text), label->size * scale, 0,
                     placer.colour(label->fill), font::Face::lining};
    std::vector<Run> words;
    add_run(label->text, used, figure, {}, words);
    std::vector<SetLine> lines = set_lines(words, {.measure = unlimited});
    if (lines.empty() || lines.front().pieces.empty()) continue;
    lines.front().pieces.back().ends_with_space = true;
    const double width = lines.front().width;
    const double back = label->anchor == doc::Anchor::end      ? width
                        : label->anchor == doc::Anchor::middle ? width / 2
                                                               : 0;
    put_lines(chunk, std::move(lines), left + label->x * scale - back, label->y * scale, 0);
  }
}

void Composer::chart(const doc::Chart& chart, const Frame& frame) {
  const double gap = m_theme.captions.gap, block = m_theme.grid.block;
  const ElementId figure = element("Figure", frame.parent);
  at(figure).alternative = doc::spoken(chart.drawing.alternative);
  at(figure).id = chart.anchor;
  Frame inside = frame;
  inside.parent = figure;
  const std::size_t first = m_content.chunks.size();
  m_after = std::max(m_after, block);
  if (!chart.title.empty()) {
    keep_from(add_block(chart.title, m_theme.captions.title, "Caption", inside, block));
    m_after = gap;
  }
  Chunk chunk;
  const double scale = std::min(1.0, frame.width / std::max(chart.drawing.width, 1.0));
  chunk.height = chart.drawing.height * scale;
  draw(chart.drawing, figure, frame.left, scale, chunk);
  chunk.boxes.push_back({figure, {frame.left, 0, chart.drawing.width * scale, chunk.height}});
  add(std::move(chunk));
  m_content.chunks[first].floats = true;
  mark(first, chart.anchor);
  notes(chart.notes, frame);
  m_after = block;
  if (!chart.table || shown_elsewhere(m_document.blocks, *chart.table)) return;
  doc::Table values = *chart.table;
  values.caption.clear(); // the chart's title says it
  if (values.notes.size() == chart.notes.size()) values.notes.clear();
  m_content.chunks.back().keep_with_next = true;
  m_after = gap;
  table(values, frame);
}

} // namespace reso::layout
