// Where the lines of a paragraph end: the set of breaks whose lines are, together, the least loose and the least tight.
#pragma once

#include <cstddef>
#include <vector>

namespace reso::layout::breaks {

struct Item {
  enum class Kind { box, glue, penalty };
  Kind kind = Kind::box;
  double width = 0, stretch = 0, shrink = 0;
  double cost = 0;       // of a penalty; forced when `forced`
  bool hyphen = false;   // the line would end in a hyphen
  bool forced = false;
  double overhang = 0;   // may hang past the line's end
  std::size_t run = 0, begin = 0, end = 0; // glyphs
};

Item forced_break();
Item end_of_paragraph();

struct Line {
  std::size_t begin = 0, end = 0; // items
  double ratio = 0;               // of stretch (> 0) or shrink (< 0)
  bool hyphen = false;
  bool last = false;              // of the paragraph, or before a forced break
};

std::vector<Line> best_lines(const std::vector<Item>& items, double measure, bool justified);

} // namespace reso::layout::breaks
