// Every word of the PDF stands where the layout put it; and this check sees what is wrong.
#include <doctest/doctest.h>

#include "pdf/pdf.hpp"
#include "tests/pages/words.hpp"
#include "tests/support/memory_host.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

std::string written(const layout::Pages& pages) {
  auto pdf = pdf::write_pdf(pages, {});
  REQUIRE(pdf);
  return *pdf;
}

std::string lines(const std::vector<std::string>& faults) {
  std::string text;
  for (const std::string& fault : faults) text += fault + '\n';
  return text;
}

// The longest piece of body text on a page.
layout::TextPiece& a_line_of(layout::Page& page) {
  layout::TextPiece* longest = nullptr;
  for (layout::Placed& placed : page.pieces)
    if (auto* piece = std::get_if<layout::TextPiece>(&placed.piece))
      if (longest == nullptr || piece->text.size() > longest->text.size()) longest = piece;
  REQUIRE(longest != nullptr);
  return *longest;
}

const layout::Pages& small_report() {
  static const layout::Pages pages =
      MemoryProject(source_files("examples/petit-pole", "examples/petit-pole")).pages("2020");
  return pages;
}

} // namespace

TEST_CASE("every word of the report of 2012 stands where the layout says") {
  const layout::Pages pages = MemoryProject(source_files("data", ".")).pages("2012");
  const std::vector<PdfWord> words = words_of(written(pages));
  CHECK(words.size() > 5000);
  CHECK(lines(misplaced(pages, words)) == "");
}

TEST_CASE("every word of the small pole's report stands where the layout says") {
  const std::vector<PdfWord> words = words_of(written(small_report()));
  CHECK(words.size() > 300);
  CHECK(lines(misplaced(small_report(), words)) == "");
}

TEST_CASE("a line moved, a word changed, lost or doubled is seen") {
  layout::Pages pages = small_report();
  const std::vector<PdfWord> words = words_of(written(pages));
  layout::TextPiece& line = a_line_of(pages.pages.at(2));
  SUBCASE("moved to the right") { line.x += 1; }
  SUBCASE("moved down") { line.baseline += 12; }
  SUBCASE("spread") { line.extra += 0.2; }
  SUBCASE("larger") { line.size *= 1.02; }
  SUBCASE("a letter changed") { line.text[line.text.find_first_of("aeiou")] = 'w'; }
  SUBCASE("lost") { line.glyphs.clear(); }
  SUBCASE("doubled") { pages.pages.at(2).pieces.push_back({line}); }
  SUBCASE("on another page") { pages.pages.at(3).pieces.push_back({line}); }
  SUBCASE("a page too few") { pages.pages.pop_back(); }
  CHECK(!misplaced(pages, words).empty());
}
