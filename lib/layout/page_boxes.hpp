// The boxes behind the chunks of a page: what they add to heights, and what is painted.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/chunk.hpp"

namespace reso::layout {

class PageBoxes {
public:
  // `decorations` outlives this.
  explicit PageBoxes(const std::vector<Decoration>& decorations) : m_decorations(decorations) {}

  // The boxes that are open, outermost first.
  const std::vector<int>& open() const { return m_open; }

  // What stands between two chunks: the ends of boxes, the space, the beginnings of boxes. `open`: around the first;
  // `top`: nothing stands above the second.
  double gap(const std::vector<int>& open, const Chunk& next, bool top) const;
  // The ends of the boxes `open`.
  double closing(const std::vector<int>& open) const;

  // Ends the open boxes that `wanted` lacks and begins the others of it, at `y` of `page` with the text's left edge at
  // `left`. Boxes are painted when they begin and lengthened as they go. Returns where what comes next stands.
  double match(const std::vector<int>& wanted, double left, double y, Page& page);

private:
  struct Place {
    std::size_t fill = 0, edge = 0; // pieces of the page
    double top = 0;
  };
  const Decoration& decoration(int id) const { return m_decorations[static_cast<std::size_t>(id)]; }
  Place begin(const Decoration& ground, double left, double y, Page& page) const;

  const std::vector<Decoration>& m_decorations;
  std::vector<int> m_open;
  std::vector<Place> m_places; // of those
};

} // namespace reso::layout
