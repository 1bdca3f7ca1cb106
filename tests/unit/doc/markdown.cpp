#include "doc/markdown.hpp"

#include <doctest/doctest.h>

#include "parsed.hpp"

using namespace reso;
using namespace reso::tests;

TEST_CASE("paragraphs, emphasis, line ends and links") {
  CHECK(Parsed("un\ndeux\n\ntrois").dump() == "paragraphe: un deux\nparagraphe: trois\n");
  CHECK(Parsed("**gras** et *penché*").dump() == "paragraphe: **gras** et *penché*\n");
  CHECK(Parsed("un\\\ndeux").dump() == "paragraphe: un / deux\n");
  CHECK(Parsed("[site](https://a.b)").dump() == "paragraphe: [site](https://a.b)\n");
  CHECK(Parsed("voir https://a.b/c.").dump() == "paragraphe: voir [https://a.b/c](https://a.b/c).\n");
  CHECK(Parsed("[plus bas](#suite)").dump() == "paragraphe: [plus bas](#suite)\n");
  CHECK(Parsed("un\n\n---\n\ndeux").dump() == "paragraphe: un\nparagraphe: deux\n");
}

TEST_CASE("lists") {
  CHECK(Parsed("- un\n- deux\n  - trois").dump() == "liste\nélément\n  paragraphe: un\nélément\n  paragraphe: deux\n"
                                                    "  liste\n  élément\n    paragraphe: trois\n");
  CHECK(Parsed("3. un\n4. deux").dump() ==
        "liste numérotée de 3\nélément\n  paragraphe: un\nélément\n  paragraphe: deux\n");
  const Parsed loose("- un\n\n- deux"), tight("- un\n- deux");
  CHECK(!std::get<doc::ListBlock>(loose.document.blocks[0]).tight);
  CHECK(std::get<doc::ListBlock>(tight.document.blocks[0]).tight);
}

TEST_CASE("tables keep their alignments and their row headers") {
  const Parsed parsed("| Forme | Nombre | x |\n| :--- | ---: | :---: |\n| coopérative | 12 | *a* |\n");
  CHECK(parsed.dump() == "tableau: \n  titres: Forme | Nombre | x\n  ligne: coopérative | 12 | *a*\n");
  const auto& table = std::get<doc::Table>(parsed.document.blocks[0]);
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[0].align == doc::Align::left);
  CHECK(table.columns[1].align == doc::Align::right);
  CHECK(table.columns[2].align == doc::Align::centre);
  CHECK(table.head[0].cells[1].header);
  CHECK(table.rows[0].cells[0].header);
  CHECK(!table.rows[0].cells[1].header);
}

TEST_CASE("boxes") {
  CHECK(Parsed("> [!question] Pourquoi ?\n> Parce que.\n>\n> — Anne").dump() ==
        "encadré question: Pourquoi ?\n  paragraphe: Parce que.\n  signature: Anne\n");
  CHECK(Parsed("> [!citation]\n> Un mot.\n> — Anne, *adhérente*").dump() ==
        "encadré citation: \n  paragraphe: Un mot.\n  signature: Anne, *adhérente*\n");
  CHECK(Parsed("> Un mot.").dump() == "encadré citation: \n  paragraphe: Un mot.\n");
  CHECK(Parsed("> [!note] Titre\n>\n> - un\n").dump() ==
        "encadré note: Titre\n  liste\n  élément\n    paragraphe: un\n");
  CHECK(Parsed("> Un mot — dit-on — sans signature.").dump() ==
        "encadré citation: \n  paragraphe: Un mot — dit-on — sans signature.\n");
  const Parsed unknown("avant\n\n> [!astuce] Titre\n> texte");
  CHECK(unknown.findings() == "encadre-inconnu 3:3 [!astuce] Titre");
}

TEST_CASE("pictures split the paragraph they stand in") {
  CHECK(Parsed("avant ![vue](a.png \"Légende\") après").dump() ==
        "paragraphe: avant \nimage a.png: vue | Légende | \nparagraphe:  après\n");
}

TEST_CASE("a picture without words that opens a title is its pictogram") {
  CHECK(Parsed("## ![](a.svg) Titre").dump() == "titre 2 #titre: Titre | a.svg\n");
  CHECK(Parsed("# ![]($1)Titre", {words("b.svg")}).dump() == "titre 1 #titre: Titre | b.svg\n");
  CHECK(Parsed("# ![]($1) Titre", {words("")}).dump() == "titre 1 #titre: Titre\n");
  CHECK(Parsed("# ![vue](a.svg) Titre").dump() == "titre 1 #titre:  Titre\n");
}

TEST_CASE("what has no meaning in every edition is refused where it stands") {
  CHECK(Parsed("un <b>gras</b>").findings() == "html-interdit 1:4 <b>\nhtml-interdit 1:11 </b>");
  CHECK(Parsed("un\n\n<div>\nx\n</div>").findings() == "html-interdit 3:1 <div>");
  CHECK(Parsed("un\n\n::: note\nx\n:::").findings() == "bloc-deux-points 3:1 ::: note");
  CHECK(Parsed("un\n\n```python\nx\n```").findings() == "bloc-inconnu 3:4 python");
  CHECK(Parsed("un\n\n```\nx\n```").findings() == "bloc-inconnu 3:1 ```");
  CHECK(Parsed("un\n\n    x").findings() == "bloc-inconnu 3:5 x");
  CHECK(Parsed("un <!-- note --> deux\n\n<!-- note -->").findings().empty());
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += "> ";
  CHECK(Parsed(deep + "x").findings() == "texte-trop-emboite 1:101 > > > > > > > > > > x");
}

TEST_CASE("fences and directives are handed over with their places") {
  const Parsed parsed("texte\n\n```tableau a.b ?\ntitre: Un\n\ntotal: non\n```\n\n<!-- reso: colonnes 2 -->\n");
  REQUIRE(parsed.requests.all.size() == 2);
  const doc::BlockRequest &fence = parsed.requests.all[0], &directive = parsed.requests.all[1];
  CHECK(fence.fence);
  CHECK(fence.word == "tableau");
  CHECK(fence.arguments == "a.b ?");
  CHECK(fence.body == "titre: Un\n\ntotal: non\n");
  CHECK(parsed.place(fence.word_span) == "3:4 tableau");
  CHECK(parsed.place(fence.arguments_span) == "3:12 a.b ?");
  REQUIRE(fence.body_places.size() >= 3);
  CHECK(parsed.place(fence.body_places[0]) == "4:1 titre: Un");
  CHECK(parsed.place(fence.body_places[2]) == "6:1 total: non");
  CHECK(!directive.fence);
  CHECK(directive.word == "colonnes");
  CHECK(directive.arguments == "2");
  CHECK(parsed.place(directive.arguments_span) == "9:21 2");
}
