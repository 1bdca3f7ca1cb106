// Shaped runs as items that lines are made of: boxes, spaces and the places where a line may end.
#pragma once

#include <vector>

#include "layout/breaks.hpp"
#include "layout/paragraph.hpp"

namespace reso::layout {

struct ShapedRun {
  const Run* run = nullptr;
  std::vector<font::Glyph> glyphs;

  double width(std::size_t begin, std::size_t end) const; // points
};

std::vector<ShapedRun> shape(const std::vector<Run>& runs);

// `cut` is set when a word had to be opened between any two letters to fit.
std::vector<breaks::Item> items_of(const std::vector<ShapedRun>& runs, const LineRule& rule, bool* cut = nullptr);

} // namespace reso::layout
