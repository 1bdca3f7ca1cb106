#include "layout/running.hpp"

#include "layout/paragraph.hpp"

namespace reso::layout {

void RunningParts::put(Page& page, const std::string& text, const Setting& setting, doc::Align align, double baseline,
                       Role role) const {
  Run run;
  run.text = text;
  run.style = style_of(m_theme, m_faces, setting, font::Face::lining);
  const double measure = m_theme.measure();
  // One line: a long title is cut at its first break.
  std::vector<SetLine> lines = set_lines({run}, {.measure = measure});
  if (lines.empty()) return;
  align_line(lines.front(), align, measure);
  for (TextPiece& piece : lines.front().pieces) {
    piece.x += m_theme.margins.left;
    piece.baseline = baseline;
    page.pieces.push_back({std::move(piece), role});
  }
}

void RunningParts::add(Page& page, const std::string& chapter) const {
  const FooterTheme& theme = m_theme.footer;
  const double baseline = page.height - theme.distance;
  if (theme.rule_width > 0) {
    StrokePiece rule;
    rule.x1 = m_theme.margins.left;
    rule.x2 = page.width - m_theme.margins.right;
    rule.y1 = rule.y2 = baseline - theme.text.leading;
    rule.colour = colour_of(m_theme, theme.rule);
    rule.width = theme.rule_width;
    page.pieces.push_back({rule, Role::footer});
  }
  if (theme.title) {
    // The title of a report names its organisation already.
    const std::string& author = m_document.author;
    const bool named = author.empty() || m_document.title.find(author) != std::string::npos;
    const std::string joined = named ? m_document.title : author + "\u00A0\u00A0·\u00A0\u00A0" + m_document.title;
    put(page, joined, theme.text, doc::Align::left, baseline, Role::footer);
  }
  put(page, page.label, theme.number, doc::Align::right, baseline, Role::footer);
  if (theme.chapter && !chapter.empty())
    put(page, chapter, theme.header, doc::Align::left, theme.header_distance, Role::header);
}

void RunningParts::add_watermark(Page& page) const {
  const Setting& setting = m_theme.footer.draft_setting;
  Run run;
  run.text = m_theme.footer.draft;
  run.style = style_of(m_theme, m_faces, setting);
  std::vector<SetLine> lines = set_lines({run}, {.measure = page.width});
  const double top = (page.height - setting.leading * static_cast<double>(lines.size())) / 2;
  std::vector<Placed> behind;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (TextPiece& piece : lines[i].pieces) {
      piece.x += (page.width - lines[i].width) / 2;
      piece.baseline = top + setting.leading * static_cast<double>(i + 1);
      behind.push_back({std::move(piece), Role::background});
    }
  page.pieces.insert(page.pieces.begin(), behind.begin(), behind.end());
}

} // namespace reso::layout
