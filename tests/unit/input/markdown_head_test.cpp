// Heads of Markdown files: what closes them, and where their fields and the body stand.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace reso::tests;

namespace {

const std::string bom = "\xEF\xBB\xBF";

std::string body(const ReadMarkdown& read) {
  REQUIRE_MESSAGE(read.result, read.findings());
  return read.result->body.text;
}

} // namespace

TEST_CASE("a head and a body, with their places") {
  ReadMarkdown read("---\ntitre: Été\n---\n\nLe texte.\n");
  CHECK(body(read) == "\nLe texte.\n");
  CHECK(read.findings() == "");
  REQUIRE(read.result->head.find("titre"));
  CHECK(read.place_of(*read.result->head.find("titre")) == "2:8");
  CHECK(read.sources.text(read.result->body.span) == "\nLe texte.\n");
}

TEST_CASE("line ends of Windows and a byte-order mark") {
  ReadMarkdown read(bom + "---\r\ntitre: Été\r\n---\r\nLe texte.\r\n");
  CHECK(body(read) == "Le texte.\r\n");
  REQUIRE(read.result->head.find("titre"));
  CHECK(read.result->head.find("titre")->text.text == "Été");
  CHECK(read.place_of(*read.result->head.find("titre")) == "2:8");
}

TEST_CASE("a head that is not closed") {
  CHECK(ReadMarkdown("---\ntitre: A\n\nLe texte.\n").refusal() == "tete-ouverte 1:1");
  CHECK(ReadMarkdown(bom + "---\r\ntitre: A\r\n").refusal() == "tete-ouverte 1:1");
  CHECK(ReadMarkdown("---\ntitre: A\n----\nLe texte.\n").refusal() == "tete-ouverte 1:1");
  CHECK(ReadMarkdown("---\n").refusal() == "tete-ouverte 1:1");
  CHECK(ReadMarkdown("---\ntitre: A\n---").refusal() == "read, ");
}

TEST_CASE("heads without a field") {
  CHECK(body(ReadMarkdown("---\n---\nLe texte.\n")) == "Le texte.\n");
  CHECK(body(ReadMarkdown("---\n# rien\n---\nLe texte.\n")) == "Le texte.\n");
  CHECK(body(ReadMarkdown("Le texte.\n\n---\n\nLa suite.\n")) == "Le texte.\n\n---\n\nLa suite.\n");
  CHECK(body(ReadMarkdown("")) == "");
}

TEST_CASE("the gate of a head is that of a YAML file, at the file's own lines") {
  CHECK(ReadMarkdown("---\ntitre: \"A\n---\nLe texte.\n").refusal() == "guillemet-ouvert 2:8");
  CHECK(ReadMarkdown("---\ntitre: A\nlieu: &x B\n---\n").refusal() == "yaml-refuse 3:7");
  CHECK(ReadMarkdown("---\n- A\n---\n").refusal() == "cles-attendues 2:1");
  CHECK(ReadMarkdown("---\ntitre: A\n---\nLe te\x01xte.\n").refusal() == "octets-refuses 4:6");
}

TEST_CASE("the body is nobody's YAML") {
  const std::string text = "\"ouvert\n\t: [ {\n• & * !\n";
  ReadMarkdown read("---\ntitre: A\n---\n" + text);
  CHECK(body(read) == text);
  CHECK(read.findings() == "");
}
