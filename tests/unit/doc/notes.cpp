#include "doc/notes.hpp"

#include <doctest/doctest.h>

#include <random>

#include "doc/figure_uses.hpp"
#include "doc/walk.hpp"
#include "parsed.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

std::string numbered(const std::string& text, std::vector<doc::Slot> slots = {}) {
  Parsed parsed(text, std::move(slots));
  doc::number_notes(parsed.document.blocks);
  return parsed.dump();
}

} // namespace

TEST_CASE("notes are numbered in the order of their first calls, and said once") {
  CHECK(numbered("un[^b], deux[^a], trois[^b]\n\n[^a]: texte ~a\n[^b]: texte *b*") ==
        "paragraphe: un[^1: texte *b*], deux[^2: texte =a], trois[^1]\n");
  CHECK(numbered("- un[^x]\n\n> deux[^y]\n\n[^y]: dernier\n\n[^x]: premier\n    suite\n\n    fin") ==
        "liste\nélément\n  paragraphe: un[^1: premier suite / fin]\n"
        "encadré citation: \n  paragraphe: deux[^2: dernier]\n");
  CHECK(numbered("| a | b |\n| --- | --- |\n| x[^1] | y |\n\n[^1]: texte") ==
        "tableau: \n  titres: a | b\n  ligne: x[^1: texte] | y\n");
}

TEST_CASE("a note's number touches its word, and a note has values like any text") {
  CHECK(numbered("un mot [^1], un autre.\n\n[^1]: voir $1", {figure("a.b", "12")}) ==
        "paragraphe: un mot[^1: voir {a.b=12}], un autre.\n");
  Parsed parsed("# Titre\n\nun[^1]\n\n[^1]: voir $1", {figure("a.b", "12")});
  CHECK(doc::printed_figures(parsed.document).size() == 1);
  const auto uses = doc::figure_uses(parsed.document);
  REQUIRE(uses.size() == 1);
  CHECK(uses[0].headings == std::vector<std::string>{"Titre"});
  CHECK(doc::plain_text(std::get<doc::Paragraph>(parsed.document.blocks[1]).content) == "un");
}

TEST_CASE("the calls and the words of notes keep their places") {
  const Parsed parsed("un *mot*[^1]\n\n[^1]: texte et suite");
  const auto& content = std::get<doc::Paragraph>(parsed.document.blocks[0]).content;
  CHECK(parsed.place(content.back().origin) == "1:9 [^1]");
  const auto& call = std::get<doc::NoteCall>(content.back());
  CHECK(parsed.place(call.note) == "3:1 [^1]: texte et suite");
  CHECK(parsed.place(call.content[0].origin) == "3:7 texte et suite");
}

TEST_CASE("notes without text, without call and out of place are findings") {
  CHECK(Parsed("un[^1] deux").findings() == "note-sans-texte 1:3 [^1]");
  CHECK(Parsed("un [lien](https://exemple.org), `code` et deux[^1]").findings() == "note-sans-texte 1:47 [^1]");
  CHECK(Parsed("un[^1]\n\n[^1]:\n").findings() == "note-sans-texte 1:3 [^1]");
  CHECK(Parsed("un\n\n[^1]: texte").findings() == "note-sans-appel 3:1 [^1]");
  CHECK(Parsed("un[^1]\n\n[^1]: texte\n\n[^1]: encore").findings() == "note-sans-appel 5:1 [^1]");
  CHECK(Parsed("- un\n\n  [^1]: texte").findings() == "note-sans-appel 3:3 [^1]");
  CHECK(Parsed("# un[^1]\n\nun[^1]\n\n[^1]: texte").findings() == "note-mal-placee 1:5 [^1]");
  CHECK(Parsed("un[^1]\n\n[^1]: voir[^2]\n\n[^2]: texte").findings() == "note-mal-placee 3:11 [^2]");
  CHECK(Parsed("un[^1]\n\n[^1]: voir\n\n    - un").findings() == "note-mal-placee 5:5 - un");
  CHECK(Parsed("`[^1]` et [^ 1] et [^]").findings().empty());
}

TEST_CASE("words of another language") {
  const Parsed parsed("un [~ *co* working]{lang=en} ~ [mot]{lang=\"pt-BR\"}, [seul], [a [b]{lang=br}]");
  CHECK(parsed.dump() == "paragraphe: un [~ *co* working]{lang=en} = [mot]{lang=pt-BR}, [seul], [a [b]{lang=br}]\n");
  CHECK(parsed.findings().empty());
  CHECK(Parsed("un [$1 mot]{lang=en}", {words("long")}).dump() == "paragraphe: un [long mot]{lang=en}\n");
  CHECK(Parsed("un [mot]{lang=anglais} ~").findings() == "langue-inconnue 1:15 anglais");
  CHECK(Parsed("un [mot]{lang=xx}").findings() == "langue-inconnue 1:15 xx");
  CHECK(Parsed("un [mot]{.gras} ici").findings() == "attribut-inconnu 1:10 .gras");
  CHECK(Parsed("un [mot]{} ici").findings() == "attribut-inconnu 1:9 {}");
  CHECK(Parsed("un [mot]{.gras lang=en} ici").dump() == "paragraphe: un [mot]{lang=en} ici\n");
}

TEST_CASE("a damaged text is never the end of reso") {
  const std::string whole =
      "# Un\n\nun[^1] [mot *a*]{lang=en} deux[^b]\n\n> trois[^1]\n>\n> [^b]: texte $1\n\n"
      "| a[^1] | [b]{lang=br} |\n| --- | --- |\n| [c]{x} | d |\n\n[^1]: suite\n    fin\n\n- e\n\n  [^z]: f\n";
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text = whole;
    for (unsigned changes = random() % 6 + 1; changes > 0; --changes) {
      const std::size_t place = random() % text.size();
      if (random() % 3 == 0)
        text.erase(place, random() % 7);
      else
        text[place] = "[]^{}:=1b \n>-|`*!$"[random() % 18];
      if (text.empty()) text = " ";
    }
    Parsed parsed(text, {figure("a.b", "12")});
    doc::number_notes(parsed.document.blocks);
    for (const std::string& said : {parsed.dump(), parsed.findings()}) REQUIRE(said.size() < 10 * whole.size());
  }
}
