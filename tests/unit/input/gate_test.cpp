#include <doctest/doctest.h>

#include "input/gate.hpp"

using namespace reso;

namespace {

struct Read {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics{diag::Language::fr};
  std::optional<schema::Node> node;
  explicit Read(std::string text) { node = input::read_yaml("f.yaml", std::move(text), sources, diagnostics); }
  std::string code() const { return diagnostics.sorted().empty() ? "" : std::string(diagnostics.sorted()[0]->rule->code); }
};

} // namespace

TEST_CASE("what YAML lets pass and we do not") {
  CHECK(Read("a: \"x\nb: 2\n").code() == "guillemet-ouvert");
  CHECK(Read("a: 1\n---\nb: 2\n").code() == "deux-documents");
  CHECK(Read("  a: 1\nb: 2\n").code() == "deux-documents");
  CHECK(Read(",a: 1\n").code() != "");
  CHECK(Read("a: \xE9\n").code() == "octets-refuses");
  CHECK(Read("a: x\x01y\n").code() == "octets-refuses");
  CHECK(Read(std::string("a: x\0y\n", 7)).code() == "octets-refuses");
  CHECK(Read("a: \"\\N\"\n").code() == "octets-refuses");
  CHECK(Read("a: &x 1\n").code() == "yaml-refuse");
  CHECK(Read("a: !!int 1\n").code() == "yaml-refuse");
  CHECK(Read("<<: {a: 1}\n").code() == "yaml-refuse");
  CHECK(Read(std::string(300, '[')).code() != "");
  CHECK(Read("a: 1\rb: 2\n").code() == "octets-refuses");
}

TEST_CASE("what is written is what is read, with its place") {
  Read read("titre: L’été\nlieu: 'l''eau'\ntexte: |\n  un\n  deux\ncode: 075001\npays: NO\n");
  REQUIRE(read.node);
  CHECK(read.diagnostics.sorted().empty());
  CHECK(read.node->find("lieu")->text.text == "l'eau");
  CHECK(read.sources.text(read.node->find("titre")->span) == "L’été");
  CHECK(read.node->find("code")->text.text == "075001");
  CHECK(read.node->find("pays")->text.text == "NO");
  const schema::Node* text = read.node->find("texte");
  CHECK(text->text.text == "un\ndeux\n");
  CHECK(read.sources.text(text->text.at(3, 7)) == "deux");
}

TEST_CASE("CSV as French Excel writes it") {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics(diag::Language::fr);
  auto node = input::read_csv("a.csv", "\xEF\xBB\xBFnom;heures\r\n\"L'\xC3\xA9t\xC3\xA9; oui\";3,5\r\n", sources, diagnostics);
  REQUIRE(node);
  REQUIRE(node->items.size() == 1);
  CHECK(node->items[0].find("nom")->text.text == "L'été; oui");
  CHECK(sources.text(node->items[0].find("heures")->span) == "3,5");
  auto latin = input::read_csv("b.csv", "nom\n\xC9t\xE9\n", sources, diagnostics);
  REQUIRE(latin);
  CHECK(latin->items[0].find("nom")->text.text == "Été");
}
