// What YAML lets pass and we do not (YAML.md §1.2), one row each, beside a neighbour that is read.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace reso::tests;

namespace {

std::string refusal(const std::string& text) { return ReadYaml(text).refusal(); }
std::string value(const std::string& text, const char* key) {
  ReadYaml read(text);
  REQUIRE_MESSAGE(read.result, read.findings());
  CHECK(read.findings() == "");
  const reso::schema::Node* node = read.result->find(key);
  REQUIRE(node);
  return node->text.text;
}

std::string nested(int levels) {
  std::string text = "a: ";
  for (int i = 0; i < levels; ++i) text += "[";
  text += "x";
  for (int i = 0; i < levels; ++i) text += "]";
  return text + "\n";
}

} // namespace

TEST_CASE("quotation marks") {
  SUBCASE("a double one left open") {
    CHECK(refusal("a: \"x\nb: 2\n") == "guillemet-ouvert 1:4");
    CHECK(value("a: \"x\n  y\"\nb: 2\n", "a") == "x y");
  }
  SUBCASE("a single one left open") {
    CHECK(refusal("b: 2\na: 'x\n") == "guillemet-ouvert 2:4");
    CHECK(value("a: 'l''eau'\n", "a") == "l'eau");
  }
  SUBCASE("one left open on the last line, without a line end") {
    CHECK(refusal("a: \"x") == "guillemet-ouvert 1:4");
    CHECK(value("a: \"x\"", "a") == "x");
  }
  SUBCASE("a key's") {
    CHECK(refusal("\"a: 1\nb: 2\n") == "guillemet-ouvert 1:1");
    CHECK(value("\"a\": 1\n", "a") == "1");
  }
  SUBCASE("closed values after it do not hide it") {
    CHECK(refusal("a: \"x\nb: \"y\"\nc: 3\n") != "");
    CHECK(value("a: \"x\"\nb: \"y\"\nc: 3\n", "c") == "3");
  }
}

TEST_CASE("second documents") {
  SUBCASE("after a line of dashes") {
    CHECK(refusal("a: 1\n---\nb: 2\n") == "deux-documents 2:1");
    CHECK(value("---\na: 1\n", "a") == "1");
  }
  SUBCASE("a first line that is indented") {
    CHECK(refusal("  a: 1\nb: 2\n") == "deux-documents 2:1");
    CHECK(value("  a: 1\n  b: 2\n", "b") == "2");
  }
  SUBCASE("a list, then a key") {
    CHECK(refusal("- a\nb: c\n") == "deux-documents 2:1");
    CHECK(value("b: c\na:\n- a\n", "b") == "c");
  }
  SUBCASE("something after brackets") {
    CHECK(refusal("[x]_y\n") != "");
    CHECK(value("a: [x]\nb: _y\n", "b") == "_y");
  }
  SUBCASE("two quoted values side by side") {
    CHECK(refusal("\"a\" \"b\"\n") == "deux-documents 1:5");
    CHECK(value("a: \"a\"\n", "a") == "a");
  }
  SUBCASE("dashes inside a text are no document") { CHECK(value("a: |\n  x\n  ---\n  y\n", "a") == "x\n---\ny\n"); }
}

TEST_CASE("junk as the first byte ends, with its place") {
  for (const std::string junk : {",", "]", "}", "@", "`"}) {
    CAPTURE(junk);
    CHECK(refusal(junk + "a: 1\n") == "yaml-illisible 1:1");
  }
  CHECK(value("a: \",\"\n", "a") == ",");
}

TEST_CASE("a key that is no word") {
  SUBCASE("two commas in braces") {
    CHECK(refusal("a: {b: 1,, c: 2}\n") == "yaml-illisible 1:10");
    CHECK(value("a: {b: 1, c: 2}\nd: 3\n", "d") == "3");
  }
  SUBCASE("nothing before the colon") {
    CHECK(refusal("a: 1\n: 2\n") == "yaml-illisible 2:1");
    CHECK(value("\"a: b\": 2\n", "a:_b") == "2");
  }
  SUBCASE("a group as a key") {
    CHECK(refusal("{a: 1}: 2\n") == "yaml-illisible 1:1");
    CHECK(refusal("? [b, c]\n: 2\n") == "yaml-illisible 1:3");
  }
}

TEST_CASE("what reso leaves out of YAML") {
  SUBCASE("tags") {
    CHECK(refusal("a: !!int 1\n") == "yaml-refuse 1:4");
    CHECK(refusal("a: 1\nb: !mot [x]\n") == "yaml-refuse 2:4");
    CHECK(value("a: Bravo !\n", "a") == "Bravo !");
  }
  SUBCASE("anchors") {
    CHECK(refusal("a: &x 1\n") == "yaml-refuse 1:4");
    CHECK(value("a: R&D\n", "a") == "R&D");
  }
  SUBCASE("aliases") {
    CHECK(refusal("a: &x 1\nb: *x\n") == "yaml-refuse 1:4, yaml-refuse 2:4");
    CHECK(value("a: 3 * 4\n", "a") == "3 * 4");
  }
  SUBCASE("an anchor that holds itself") { CHECK(refusal("a: &x [*x]\n") == "yaml-refuse 1:4, yaml-refuse 1:8"); }
  SUBCASE("directives, whose line would not be read") {
    CHECK(refusal("%a: 1\n") == "yaml-refuse 1:1");
    CHECK(refusal("a: 1\n%b: 2\n") == "yaml-refuse 2:1");
    CHECK(value("a: |\n  %b\n", "a") == "%b\n");
  }
  SUBCASE("merge keys") {
    CHECK(refusal("a:\n  <<: {b: 1}\n") == "yaml-refuse 2:3");
    CHECK(value("a: <<\n", "a") == "<<");
  }
}

TEST_CASE("nesting") {
  CHECK(refusal(nested(100)) == "yaml-refuse 1:103");
  CHECK(ReadYaml(nested(99)).findings() == "");
  SUBCASE("brackets never closed end at once") {
    // An open bracket may begin a key: it counts for two.
    CHECK(refusal(std::string(1000, '[')) == "yaml-refuse 1:51");
  }
}

TEST_CASE("missing values are shown at their key") {
  ReadYaml read("a:\n\nb: 2\n");
  REQUIRE(read.result);
  const reso::schema::Node* empty = read.result->find("a");
  REQUIRE(empty);
  CHECK(empty->kind == reso::schema::NodeKind::null);
  CHECK(read.place_of(*empty) == "1:1");
  CHECK(value("a: \"\"\n", "a") == "");
}

TEST_CASE("a file that is no group of fields") {
  CHECK(refusal("- a\n- b\n") == "cles-attendues 1:1");
  CHECK(refusal("un mot\n") == "cles-attendues 1:1");
  CHECK(ReadYaml("").findings() == "");
  CHECK(ReadYaml("# rien\n").result.has_value());
}
