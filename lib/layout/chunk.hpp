// Unbreakable strips of a page, one under the other: lines, table rows, cards, drawings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/paragraph.hpp"

namespace reso::layout {

// A place that links, the contents or the outline point to.
struct Mark {
  std::string anchor; // destination, may be empty
  std::string title;  // outline entry when level > 0
  int level = 0;
};

// The number of the page of `anchor`, written once it is known: right-aligned at `right`.
struct PendingNumber {
  std::string anchor;
  double right = 0, baseline = 0;
  ElementId element = artifact;
  Setting setting;
};

// What is painted behind the chunks of a box, as far as they reach on each page.
struct Decoration {
  double left = 0, width = 0;
  double padding = 0; // above the first chunk and under the last of each page
  Colour background = 0;
  double radius = 0;
  Colour edge = 0;
  double edge_width = 0; // of the bar at the left; 0: none
};

// Several columns of equal width, filled one after the other and balanced.
struct Region {
  int columns = 1;
  double left = 0, width = 0; // of one column
  double gutter = 0;
};

// Coordinates are relative to the chunk's top and to the left edge of the text.
struct Chunk {
  double height = 0;
  double space_before = 0; // not at the top of a page or column
  bool keep_with_next = false;
  bool on_grid = false; // a line of the text: stands on the grid of the page
  bool new_page = false;
  bool full_page = false;     // owns its page, without header and footer (the cover)
  bool floats = false;        // first of a figure or table that following text may overtake
  bool opens_chapter = false; // its page has no running header
  int table = -1;             // rows of one table repeat its head
  bool table_head = false;
  int region = -1;              // in PageContent::regions
  std::vector<int> decorations; // in PageContent::decorations, outermost first
  std::vector<Placed> pieces;
  std::vector<LinkArea> links;
  std::vector<Mark> marks;
  std::vector<PendingNumber> numbers;
  std::vector<std::pair<ElementId, Box>> boxes; // places of figures, for their elements
  double side_height = 0;     // of the titles that stand beside it, left of the text; their pieces are among its own
  bool clears_side = false;   // begins under the titles that stand beside the text above
  std::vector<Placed> margin; // notes at the right of the text; y from the chunk's top
  double margin_height = 0;
  std::string chapter;            // title of the chapter that begins here
  std::vector<std::size_t> notes; // that it calls first, in PageContent::notes
};

// Lines that stand at the foot of the page that calls them, and go on at the foot of the next one.
using Footnote = std::vector<Chunk>;

// What a document becomes before it is divided into pages.
struct PageContent {
  std::vector<Chunk> chunks;
  std::vector<Decoration> decorations;
  std::vector<Region> regions;
  std::vector<Element> elements;
  std::vector<Footnote> notes;
};

// Moves a piece, an area or a box by (dx, dy).
void shift(Piece& piece, double dx, double dy);
void shift(Box& box, double dx, double dy);

// Adds the pieces, links, marks and notes of `from`, moved down by `dy`, before or after those of `to`.
enum class Where { before, after };
void join(Chunk& to, Chunk from, double dy, Where where);

// Adds `lines` one under the other, the first on `baseline`; returns the baseline after the last.
double put_lines(Chunk& chunk, std::vector<SetLine> lines, double x, double baseline, double leading);

} // namespace reso::layout
