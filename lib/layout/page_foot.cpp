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

// The first line always, then as many as fit; a line never goes on to the next page alone.
std::size_t PageFoot::fitting_lines(const Footnote& note, double room) const {
  std::size_t lines = 1;
  double height = m_height + above_first() + note.front().height;
  while (lines < note.size() && height + note[lines].height <= room + 0.01) height += note[lines++].height;
  return lines + 1 == note.size() && lines > 1 ? lines - 1 : lines;
}

void PageFoot::add(const std::vector<std::size_t>& notes, double room) {
  for (std::size_t note : notes) {
    Footnote lines = std::exchange(m_notes[note], {});
    if (lines.empty()) continue;
    const std::size_t fitting = waits() ? 0 : m_whole ? lines.size() : fitting_lines(lines, room);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      FootLine line{std::move(lines[i]), i == 0 ? above_first() : 0};
      if (i < fitting)
        place(std::move(line));
      else
        m_waiting.push_back(std::move(line));
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
