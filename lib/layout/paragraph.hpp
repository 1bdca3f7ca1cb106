// Runs of styled words to lines: shaping, division, optimum line breaks. Knuth & Plass, "Breaking Paragraphs into Lines" (1981).
#pragma once

#include <string>
#include <vector>

#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/pages.hpp"

namespace reso::layout {

struct Run {
  std::string text;
  Style style;
  ElementId element = artifact;
  std::string link;         // target, empty for plain words
  bool line_break = false;  // a forced end of line; the rest is ignored
};

enum class Setting { justified, ragged };

// One line: pieces with x from the line's left edge and baseline 0; `links` with y relative to the baseline.
struct SetLine {
  std::vector<TextPiece> pieces;
  std::vector<LinkArea> links;
  double width = 0;
};

// Lines no wider than `measure`, except a single unbreakable piece, which `overfull` tells.
std::vector<SetLine> set_lines(const std::vector<Run>& runs, double measure, Setting setting, Hyphenator* hyphenator, bool* overfull = nullptr);

// The natural width of runs on one line.
double natural_width(const std::vector<Run>& runs);

// Moves a line's pieces: right-aligned or centred in `measure`.
void align_line(SetLine& line, doc::Align align, double measure);

} // namespace reso::layout
