// Lines of text stand on a grid (`grille.ligne` of a theme).
#include <doctest/doctest.h>

#include <cmath>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// How far the baselines of the body text stand from the grid, at most; how many lines there are.
std::pair<double, int> farthest(const LaidOut& laid, double step) {
  double first = -1, most = 0;
  int lines = 0;
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page)) {
      if (text->size != doctest::Approx(laid.theme.scale.text.size)) continue;
      if (first < 0) first = text->baseline;
      const double off = std::remainder(text->baseline - first, step);
      most = std::max(most, std::abs(off));
      ++lines;
    }
  return {most, lines};
}

doc::Blocks mixed() {
  doc::Blocks blocks{heading(1, "Vie")};
  for (std::size_t i = 0; i < 9; ++i) {
    blocks.emplace_back(heading(2, "Section"));
    blocks.emplace_back(doc::Lead{inlines(prose(20))});
    blocks.emplace_back(paragraph(prose(70 + 11 * i)));
    blocks.emplace_back(paragraph(prose(30 + 7 * i)));
  }
  return blocks;
}

} // namespace

TEST_CASE("the lines of the text stand on the grid, on every page") {
  const LaidOut laid(mixed(), [](layout::Theme& theme) { theme.grid.line.points = theme.scale.text.leading / 2; });
  const auto [most, lines] = farthest(laid, laid.theme.scale.text.leading / 2);
  CHECK(laid.pages.pages.size() > 2);
  CHECK(lines > 60);
  CHECK(most < 0.01);
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page))
      CHECK(text->baseline < laid.theme.page.height - laid.theme.margins.bottom);
}

TEST_CASE("lines of neighbouring columns stand at the same height") {
  doc::Blocks blocks{heading(1, "Vie"), doc::ColumnsBegin{2}};
  for (std::size_t i = 0; i < 6; ++i) {
    blocks.emplace_back(heading(3, "Titre"));
    blocks.emplace_back(paragraph(prose(40 + 13 * i)));
  }
  blocks.emplace_back(doc::ColumnsEnd{});
  const LaidOut laid(std::move(blocks),
                     [](layout::Theme& theme) { theme.grid.line.points = theme.scale.text.leading; });
  CHECK(farthest(laid, laid.theme.scale.text.leading).first < 0.01);
}

TEST_CASE("without a grid they stand where the blocks above leave them") {
  const LaidOut laid(mixed(), [](layout::Theme& theme) { theme.grid.line.points = 0; });
  CHECK(farthest(laid, laid.theme.scale.text.leading / 2).first > 0.5);
}
