#include "layout/page_boxes.hpp"

#include <algorithm>

namespace reso::layout {

double PageBoxes::gap(const std::vector<int>& open, const Chunk& next, bool top) const {
  double height = top ? 0 : next.space_before;
  for (int id : open)
    if (std::ranges::find(next.decorations, id) == next.decorations.end()) height += decoration(id).padding;
  for (int id : next.decorations)
    if (top || std::ranges::find(open, id) == open.end()) height += decoration(id).padding;
  return height;
}

double PageBoxes::closing(const std::vector<int>& open) const {
  double height = 0;
  for (int id : open) height += decoration(id).padding;
  return height;
}

double PageBoxes::match(const std::vector<int>& wanted, double left, double y, Page& page) {
  while (!m_open.empty() && std::ranges::find(wanted, m_open.back()) == wanted.end()) {
    y += decoration(m_open.back()).padding;
    const Place& box = m_places.back();
    std::get<FillPiece>(page.pieces[box.fill].piece).box.height = y - box.top;
    if (box.edge != 0) std::get<FillPiece>(page.pieces[box.edge].piece).box.height = y - box.top;
    m_open.pop_back();
    m_places.pop_back();
  }
  for (std::size_t i = m_open.size(); i < wanted.size(); ++i) {
    const Decoration& ground = decoration(wanted[i]);
    m_open.push_back(wanted[i]);
    m_places.push_back(begin(ground, left, y, page));
    y += ground.padding;
  }
  return y;
}

PageBoxes::Place PageBoxes::begin(const Decoration& ground, double left, double y, Page& page) const {
  Place box;
  box.top = y;
  FillPiece fill;
  fill.box = {left + ground.left, y, ground.width, 0};
  fill.colour = ground.background;
  fill.radius = ground.radius;
  box.fill = page.pieces.size();
  page.pieces.push_back({fill, Role::background});
  if (ground.edge_width > 0) {
    FillPiece edge = fill;
    edge.box.width = ground.edge_width;
    edge.colour = ground.edge;
    edge.radius = 0;
    box.edge = page.pieces.size();
    page.pieces.push_back({edge, Role::background});
  }
  return box;
}

} // namespace reso::layout
