#include "schema/tree.hpp"

#include <doctest/doctest.h>

using namespace reso;

TEST_CASE("where a piece of a text stands in the file") {
  SUBCASE("a text written in one piece") {
    const schema::LocatedText text{"bonjour", {0, 10, 17}, {}};
    CHECK(text.at(3, 5) == diag::Span{0, 13, 15});
  }
  // "texte: |\n  un\n  deux\n": the block loses its indentation.
  const schema::LocatedText block{"un\ndeux\n", {0, 9, 21}, {{0, 11}, {3, 16}}};
  SUBCASE("a line of a block") { CHECK(block.at(3, 7) == diag::Span{0, 16, 20}); }
  SUBCASE("the end of a line is not the start of the next") { CHECK(block.at(0, 3) == diag::Span{0, 11, 14}); }
  SUBCASE("over two lines") { CHECK(block.at(0, 5) == diag::Span{0, 11, 18}); }
  SUBCASE("a point") { CHECK(block.at(3, 3) == diag::Span{0, 16, 16}); }
  SUBCASE("a text that is nowhere") { CHECK_FALSE(schema::LocatedText{"a", {}, {}}.at(0, 1).somewhere()); }
}

TEST_CASE("keys are found by their folded form") {
  schema::Node node;
  node.kind = schema::NodeKind::mapping;
  node.entries.push_back({"Étages", "etages", {}, {}});
  CHECK(node.find("etages") == &node.entries[0].value);
  CHECK(node.find("Étages") == nullptr);
}
