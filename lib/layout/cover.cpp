// The first page.
#include <algorithm>

#include <limits>

#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity(); // a logo is as large as its place

}

void Composer::add_shapes(const std::vector<ShapeTheme>& shapes, double top, Chunk& chunk) {
  for (const ShapeTheme& shape : shapes) {
    FillPiece fill;
    fill.box = {shape.x - m_theme.margins.left, top + shape.y, shape.width, shape.height};
    fill.colour = colour(shape.fill);
    fill.radius = shape.radius;
    fill.opacity = shape.opacity;
    chunk.pieces.push_back({fill, Role::background});
  }
}

void Composer::cover(const doc::Cover& cover) {
  const CoverTheme& theme = m_theme.cover;
  const double left = -m_theme.margins.left, top = -m_theme.margins.top, height = m_theme.page.height;
  m_section = element("Sect", 0);
  Chunk page;
  page.full_page = true;
  FillPiece ground;
  ground.box = {left, top, m_theme.page.width, height};
  ground.colour = colour(theme.background);
  page.pieces.push_back({ground, Role::background});
  add_shapes(theme.shapes, top, page);

  auto put = [&](const std::string& text, const Setting& setting, double baseline, ElementId target, double measure) {
    const Style used = style(setting, font::Face::lining);
    return put_lines(page, set_lines(runs(text, used, target), {.measure = measure}), 0, baseline, used.leading);
  };
  auto paragraph = [&](const std::string& text, const Setting& setting, double baseline) {
    return text.empty() ? baseline : put(text, setting, baseline, element("P", m_section), m_theme.measure());
  };
  double y = paragraph(cover.organisation, theme.organisation, top + theme.top);
  paragraph(cover.tagline, theme.tagline, y);

  // "Rapport d'activité 2012": the year stands large under the words, in the same paragraph.
  const std::string year = std::to_string(m_document.year);
  std::string title = cover.title;
  const bool ends_with_year = m_document.year > 0 && title.size() > year.size() + 1 && title.ends_with(year);
  if (ends_with_year) title.resize(title.size() - year.size() - 1);
  const ElementId words = element("P", m_section);
  const bool divided = has_children(title); // the year then needs a part of its own, to be read after the others
  y = put(title, theme.title, top + theme.title_top, words, theme.title_width);
  if (ends_with_year) {
    if (auto* last = std::get_if<TextPiece>(&page.pieces.back().piece)) last->ends_with_space = true;
    // From the baseline of the last words to that of the year: what the year's leading says.
    y = put(year, theme.year, y - theme.title.leading + theme.year.leading, divided ? element("Span", words) : words,
            m_theme.measure());
  }
  const double last = top + height - theme.bottom;
  std::vector<std::string> foot = cover.lines;
  if (!cover.accessible.empty()) foot.push_back(cover.accessible);
  y = last - theme.lines.leading * static_cast<double>(foot.size());
  paragraph(cover.date, theme.date, y);
  y += theme.lines.leading;
  for (const std::string& line : foot) y = paragraph(line, theme.lines, y);

  if (!cover.logo.empty()) {
    const Box most{left + m_theme.logo.x, top + m_theme.logo.y, m_theme.logo.width, m_theme.logo.height};
    if (auto logo = graphic(cover.logo, {}, most, unlimited)) {
      const ElementId figure = element("Figure", m_section);
      at(figure).alternative = cover.organisation;
      Composer::put(std::move(*logo), figure, page);
    }
  }
  add(std::move(page));
}

} // namespace reso::layout
