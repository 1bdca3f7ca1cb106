// What is written is what is read, with its place.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace reso;

TEST_CASE("what is written is what is read, with its place") {
  tests::ReadYaml read("titre: L’été\nlieu: 'l''eau'\ntexte: |\n  un\n  deux\ncode: 075001\npays: NO\n");
  REQUIRE(read.result);
  CHECK(read.diagnostics.sorted().empty());
  CHECK(read.result->find("lieu")->text.text == "l'eau");
  CHECK(read.sources.text(read.result->find("titre")->span) == "L’été");
  CHECK(read.result->find("code")->text.text == "075001");
  CHECK(read.result->find("pays")->text.text == "NO");
  const schema::Node* text = read.result->find("texte");
  CHECK(text->text.text == "un\ndeux\n");
  CHECK(read.sources.text(text->text.at(3, 7)) == "deux");
}
