// Titles and leads in a column of their own, at the left of the text.
#include <algorithm>

#include "layout/composer.hpp"

namespace reso::layout {

Composer::Frame Composer::text_frame(const Frame& frame) const {
  Frame text = frame;
  if (!beside(frame)) return text;
  const double taken = m_theme.headings.side + m_theme.columns.gutter;
  text.left += taken;
  text.width -= taken;
  text.page = false;
  return text;
}

void Composer::set_aside(const doc::Block& one, const Frame& frame) {
  const auto* title = std::get_if<doc::Heading>(&one);
  if (title != nullptr && m_sides_lead) place_side(); // the lead is not this title's
  Frame column = frame;
  column.width = m_theme.headings.side;
  column.page = false;
  const std::size_t first = m_content.chunks.size();
  m_aside = true;
  content(one, column);
  m_aside = false;
  m_sides_lead = title == nullptr;
  for (std::size_t i = first; i < m_content.chunks.size(); ++i) {
    Chunk& strip = m_content.chunks[i];
    if (!m_side) {
      m_side.emplace();
      m_side->space_before = strip.space_before;
    } else {
      m_side->height += strip.space_before;
    }
    const double height = strip.height;
    join(*m_side, std::move(strip), m_side->height, Where::after);
    m_side->height += height;
  }
  m_content.chunks.resize(first);
}

void Composer::attach_side(Chunk& chunk) {
  if (!m_side || m_aside) return;
  Chunk side = std::move(*m_side);
  m_side.reset();
  m_sides_lead = false;
  m_after = 0; // that was the space under the title
  chunk.space_before = std::max(chunk.space_before, side.space_before);
  chunk.side_height = side.height;
  chunk.margin = std::move(side.margin);
  chunk.margin_height = side.margin_height;
  chunk.clears_side = true;
  join(chunk, std::move(side), 0, Where::before);
}

void Composer::place_side() {
  if (!m_side) return;
  Chunk alone = std::move(*m_side);
  m_side.reset();
  m_sides_lead = false;
  alone.keep_with_next = true;
  alone.clears_side = true;
  m_content.chunks.push_back(std::move(alone));
}

} // namespace reso::layout
