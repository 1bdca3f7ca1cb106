// Titles beside the text (`titres.marge` of a theme).
#include <doctest/doctest.h>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

constexpr double side = 130; // points

const Edit in_the_margin = [](layout::Theme& theme) { theme.headings.side.points = side; };

// The pieces whose text is `words`, on any page.
std::vector<std::pair<int, const layout::TextPiece*>> pieces(const LaidOut& laid, const std::string& words) {
  std::vector<std::pair<int, const layout::TextPiece*>> found;
  for (std::size_t i = 0; i < laid.pages.pages.size(); ++i)
    for (const layout::TextPiece* text : texts(laid.pages.pages[i]))
      if (text->text == words) found.emplace_back(static_cast<int>(i), text);
  return found;
}

doc::Table wide_table() {
  doc::Table made;
  made.columns.resize(2);
  made.rows.push_back({{{inlines("gauche")}, {inlines("droite")}}});
  return made;
}

} // namespace

TEST_CASE("a title stands beside its text, and the text beside it") {
  const LaidOut laid({heading(1, "Vie"), heading(2, "Rencontres"), doc::Lead{inlines("Un chapeau")},
                      paragraph(prose(60)), heading(2, "Projets"), paragraph(prose(60))},
                     in_the_margin);
  const double left = laid.theme.margins.left;
  const auto title = pieces(laid, "Rencontres"), lead = pieces(laid, "Un chapeau");
  REQUIRE(title.size() == 1);
  REQUIRE_FALSE(lead.empty());
  CHECK(title[0].second->x == doctest::Approx(left));
  CHECK(lead[0].second->x == doctest::Approx(left));
  CHECK(lead[0].second->baseline > title[0].second->baseline);
  double first_line = 1e9;
  for (const layout::TextPiece* text : texts(laid.pages.pages[0]))
    if (text->size == doctest::Approx(laid.theme.scale.text.size)) {
      CHECK(text->x >= left + side);
      first_line = std::min(first_line, text->baseline);
    }
  // The first line of the text stands no lower than the title's foot.
  CHECK(first_line < title[0].second->baseline + laid.theme.headings.section.setting.leading);
  // The second title waits for the first text's end.
  CHECK(pieces(laid, "Projets")[0].second->baseline > title[0].second->baseline + 60);
}

TEST_CASE("what has the whole width begins under the titles, and a title without text stands above it") {
  const LaidOut laid({heading(1, "Vie"), heading(2, "Rencontres très nombreuses de tout le réseau cette année"),
                      paragraph("Peu de mots."), wide_table(), heading(2, "Seul"), wide_table()},
                     in_the_margin);
  double foot_of_title = 0, alone = 0;
  for (const layout::TextPiece* text : texts(laid.pages.pages[0])) {
    if (text->size != doctest::Approx(laid.theme.headings.section.setting.size)) continue;
    (text->text == "Seul" ? alone : foot_of_title) = text->baseline;
  }
  const auto left = pieces(laid, "gauche");
  REQUIRE(left.size() == 2);
  CHECK(left[0].second->baseline > foot_of_title);
  CHECK(left[0].second->x < laid.theme.margins.left + side); // the whole width
  CHECK(alone > left[0].second->baseline);
  CHECK(alone < left[1].second->baseline);
}

TEST_CASE("a title beside the text never goes past the page's foot, nor without its text") {
  doc::Blocks blocks{heading(1, "Vie")};
  for (int i = 0; i < 14; ++i) {
    blocks.emplace_back(heading(2, "Une section au titre assez long numéro " + std::to_string(i)));
    blocks.emplace_back(doc::Lead{inlines(prose(25))});
    blocks.emplace_back(paragraph(prose(30 + static_cast<std::size_t>(i) * 3)));
  }
  const LaidOut laid(std::move(blocks), in_the_margin);
  const double foot = laid.theme.page.height - laid.theme.margins.bottom;
  CHECK(laid.pages.pages.size() > 2);
  for (const layout::Page& page : laid.pages.pages) {
    bool any_text = false;
    for (const layout::TextPiece* text : texts(page)) {
      CHECK(text->baseline < foot);
      any_text = any_text || text->size == doctest::Approx(laid.theme.scale.text.size);
    }
    CHECK(any_text);
  }
}
