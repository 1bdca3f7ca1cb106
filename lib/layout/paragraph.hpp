// Runs of styled words to lines: shaping, division, optimum breaks, justification.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/document.hpp"
#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/pages.hpp"

namespace reso::layout {

struct Run {
  std::string text;
  Style style;
  ElementId element = artifact;
  std::string link = {};                          // target, empty for plain words
  ElementId link_element = artifact;              // the Link that `element` is or belongs to
  std::string contents = {};                      // what a voice says of the link
  bool line_break = false;                        // a forced end of line; the rest is ignored
  std::optional<std::size_t> note = std::nullopt; // the footnote that it calls first, in PageContent::notes
};

struct LineRule {
  double measure = 0;
  bool justified = false;
  Hyphenator* hyphenator = nullptr; // none: words are kept whole
  double expansion = 0;             // of glyphs, at most
  double indent = 0;                // of the first lines, beside a large letter
  std::size_t indented = 0;         // so many
};

// One line: pieces with x from the line's left edge and baseline 0; `links` with y relative to the baseline.
struct SetLine {
  std::vector<TextPiece> pieces;
  std::vector<LinkArea> links;
  std::vector<std::size_t> notes; // that it calls first, in PageContent::notes
  double width = 0;
};

// Lines no wider than the measure but for hanging signs. A word that no rule can divide is cut where it must;
// `cut` then tells so.
std::vector<SetLine> set_lines(const std::vector<Run>& runs, const LineRule& rule, bool* cut = nullptr);

// The width of runs on one line, and of the widest part that no line break divides (addresses apart).
struct Widths {
  double natural = 0;
  double least = 0;
};
Widths widths_of(const std::vector<Run>& runs, Hyphenator* hyphenator = nullptr);

// Moves a line's pieces: right-aligned or centred in `measure`.
void align_line(SetLine& line, doc::Align align, double measure);

} // namespace reso::layout
