// Words for voices in the structure tree: ordinals, abbreviations, the order of a contents entry.
#include <doctest/doctest.h>

#include <algorithm>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

layout::Pages pages_of(doc::Blocks blocks) {
  diag::Diagnostics diagnostics(diag::Language::fr);
  doc::Document document;
  document.title = "Rapport d’activité 2012";
  document.abbreviations = {{"ESS", "Économie sociale et solidaire"}};
  document.blocks = std::move(blocks);
  return layout::lay_out(document, *reso_theme(), resources(), type(), diagnostics);
}

// The words of each element that says something else, or explains: "ESS=Économie sociale et solidaire".
std::vector<std::string> said(const layout::Pages& pages) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < pages.elements.size(); ++i) {
    const layout::Element& element = pages.elements[i];
    if (element.expansion.empty() && element.actual_text.empty()) continue;
    std::string words;
    for (const layout::Page& page : pages.pages)
      for (const layout::TextPiece* text : texts(page))
        if (text->element == static_cast<layout::ElementId>(i)) words += text->text;
    all.push_back(words + "=" + element.expansion + element.actual_text);
  }
  return all;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("an abbreviation is explained once a section, and not where the text explains it") {
  const Words once{"ESS=Économie sociale et solidaire"}, twice{once[0], once[0]};
  CHECK(said(pages_of({paragraph("L’ESS, puis l’ESS."), paragraph("L’ESS encore.")})) == once);
  CHECK(said(pages_of({heading(1, "Un"), paragraph("L’ESS."), heading(2, "Deux"), paragraph("L’ESS.")})) == twice);
  CHECK(said(pages_of({paragraph("L’économie sociale et solidaire (ESS), puis l’ESS.")})).empty());
}

TEST_CASE("a row of the glossary explains its own letters") {
  doc::Table table;
  table.columns.resize(2);
  table.rows = {{{{inlines("ESS"), true}, {inlines("Économie sociale et solidaire")}}}};
  CHECK(said(pages_of({table})).empty());
}

TEST_CASE("the letters of an ordinal are drawn above the line, and read as text") {
  const layout::Pages pages = pages_of({paragraph("Le 1er avril")});
  CHECK(said(pages) == Words{"1er=premier"});
  const auto drawn = texts(pages.pages[0]);
  const auto raised = std::ranges::find(drawn, "er", &layout::TextPiece::text);
  REQUIRE(raised != drawn.end());
  CHECK((*raised)->glyphs[0].id != (*raised)->face->shape("er")[0].id);
}

TEST_CASE("an entry of the contents is read before its page number, whatever its title is made of") {
  const layout::Pages pages = pages_of({doc::Contents{}, heading(1, "L’ESS en chiffres")});
  const auto link = std::ranges::find(pages.elements, "Link", &layout::Element::type) - pages.elements.begin();
  for (const layout::TextPiece* text : texts(pages.pages[0])) CHECK(text->element != link);
  std::vector<std::string> in_order;
  for (std::size_t i = 0; i < pages.elements.size(); ++i)
    for (const layout::TextPiece* text : texts(pages.pages[0]))
      if (text->element == static_cast<layout::ElementId>(i) && pages.elements[i].parent == link)
        in_order.push_back(text->text);
  CHECK(in_order == Words{"L’", "ESS", " en chiffres", "2"});
}
