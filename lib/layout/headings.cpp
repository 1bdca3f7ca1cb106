// Chapter bands, titles, and the line of facts under an activity.
#include <algorithm>

#include <fmt/format.h>

#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr int outline_levels = 3;

} // namespace

void Composer::heading(const doc::Heading& heading, const diag::Span& origin, const Frame& frame) {
  if (heading.level <= 2) m_abbreviations.begin_section();
  if (heading.level <= 1) return chapter(heading, origin);
  const HeadingsTheme& titles = m_theme.headings;
  section_title(heading, origin,
                heading.level == 2   ? titles.section
                : heading.level == 3 ? titles.activity
                                     : titles.detail,
                frame);
}

void Composer::section_title(const doc::Heading& heading, const diag::Span& origin, const HeadingTheme& theme,
                             const Frame& frame) {
  m_heading = std::min(heading.level, m_heading + 1); // a voice hears no skipped level
  const Style title = style(theme.setting);
  const ElementId target = element(fmt::format("H{}", m_heading), frame.parent);
  auto drawn = pictogram(heading, origin, m_theme.headings.pictogram);
  const double taken = drawn ? drawn->width : 0;
  LineRule rule{frame.width - taken, false, nullptr, 0};
  const std::size_t first =
      add_lines(set_lines(runs(heading.content, title, target), rule), title, frame.left + taken, theme.before);
  keep_from(first);
  if (drawn) {
    // A drawing taller than the line moves it down.
    Chunk& line = m_content.chunks[first];
    const double more = std::max(0.0, (drawn->graphic.box.height - line.height) / 2);
    for (Placed& placed : line.pieces) shift(placed.piece, 0, more);
    for (LinkArea& link : line.links) shift(link.box, 0, more);
    line.height += 2 * more;
    put_pictogram(std::move(*drawn), frame.left, line.height / 2, line);
  }
  if (theme.bar > 0) {
    Chunk& chunk = m_content.chunks[first];
    const double gap = theme.bar + theme.setting.leading * 0.3;
    for (Placed& placed : chunk.pieces) shift(placed.piece, 0, gap);
    for (LinkArea& link : chunk.links) shift(link.box, 0, gap);
    chunk.height += gap;
    FillPiece bar;
    bar.box = {frame.left, 0, theme.bar_width > 0 ? theme.bar_width.points : frame.width, theme.bar};
    bar.colour = colour(theme.bar_colour);
    chunk.pieces.insert(chunk.pieces.begin(), {bar, Role::background});
  }
  mark(first, heading.anchor, doc::plain_text(heading.content), heading.level <= outline_levels ? heading.level : 0);
  m_after = theme.after;
}

void Composer::chapter(const doc::Heading& heading, const diag::Span& origin) {
  const BandTheme& theme = m_theme.band;
  const std::string title = doc::plain_text(heading.content);
  m_section = element("Sect", 0);
  at(m_section).title = title;
  m_heading = 1;
  m_opens = true;
  Chunk band;
  band.new_page = m_theme.headings.chapter.new_page;
  band.opens_chapter = true;
  band.chapter = title;
  const Style words = style(theme.title);
  auto drawn = pictogram(heading, origin, theme.pictogram);
  const double taken = drawn ? drawn->width : 0;
  std::vector<SetLine> lines =
      set_lines(runs(heading.content, words, element("H1", m_section)), {.measure = m_theme.measure() - taken});
  // At the head of its page the band reaches the edges; in the middle of one it stays within the text.
  const bool bleeds = band.new_page;
  const double top = bleeds ? -m_theme.margins.top : 0.0;
  const double more = words.leading * static_cast<double>(lines.size() - 1);
  FillPiece fill;
  fill.box = {bleeds ? -m_theme.margins.left : 0.0, top, bleeds ? m_theme.page.width.points : m_theme.measure(),
              theme.height};
  if (!bleeds) fill.box.height = words.leading + more + 2 * theme.baseline;
  fill.colour = colour(theme.background);
  band.pieces.push_back({fill, Role::background});
  if (bleeds) add_shapes(theme.shapes, top, band);
  const double foot = fill.box.y + fill.box.height;
  const double left = bleeds ? 0 : theme.baseline.points, baseline = foot - theme.baseline - more;
  put_lines(band, std::move(lines), left + taken, baseline, words.leading);
  if (drawn) put_pictogram(std::move(*drawn), left, baseline + (more - baseline_in(words)) / 2, band);
  band.height = foot;
  band.space_before = bleeds ? 0 : m_theme.headings.section.before.points;
  band.keep_with_next = true;
  band.marks.push_back({heading.anchor, title, 1});
  m_space.reset();
  add(std::move(band));
  m_after = theme.after;
}

void Composer::facts(const doc::Facts& facts, const Frame& frame) {
  doc::Inlines joined;
  for (const doc::Inlines& item : facts.items) {
    if (!joined.empty()) joined.emplace_back(doc::Text{"\u00A0\u00A0· "});
    joined.insert(joined.end(), item.begin(), item.end());
  }
  if (joined.empty()) return;
  keep_from(add_block(joined, m_theme.scale.facts, "P", frame, 0));
  m_after = m_theme.grid.paragraph;
}

} // namespace reso::layout
