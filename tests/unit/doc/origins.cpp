// Law 4: each inline knows the file, the line and the column it was written at.
#include <doctest/doctest.h>

#include "doc/expanded_text.hpp"
#include "doc/walk.hpp"
#include "parsed.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

void add_places(const Parsed& parsed, const doc::Inlines& inlines, std::string& out) {
  for (const doc::Inline& one : inlines) {
    if (auto* strong = std::get_if<doc::Strong>(&one))
      add_places(parsed, strong->content, out);
    else if (auto* emphasis = std::get_if<doc::Emphasis>(&one))
      add_places(parsed, emphasis->content, out);
    else if (auto* link = std::get_if<doc::Link>(&one))
      add_places(parsed, link->content, out);
    else if (std::holds_alternative<doc::Text>(one))
      out += parsed.place(one.origin) + "\n";
  }
}

// "line:column words" of every text, one a line.
std::string places(const Parsed& parsed) {
  std::string out;
  doc::walk(
      parsed.document.blocks, [&](const doc::Inlines& inlines) { add_places(parsed, inlines, out); },
      [](const auto&) {});
  return out;
}

} // namespace

TEST_CASE("words point to where they were written") {
  CHECK(places(Parsed("un **deux** trois")) == "1:1 un \n1:6 deux\n1:12  trois\n");
  CHECK(places(Parsed("# Titre\n\nétés *à* suivre")) == "1:3 Titre\n3:1 étés \n3:7 à\n3:9  suivre\n");
  CHECK(places(Parsed("- un\n- deux\n  - trois")) == "1:3 un\n2:3 deux\n3:5 trois\n");
  CHECK(places(Parsed("| a | b |\n| --- | --- |\n| un | **un** |")) == "1:3 a\n1:7 b\n3:3 un\n3:10 un\n");
  CHECK(places(Parsed("> [!note] Titre\n> texte\n> — Anne")) == "1:11 Titre\n2:3 texte\n3:5 Anne\n");
  CHECK(places(Parsed("voir [le site](https://a.b)")) == "1:1 voir \n1:7 le site\n");
  CHECK(places(Parsed("un\ndeux")) == "1:1 un\ndeux\n"); // one text over two lines
}

TEST_CASE("words around a value point to their own places") {
  CHECK(places(Parsed("un $1 deux", {figure("a.b", "333 personnes")})) == "1:1 un \n1:6  deux\n");
}

TEST_CASE("an inserted value keeps the place of its insertion unless it has one") {
  doc::Slot slot = words("x");
  slot.origin = {0, 3, 5};
  const Parsed parsed("un $1", {slot});
  const auto& content = std::get<doc::Paragraph>(parsed.document.blocks[0]).content;
  REQUIRE(content.size() == 2);
  CHECK(parsed.place(content[1].origin) == "1:4 $1");
}

TEST_CASE("text put together from two files") {
  const std::vector<doc::Piece> pieces{{0, {0, 10, 15}}, {5, {1, 40, 45}}, {10, {0, 15, 20}}};
  const doc::ExpandedText text("abcde\nghijklmno", pieces);
  CHECK(text.origin(1, 3) == diag::Span{0, 11, 13});
  CHECK(text.origin(6, 8) == diag::Span{1, 41, 43});
  CHECK(text.origin(3, 8) == diag::Span{0, 13, 15}); // as long as its first piece
  CHECK(text.origin(10, 12) == diag::Span{0, 15, 17});
  CHECK(text.offset(2, 3) == 8);
  CHECK(text.offset(9, 99) == 15);
  CHECK(text.line_end(2) == 5);
}
