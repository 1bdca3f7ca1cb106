// Unbreakable strips of a page, one under the other: lines, table rows, cards, drawings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/pages.hpp"

namespace reso::layout {

// A place that the page numbers of the contents and the outline need.
struct Mark {
  std::string anchor;  // destination
  std::string title;   // outline entry when level > 0
  int level = 0;
  double y = 0;        // within the chunk
};

// A page number to be written once it is known (contents).
struct PendingNumber {
  std::string anchor;
  double right = 0, baseline = 0;
  ElementId element = artifact;
};

// Coordinates are relative to the chunk's top left corner, at the left edge of the text.
struct Chunk {
  double height = 0;
  double space_before = 0;      // not at the top of a page
  bool keep_with_next = false;
  bool new_page = false;
  bool full_page = false;       // owns its page, without footer (the cover)
  int table = -1;               // rows of one table repeat its head
  bool table_head = false;
  std::vector<Placed> pieces;
  std::vector<LinkArea> links;
  std::vector<Mark> marks;
  std::vector<PendingNumber> numbers;
  std::vector<std::pair<ElementId, Box>> boxes; // places of figures, for their elements
  std::string chapter;          // title of the chapter that begins here
};

} // namespace reso::layout
