// Records put at the end of lists: where they go, and what stays.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "edit/append.hpp"
#include "edit/reading.hpp"
#include "edit/yaml_text.hpp"

using namespace reso;
using schema::Node;
using schema::NodeKind;

namespace {

Node scalar(std::string text) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text.text = std::move(text);
  return node;
}

Node record(const std::vector<std::pair<std::string, std::string>>& fields) {
  Node node;
  node.kind = NodeKind::mapping;
  for (const auto& [key, value] : fields) node.entries.push_back({key, base::fold_id(key), {}, scalar(value)});
  return node;
}

const Node phare = record({{"id", "phare"}, {"nom", "Le Phare : un lieu"}});

std::string appended(const std::string& text, const Node& what = phare) {
  return edit::append_to_yaml(text, "structures", what).value_or("refused");
}

} // namespace

TEST_CASE("a record goes below the last one, as it is indented") {
  CHECK(appended("structures:\n  - id: a\n    nom: A\n") ==
        "structures:\n  - id: a\n    nom: A\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
  CHECK(appended("structures:\n- id: a\nautres:\n- id: b\n") ==
        "structures:\n- id: a\n- id: phare\n  nom: \"Le Phare : un lieu\"\nautres:\n- id: b\n");
  CHECK(appended("structures:\n    -   id: a\n        nom: A\n") ==
        "structures:\n    -   id: a\n        nom: A\n    -   id: phare\n        nom: \"Le Phare : un lieu\"\n");
  CHECK(appended("structures:\n  - {id: a}\n") ==
        "structures:\n  - {id: a}\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
  CHECK(appended("structures:\n  -\n    id: a\n") ==
        "structures:\n  -\n    id: a\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
}

TEST_CASE("comments stay with the record they belong to, and blank lines set records apart") {
  CHECK(appended("structures:\n  - id: a\n    # commune: Rennes\n\n# Autres\nx: 1\n") ==
        "structures:\n  - id: a\n    # commune: Rennes\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n\n# Autres\nx: "
        "1\n");
  CHECK(
      appended("structures:\n  - id: a # un\n\n  # deux\n  - id: b # deux\n") ==
      "structures:\n  - id: a # un\n\n  # deux\n  - id: b # deux\n\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
  CHECK(
      appended("structures:\n  - id: a\n    texte: |+\n      Bonjour\n\nx: 1\n") ==
      "structures:\n  - id: a\n    texte: |+\n      Bonjour\n\n  - id: phare\n    nom: \"Le Phare : un lieu\"\nx: 1\n");
}

TEST_CASE("a list is made where there is none, and brackets are filled") {
  CHECK(appended("") == "structures:\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
  CHECK(appended("# rien\n") == "# rien\n\nstructures:\n  - id: phare\n    nom: \"Le Phare : un lieu\"\n");
  CHECK(appended("structures: # à remplir\nx: 1\n") ==
        "structures: # à remplir\n  - id: phare\n    nom: \"Le Phare : un lieu\"\nx: 1\n");
  CHECK(appended("structures: []\n") == "structures: [{id: phare, nom: \"Le Phare : un lieu\"}]\n");
  CHECK(appended("structures: [ {id: a},\n  {id: b} ] # fin\n") ==
        "structures: [ {id: a},\n  {id: b}, {id: phare, nom: \"Le Phare : un lieu\"} ] # fin\n");
}

TEST_CASE("line ends stay as they are") {
  CHECK(appended("structures:\r\n  - id: a\r\n") ==
        "structures:\r\n  - id: a\r\n  - id: phare\r\n    nom: \"Le Phare : un lieu\"\r\n");
  CHECK(appended("structures:\n  - id: a") == "structures:\n  - id: a\n  - id: phare\n    nom: \"Le Phare : un lieu\"");
  CHECK(appended("\xEF\xBB\xBFstructures:\n  - id: a\n").starts_with("\xEF\xBB\xBFstructures:"));
}

TEST_CASE("a layout that cannot be followed is refused") {
  CHECK(appended("{structures: 3}\n") == "refused");
  CHECK(appended("structures: trois\n") == "refused");
  CHECK(appended("{autres: []}\n") == "refused");
  CHECK(appended("structures:\n\t- id: a\n") == "refused");
  CHECK(appended("structures:\n  - id: a\n...\n# fin\n") != "");
}

TEST_CASE("a scalar is quoted only when YAML needs it") {
  using edit::Style;
  for (const char* plain :
       {"Le Phare", "au moins 8", "3,2", "12 mars 2013", "L'Écho", "45 %", "2 h 30", "a:b", "salle#3"})
    CHECK(edit::yaml_scalar(plain, Style::block) == plain);
  for (const char* text : {"",   " a", "a: b", "a #b", "> 8",        "- a",  "{{ x }}", "null", "~",  "“a”",
                           "a:", "@a", "*a*",  "• a",  "\"a\" et b", "a\nb", "'a'",     "?",    "[a", "%a"}) {
    CAPTURE(text);
    const std::string written = edit::yaml_scalar(text, Style::block);
    CHECK(written.starts_with('"'));
    const auto read = edit::read_tree("a: " + written + "\n");
    REQUIRE(read);
    CHECK(read->entries[0].value.text.text == text);
  }
  CHECK(edit::yaml_scalar("3,2", Style::flow) == "\"3,2\"");
}

TEST_CASE("a row goes at the end of a table") {
  const auto row = [](const std::string& text, const Node& what) {
    return edit::append_to_csv(text, what).text.value_or("refused");
  };
  const Node two = record({{"id", "b"}, {"nom", "Le \"Phare\"; bis"}});
  CHECK(row("id;nom;commune\na;A;Rennes\n", two) == "id;nom;commune\na;A;Rennes\nb;\"Le \"\"Phare\"\"; bis\";\n");
  CHECK(row("nom,id\r\nA,a", two) == "nom,id\r\nA,a\r\n\"Le \"\"Phare\"\"; bis\",b");
  CHECK(row("\xEF\xBB\xBFid;nom\n", two) == "\xEF\xBB\xBFid;nom\nb;\"Le \"\"Phare\"\"; bis\"\n");
  const edit::NewRow without = edit::append_to_csv("id;commune\na;Rennes\n", two);
  CHECK_FALSE(without.text);
  CHECK(without.without_column == std::vector<std::string>{"nom"});
  CHECK(without.separator == ';');
  Node with_group = record({{"id", "c"}});
  with_group.entries.push_back({"nom", "nom", {}, two});
  CHECK(edit::append_to_csv("id,nom\n", with_group).no_cell == std::vector<std::string>{"nom"});
  CHECK(edit::append_to_csv("id,commune\n", two).separator == ',');
}
