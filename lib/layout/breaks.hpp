// Where the lines of a paragraph end: the set of breaks whose lines are, together, the least loose and the least tight.
// Knuth & Plass, "Breaking Paragraphs into Lines" (1981).
#pragma once

#include <cstddef>
#include <vector>

namespace reso::layout::breaks {

struct Item {
  enum class Kind { box, glue, penalty };
  Kind kind = Kind::box;
  double width = 0, stretch = 0, shrink = 0;
  double cost = 0;                         // of a penalty
  bool forced = false;                     // a penalty that ends its line whatever it costs
  bool hyphen = false;                     // the line would end in a hyphen
  bool sealed = false;                     // a glue where no line may end
  double overhang = 0;                     // of a box or a hyphen: may hang past the line's end
  std::size_t run = 0, begin = 0, end = 0; // glyphs
};

Item forced_break();

struct Line {
  std::size_t begin = 0, end = 0; // items; `end` is the one that breaks
  double ratio = 0;               // of stretch (> 0) or shrink (< 0), between -1 and loosest
  bool hyphen = false;
  bool space = false; // ends at a space
  bool last = false;  // of the paragraph, or before a forced break
};

// Lines looser than this stay short of the measure rather than show holes.
inline constexpr double loosest = 5;

// How wide the lines may be.
struct Measure {
  double full = 0;
  double indent = 0;        // taken from the first lines, beside a large letter
  std::size_t indented = 0; // so many

  double of(std::size_t line) const { return line < indented ? full - indent : full; }
};

// `items` end with a forced break. Ragged lines are chosen for an even edge.
std::vector<Line> best_lines(const std::vector<Item>& items, const Measure& measure, bool justified);

} // namespace reso::layout::breaks
