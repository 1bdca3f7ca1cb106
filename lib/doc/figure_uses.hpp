// Where a document prints its figures.
#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"

namespace reso::doc {

struct FigureUse {
  std::string id;                    // as printed: "adherents.total", "clauses.participants.sexe.femmes@2011"
  std::vector<std::string> headings; // those that it stands under, from the widest
  diag::Span origin;                 // template, Markdown file or data; may be nowhere
};

// Every figure that a sentence, a key figure, a table or a chart prints, in reading order. A table and a chart use the
// figure that they show, once; their cells too.
std::vector<FigureUse> figure_uses(const Document& document);

} // namespace reso::doc
