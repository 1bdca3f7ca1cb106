// Law 3: inserted values are never parsed.
#include <doctest/doctest.h>

#include "parsed.hpp"

using namespace reso;
using namespace reso::tests;

TEST_CASE("an inserted value is shown as it is, whatever signs it holds") {
  for (const std::string value :
       {"*gras*", "a | b", "# titre", "<b>x</b>", "`code`", "[a](b)", "![a](b)", "---", "1. un", "> a", "::: x",
        "&amp;", "<!-- reso: sommaire -->", "\\", "https://a.b", "a~b", "[^1]"}) {
    CAPTURE(value);
    for (const auto& [text, expected] : std::initializer_list<std::pair<std::string, std::string>>{
             {"avant $1 après", "paragraphe: avant " + value + " après\n"},
             {"$1", "paragraphe: " + value + "\n"},
             {"- $1", "liste\nélément\n  paragraphe: " + value + "\n"},
             {"**$1**", "paragraphe: **" + value + "**\n"},
             {"| a |\n| --- |\n| $1 |", "tableau: \n  titres: a\n  ligne: " + value + "\n"}}) {
      CAPTURE(text);
      const Parsed parsed(text, {words(value)});
      CHECK(parsed.dump() == expected);
      CHECK(parsed.findings().empty());
    }
  }
}

TEST_CASE("a code point of the private area inside a value stays where it is") {
  const std::string hostile = "avant \U000F0001 après";
  const Parsed parsed("$1 et $2", {words(hostile), words("second")});
  CHECK(parsed.dump() == "paragraphe: " + hostile + " et second\n");
}

TEST_CASE("figures keep their id") {
  const Parsed parsed("Il y a $1 et **$2**.", {figure("a.b", "3 personnes"), figure("a.c", "4")});
  CHECK(parsed.dump() == "paragraphe: Il y a {a.b=3 personnes} et **{a.c=4}**.\n");
  const auto figures = doc::printed_figures(parsed.document);
  REQUIRE(figures.size() == 2);
  CHECK(figures[1].id == "a.c");
}

TEST_CASE("values stand in titles, links, code, pictures and box titles") {
  CHECK(Parsed("# Le $1", {words("*pôle*")}).dump() == "titre 1 #le-pole: Le *pôle*\n");
  CHECK(Parsed("[site]($1)", {words("https://a.b/c_d")}).dump() == "paragraphe: [site](https://a.b/c_d)\n");
  CHECK(Parsed("[le $1](https://a.b)", {words("site")}).dump() == "paragraphe: [le site](https://a.b)\n");
  CHECK(Parsed("avec `$1 x`", {words("reso")}).dump() == "paragraphe: avec reso x\n");
  CHECK(Parsed("![vue de $1]($2.png)", {words("Rennes"), words("vue")}).dump() ==
        "image vue.png: vue de Rennes |  | \n");
  CHECK(Parsed("> [!note] $1\n> texte", {words("Titre")}).dump() == "encadré note: Titre\n  paragraphe: texte\n");
}

TEST_CASE("blocks inserted by a field") {
  const doc::Slot one{doc::Blocks{doc::Paragraph{{doc::Text{"seul"}}}}, {}};
  const doc::Slot two{doc::Blocks{doc::Paragraph{{doc::Text{"un"}}}, doc::Paragraph{{doc::Text{"deux"}}}}, {}};
  CHECK(Parsed("$1", {two}).dump() == "paragraphe: un\nparagraphe: deux\n");
  CHECK(Parsed("a $1 b", {one}).dump() == "paragraphe: a seul b\n");
  CHECK(Parsed("a $1 b", {two}).dump() == "paragraphe: a \nparagraphe: un\nparagraphe: deux\nparagraphe:  b\n");
  CHECK(Parsed("*$1*", {two}).dump() == "paragraphe: *un deux*\n");
  CHECK(Parsed("# $1", {two}).dump() == "titre 1 #un-deux: un deux\n");
  CHECK(Parsed("- $1", {two}).dump() == "liste\nélément\n  paragraphe: un\n  paragraphe: deux\n");
}

TEST_CASE("a value that is empty leaves no block behind") {
  for (const std::string text : {"$1", "# $1", "- $1", "*$1*"}) {
    CAPTURE(text);
    CHECK(Parsed(text, {words("")}).dump().empty());
  }
}

TEST_CASE("typography is applied to words, not to values, code or targets") {
  CHECK(Parsed("a~b $1 `c~d` [e~f](http://g~h)", {words("x~y")}).dump() ==
        "paragraphe: a=b x~y c~d [e=f](http://g~h)\n");
}

TEST_CASE("the first code points of the private area are slots, others are not") {
  CHECK(doc::slot_number(doc::first_slot) == std::optional<std::size_t>(0));
  CHECK(doc::slot_number(doc::first_slot + 41) == std::optional<std::size_t>(41));
  CHECK(!doc::slot_number(doc::first_slot - 1));
  CHECK(!doc::slot_number(doc::first_slot + static_cast<char32_t>(doc::most_slots)));
  CHECK(!doc::slot_number(U'a'));
}
