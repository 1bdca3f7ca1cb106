// The large letter that opens a chapter (`lettrine` of a theme).
#include <doctest/doctest.h>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

const layout::TextPiece* largest(const LaidOut& laid) {
  const layout::TextPiece* found = nullptr;
  for (const layout::TextPiece* text : texts(laid.pages.pages[0])) {
    if (text->size == doctest::Approx(laid.theme.band.title.size)) continue;
    if (found == nullptr || text->size > found->size) found = text;
  }
  return found;
}

const Edit three_lines = [](layout::Theme& theme) { theme.drop_cap.lines = 3; };

} // namespace

TEST_CASE("the first letter of a chapter stands beside three lines, and is read with its word") {
  const LaidOut laid({heading(1, "Vie"), paragraph("Élise " + prose(90))}, three_lines);
  const layout::TextPiece* letter = largest(laid);
  REQUIRE(letter != nullptr);
  CHECK(letter->text == "É");
  CHECK(laid.pages.elements[static_cast<std::size_t>(letter->element)].actual_text == "Élise");
  std::vector<double> baselines, lefts;
  for (const layout::TextPiece* text : texts(laid.pages.pages[0])) {
    if (text->size != doctest::Approx(laid.theme.scale.text.size)) continue;
    if (!baselines.empty() && text->baseline == doctest::Approx(baselines.back())) continue;
    baselines.push_back(text->baseline);
    lefts.push_back(text->x);
  }
  REQUIRE(baselines.size() > 4);
  CHECK(letter->baseline == doctest::Approx(baselines[2]));
  for (std::size_t i = 0; i < 3; ++i) CHECK(lefts[i] == doctest::Approx(laid.theme.margins.left + letter->width + 4));
  CHECK(lefts[3] == doctest::Approx(laid.theme.margins.left));
  // Its head stands where capitals of the first line do.
  const double capital = letter->face->metrics().cap_height * letter->size / 1000;
  const double small = letter->face->metrics().cap_height * laid.theme.scale.text.size / 1000;
  CHECK(letter->baseline - capital == doctest::Approx(baselines[0] - small).epsilon(0.01));
}

TEST_CASE("a short paragraph, a number and a second paragraph have no large letter") {
  const auto plain = [](doc::Blocks blocks) {
    const LaidOut laid(std::move(blocks), three_lines);
    return largest(laid)->size == doctest::Approx(laid.theme.scale.text.size);
  };
  CHECK(plain({heading(1, "Vie"), paragraph("Trop court pour une grande lettre.")}));
  CHECK(plain({heading(1, "Vie"), paragraph("317 personnes " + prose(90))}));
  CHECK(plain({heading(1, "Vie"), paragraph("Trop court."), paragraph(prose(90))}));
}
