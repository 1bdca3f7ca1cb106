// Pictures drawn as outlines, and pictograms.
#include <doctest/doctest.h>

#include <algorithm>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

constexpr const char* drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
                                "<rect width='20' height='10' fill='red' opacity='.5'/></svg>";

struct Drawn {
  layout::Pages pages;
  std::string findings;
};

Drawn drawn(doc::Blocks blocks, const std::string& file = drawing) {
  diag::Diagnostics diagnostics(diag::Language::fr);
  doc::Document document;
  document.title = "Rapport";
  document.blocks = std::move(blocks);
  layout::Resources with = resources();
  with.picture = [&](const std::string& name) { return name == "a.svg" ? std::optional(file) : std::nullopt; };
  Drawn out{layout::lay_out(document, *reso_theme(), with, type(), diagnostics), {}};
  for (const diag::Diagnostic* one : diagnostics.sorted()) out.findings += std::string(one->rule->code) + " ";
  return out;
}

std::vector<const layout::PathPiece*> paths(const layout::Page& page) {
  std::vector<const layout::PathPiece*> found;
  for (const layout::Placed& placed : page.pieces)
    if (const auto* path = std::get_if<layout::PathPiece>(&placed.piece)) found.push_back(path);
  return found;
}

doc::Picture picture(const std::string& file) { return {file, "Un plan", {}, {}}; }

} // namespace

TEST_CASE("a drawing is outlines of a figure with an alternative and a place") {
  const Drawn out = drawn({picture("a.svg")});
  const auto found = paths(out.pages.pages[0]);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->fill == 0xFF0000);
  CHECK(found[0]->opacity == 0.5);
  const layout::Element& figure = out.pages.elements[static_cast<std::size_t>(found[0]->element)];
  CHECK(figure.type == "Figure");
  CHECK(figure.alternative == "Un plan");
  REQUIRE(figure.box.has_value());
  const layout::Box box = layout::bounds(found[0]->outline);
  CHECK(figure.box->width == doctest::Approx(box.width));
  CHECK(box.width == doctest::Approx(2 * box.height));
  CHECK(box.width == doctest::Approx(reso_theme()->measure())); // a file that gives no size fills its place
  CHECK(out.findings.empty());
}

TEST_CASE("what is wrong with a drawing is told") {
  CHECK(drawn({picture("b.svg")}).findings == "image-illisible ");
  CHECK(drawn({picture("a.svg")}, "<svg").findings == "svg-illisible ");
  CHECK(
      drawn({picture("a.svg")}, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><text/><path d='x'/></svg>")
          .findings == "svg-illisible svg-non-dessine ");
}

TEST_CASE("a pictogram stands left of its title, and no voice hears of it") {
  for (int level : {1, 2}) {
    doc::Heading with = heading(level, "Titre"), without = with;
    with.pictogram = "a.svg";
    const Drawn out = drawn({with, paragraph("Texte")}), plain = drawn({without, paragraph("Texte")});
    std::vector<const layout::PathPiece*> found = paths(out.pages.pages[0]);
    std::erase_if(found, [](const layout::PathPiece* path) { return path->fill != 0xFF0000; });
    REQUIRE(found.size() == 1);
    CHECK(found[0]->element == layout::artifact);
    CHECK(out.pages.elements.size() == plain.pages.elements.size());
    const auto title = [](const Drawn& one) {
      const auto all = texts(one.pages.pages[0]);
      return **std::ranges::find(all, "Titre", &layout::TextPiece::text);
    };
    const layout::Box box = layout::bounds(found[0]->outline);
    CHECK(title(out).x > box.x + box.width);
    CHECK(title(plain).x == doctest::Approx(box.x));
    CHECK(title(out).baseline > box.y);
    CHECK(title(out).baseline < box.y + 2 * box.height);
  }
}
