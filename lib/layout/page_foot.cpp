#include "layout/page_foot.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace reso::layout {

namespace {

constexpr double rule_part = 0.25;    // of the measure
constexpr double largest_rest = 0.75; // of a page: the rest of a long note leaves room for text

} // namespace

PageFoot::PageFoot(std::vector<Footnote>& notes, const Theme& theme)
    : m_notes(notes), m_theme(theme), m_opening(2 * theme.grid.paragraph), m_between(theme.grid.item) {}

double PageFoot::height_of(const Footnote& note, std::size_t lines) const {
  double height = 0;
  for (std::size_t i = 0; i < std::min(lines, note.size()); ++i) height += note[i].height;
  return height;
}

double PageFoot::whole_height(const std::vector<std::size_t>& notes) const {
  double height = 0;
  for (std::size_t note : notes) height += m_between + height_of(m_notes[note], m_notes[note].size());
  return notes.empty() ? 0 : height - m_between + above_first();
}

double PageFoot::least_height(const std::vector<std::size_t>& notes) const {
  if (notes.empty()) return 0;
  // A note begins on the page that calls it, and notes do not overtake each other.
  if (waits()) return std::numeric_limits<double>::infinity();
  const Footnote& last = m_notes[notes.back()];
  return whole_height(notes) - height_of(last, last.size()) + height_of(last, 1);
}

void PageFoot::place(FootLine line) {
  if (m_lines.empty()) line.above = m_opening;
  m_height += line.above + line.line.height;
  m_lines.push_back(std::move(line));
}

void PageFoot::begin_page(double room) {
  while (waits() && m_height + m_opening + m_waiting.front().line.height <= room * largest_rest) {
    place(std::move(m_waiting.front()));
    m_waiting.pop_front();
  }
}

void PageFoot::add(const std::vector<std::size_t>& notes, double room) {
  for (std::size_t note : notes) {
    bool first = true;
    for (Chunk& line : std::exchange(m_notes[note], {})) {
      const double above = first ? above_first() : 0;
      const bool fits = first || m_whole || m_height + above + line.height <= room + 0.01;
      FootLine one{std::move(line), above};
      if (fits && !waits())
        place(std::move(one));
      else
        m_waiting.push_back(std::move(one));
      first = false;
    }
  }
}

std::optional<StrokePiece> PageFoot::rule(double top) const {
  if (m_lines.empty()) return std::nullopt;
  StrokePiece rule;
  rule.x1 = m_theme.margins.left;
  rule.x2 = rule.x1 + m_theme.measure() * rule_part;
  rule.y1 = rule.y2 = top + m_opening * 0.6;
  rule.colour = m_theme.colours.muted.rgb;
  rule.width = m_theme.footer.rule_width;
  return rule;
}

std::vector<FootLine> PageFoot::take() {
  m_height = 0;
  return std::exchange(m_lines, {});
}

} // namespace reso::layout
