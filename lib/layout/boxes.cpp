// Boxes: a question, a quotation, a note. They may run over several pages.
#include "layout/composer.hpp"

namespace reso::layout {

void Composer::box(const doc::Box& box, const Frame& frame) {
  const BoxesTheme& theme = m_theme.boxes;
  const bool quotes = box.kind == doc::BoxKind::quotation;
  const BoxTheme& kind = box.kind == doc::BoxKind::question ? theme.question : quotes ? theme.quotation : theme.note;
  Decoration ground;
  ground.left = frame.left;
  ground.width = frame.width;
  ground.padding = theme.padding;
  ground.background = colour(kind.background);
  ground.radius = theme.radius;
  ground.edge = colour(kind.edge);
  ground.edge_width = theme.edge_width;
  Frame inside = frame;
  inside.left += theme.padding + theme.edge_width;
  inside.width -= 2 * theme.padding + theme.edge_width;
  inside.parent = element(quotes ? "BlockQuote" : "Div", frame.parent);
  inside.text = kind.text;
  m_after = std::max(m_after, m_theme.grid.block.points);
  begin_decoration(ground);
  const std::size_t first = m_content.chunks.size();
  if (!box.title.empty()) {
    keep_from(add_block(box.title, kind.title, "P", inside, 0));
    m_after = m_theme.grid.paragraph * 0.5;
  }
  blocks(box.content, inside);
  if (!box.signature.empty()) {
    if (m_content.chunks.size() > first) m_content.chunks.back().keep_with_next = true;
    const Style used = style(theme.signature);
    std::vector<SetLine> lines = set(box.signature, used, element("P", inside.parent), inside.width);
    for (SetLine& line : lines) align_line(line, doc::Align::right, inside.width);
    m_after = 0;
    add_lines(std::move(lines), used, inside.left, m_theme.grid.paragraph * 0.5);
  }
  end_decoration();
  m_after = m_theme.grid.block;
}

} // namespace reso::layout
