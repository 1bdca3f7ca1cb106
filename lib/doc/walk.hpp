// Every inline of a document, in reading order.
#pragma once

#include <functional>

#include "doc/document.hpp"

namespace reso::doc {

// Calls `inlines` for each run of inlines (titles, cells, notes, signatures…), for each footnote after the run that
// calls it first, and `key_figure` for each key figure.
void walk(const Blocks& blocks, const std::function<void(const Inlines&)>& inlines,
          const std::function<void(const KeyFigure&)>& key_figure);

// The same runs, to be changed; footnotes not apart.
void walk(Blocks& blocks, const std::function<void(Inlines&)>& inlines);

} // namespace reso::doc
