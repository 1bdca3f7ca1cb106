// The table of contents. Its length depends on the titles alone, so that page numbers written afterwards move nothing.
#include <algorithm>

#include <fmt/format.h>

#include "doc/spoken.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace {

// Chapters and sections, as the contents name them.
std::vector<const doc::Heading*> entries(const doc::Blocks& blocks) {
  std::vector<const doc::Heading*> found;
  for (const doc::Block& block : blocks)
    if (const auto* heading = std::get_if<doc::Heading>(&block); heading != nullptr && heading->level <= 2)
      found.push_back(heading);
  return found;
}

// Contents that a page almost holds are set closer, so that no page is left for two entries. 1: as the theme says.
double closeness(const Theme& theme, const std::vector<const doc::Heading*>& entries) {
  constexpr double closest = 0.78;
  const ContentsTheme& contents = theme.headings.contents;
  double natural = 0;
  for (const doc::Heading* heading : entries)
    natural += heading->level == 1 ? contents.chapter.leading + contents.before_chapter : contents.section.leading;
  const double room = theme.page.height - theme.margins.top - theme.margins.bottom - contents.heading.leading -
                      contents.section.leading;
  const double wanted = natural > 0 ? room / natural : 1;
  return wanted < 1 && wanted >= closest ? wanted : 1;
}

} // namespace

void Composer::contents() {
  ContentsTheme theme = m_theme.headings.contents;
  const std::vector<const doc::Heading*> all = entries(m_document.blocks);
  const double close = closeness(m_theme, all);
  theme.chapter.leading *= close;
  theme.section.leading *= close;
  theme.before_chapter.points *= close;
  m_section = element("Sect", 0);
  at(m_section).title = theme.title;
  m_heading = 1;
  Chunk opening;
  opening.new_page = true;
  opening.opens_chapter = true;
  opening.chapter = theme.title;
  add(std::move(opening));
  const Style title = style(theme.heading);
  const std::size_t first = add_lines(
      set_lines(runs(theme.title, title, element("H1", m_section)), {.measure = m_theme.measure()}), title, 0, 0);
  keep_from(first);
  mark(first, "sommaire", theme.title, 1);
  const ElementId list = element("TOC", m_section);
  for (const doc::Heading* heading : all) {
    const bool chapter = heading->level == 1;
    const Setting& setting = chapter ? theme.chapter : theme.section;
    const Style used = style(setting, font::Face::tabular | font::Face::lining);
    const double indent = chapter ? 0.0 : theme.indent.points;
    const ElementId link = element("Link", element("Reference", element("TOCI", list)));
    std::vector<Run> words = runs(doc::plain_text(heading->content), used, link);
    for (Run& run : words) {
      run.link = "#" + heading->anchor;
      run.link_element = link;
      run.contents = fmt::format("{} {}", theme.go_to, doc::spoken(doc::plain_text(heading->content)));
    }
    // Room for three digits and the leader's first dots.
    const double number = 4 * setting.size;
    std::vector<SetLine> lines = set_lines(words, {.measure = m_theme.measure() - indent - number});
    const double width = lines.back().width;
    if (!lines.back().pieces.empty()) lines.back().pieces.back().ends_with_space = true;
    const std::size_t at_line = add_lines(std::move(lines), used, indent, chapter ? theme.before_chapter.points : 0.0);
    for (std::size_t i = at_line; i + 1 < m_content.chunks.size(); ++i) m_content.chunks[i].keep_with_next = true;
    Chunk& last = m_content.chunks.back();
    last.keep_with_next = chapter;
    const double baseline = used.leading / 2 + used.face->metrics().cap_height * used.size / 2000;
    if (theme.leader > 0) {
      StrokePiece leader;
      leader.x1 = indent + width + setting.size * 0.6;
      leader.x2 = m_theme.measure() - 2.4 * setting.size;
      leader.y1 = leader.y2 = baseline;
      leader.colour = m_theme.colours.rule.rgb;
      leader.width = theme.leader;
      if (leader.x2 > leader.x1) last.pieces.push_back({leader, Role::background});
    }
    // Children are read after the words of their parent: a title in several parts would be read after its number.
    const bool divided = std::ranges::any_of(words, [link](const Run& run) { return run.element != link; });
    const ElementId said = divided ? element("Span", link) : link;
    last.numbers.push_back({heading->anchor, m_theme.measure(), baseline, said, setting});
  }
  if (!m_content.chunks.empty()) m_content.chunks.back().keep_with_next = false;
  m_section = 0;
}

} // namespace reso::layout
