// The words of a PDF where another reader sees them (poppler's pdftotext -bbox), and what the layout says of them.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.hpp"

namespace reso::tests {

// Points from the top left corner of the page.
struct PdfWord {
  int page = 0; // index
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;
};

// In the order of the file; throws when pdftotext fails.
std::vector<PdfWord> words_of(const std::string& pdf);

// One line for each word of the PDF that does not stand where the layout put its signs, within half a point, and for
// each sign of the layout that no word shows. Blanks and soft hyphens are not compared.
std::vector<std::string> misplaced(const layout::Pages& pages, const std::vector<PdfWord>& words);

} // namespace reso::tests
