// Lists and names.
#include <algorithm>

#include <fmt/format.h>

#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr int name_columns = 3;

} // namespace

void Composer::list(const doc::ListBlock& list, const Frame& frame) {
  const GridTheme& grid = m_theme.grid;
  const ElementId target = element("L", frame.parent);
  at(target).numbering = list.ordered ? Numbering::decimal : Numbering::disc;
  Setting mark_setting = grid.bullet_setting;
  mark_setting.leading = frame.text.leading; // the mark stands on its item's first line
  const Style mark_style = style(mark_setting, font::Face::tabular | font::Face::lining);
  int number = list.start;
  bool first_item = true;
  for (const doc::Blocks& item : list.items) {
    const ElementId entry = element("LI", target);
    const ElementId label = element("Lbl", entry);
    Frame inside = frame;
    inside.left += grid.list_indent;
    inside.width -= grid.list_indent;
    inside.parent = element("LBody", entry);
    if (!first_item && list.tight)
      m_space = grid.item;
    else if (first_item)
      m_space = std::max(grid.item.points, m_after);
    const std::size_t first = m_content.chunks.size();
    blocks(item, inside);
    first_item = false;
    if (first == m_content.chunks.size()) continue;
    const std::string sign = list.ordered ? fmt::format("{}.", number++) : grid.bullet;
    std::vector<SetLine> mark = set_lines(runs(sign, mark_style, label), {.measure = grid.list_indent * 2});
    // The mark is read before the item: it stands first on its strip. Figures align on their point.
    Chunk drawn;
    double x = frame.left;
    if (list.ordered) x += grid.list_indent - mark.front().width - mark_style.size * 0.4;
    const auto& pieces = m_content.chunks[first].pieces;
    const auto* words = pieces.empty() ? nullptr : std::get_if<TextPiece>(&pieces.front().piece);
    if (!mark.front().pieces.empty()) mark.front().pieces.back().ends_with_space = true;
    put_lines(drawn, std::move(mark), x, words != nullptr ? words->baseline : frame.text.leading, 0);
    auto& strip = m_content.chunks[first].pieces;
    strip.insert(strip.begin(), drawn.pieces.begin(), drawn.pieces.end());
  }
  m_space.reset();
  m_after = std::max(m_after, list.tight ? grid.item.points : grid.paragraph.points);
}

// Names run down the columns, so that each is read after the one above it.
void Composer::names(const doc::Names& names, const Frame& frame) {
  const Setting& setting = m_theme.scale.names;
  const ElementId list = element("L", frame.parent);
  Region region;
  region.columns = frame.narrow ? 1 : name_columns;
  region.left = frame.left;
  region.gutter = m_theme.columns.gutter;
  region.width = (frame.width - region.gutter * (region.columns - 1)) / region.columns;
  const bool own_region = m_region < 0 && m_boxes.empty();
  if (own_region) {
    m_content.regions.push_back(region);
    m_region = static_cast<int>(m_content.regions.size()) - 1;
  }
  Frame column = frame;
  column.width = own_region ? region.width : frame.width;
  double space = m_theme.grid.paragraph;
  for (const doc::Inlines& name : names.items) {
    column.parent = element("LBody", element("LI", list));
    const Style used = style(setting);
    add_lines(set(name, used, column.parent, column.width), used, column.left, space);
    space = 0;
  }
  if (own_region) m_region = -1;
  m_after = m_theme.grid.paragraph;
}

} // namespace reso::layout
