// What `reso fmt` cures and what it leaves.
#include <doctest/doctest.h>

#include "edit/reading.hpp"
#include "edit/tidy.hpp"

using namespace reso;
using edit::FileKind;

namespace {

std::string tidied(const std::string& text, FileKind kind = FileKind::yaml) {
  const edit::Tidied once = edit::tidy(kind, text), twice = edit::tidy(kind, once.text);
  CHECK(once.readable);
  CHECK(twice.text == once.text);
  CHECK(twice.cures.empty());
  CHECK((once.text == text) == once.cures.empty());
  return once.text;
}

} // namespace

TEST_CASE("what a word processor leaves becomes readable") {
  CHECK(tidied("nom: “Radio”\n") == "nom: \"Radio\"\n");
  CHECK(tidied("nom: “Radio” # “note”\n") == "nom: \"Radio\" # “note”\n");
  CHECK(tidied("nom: “salle #3”\n") == "nom: \"salle #3\"\n");
  CHECK(tidied("nom: “Radio” et “Phare”\n") == "nom: \"“Radio” et “Phare”\"\n");
  CHECK(tidied("nom: “Le \"Phare\" ”\n") == "nom: \"Le \\\"Phare\\\"\"\n");
  CHECK(tidied("nom\u00A0: Radio\n") == "nom : Radio\n");
  CHECK(tidied("nom:\u00A0Radio\u00A0!\n") == "nom: Radio\u00A0!\n");
  CHECK(tidied("a:\n\u00A0\u202Fnom: “Radio”\n") == "a:\n  nom: \"Radio\"\n");
  CHECK(tidied("a:\n  -\u00A0nom: x\n") == "a:\n  - nom: x\n");
}

TEST_CASE("curly quotes around a whole value between brackets") {
  CHECK(tidied("a: [“un”, “deux, trois”, 'quatre “x”', \"“y”\", z]\n") ==
        "a: [\"un\", \"deux, trois\", 'quatre “x”', \"“y”\", z]\n");
  CHECK(tidied("x: {“nom”: “Le Phare, un lieu”, alias: [ “Un \"bon\" \\ lieu” ]} # “note”\n") ==
        "x: {\"nom\": \"Le Phare, un lieu\", alias: [ \"Un \\\"bon\\\" \\\\ lieu\" ]} # “note”\n");
  CHECK(tidied("a: [“un”, # “deux”, [\n  “trois”\n  ]\nb: “quatre”\n") ==
        "a: [\"un\", # “deux”, [\n  \"trois\"\n  ]\nb: \"quatre\"\n");
  CHECK(tidied("a:\r\n  - [“ un ”,\r\n     deux]\r\n") == "a:\r\n  - [\"un\",\r\n     deux]\r\n");
  CHECK(tidied("---\na: [“un”]\n---\n[“deux”]\n", FileKind::markdown) == "---\na: [\"un\"]\n---\n[“deux”]\n");
  // Marks of a few words, or whose other one is missing, belong to the value; text in several lines is text.
  for (const char* text : {"a: [“un” et “deux”, un “deux”, “trois]\n", "a: {b: c “d”}\n", "a: \"[“un”]\"\n",
                           "a: |\n  [“un”]\n", "a: [“un\n  deux”]\n", "a: x [“un”]\n", "# [“un”]\n"})
    CHECK(tidied(text) == text);
  const edit::Tidied counted = edit::tidy(FileKind::yaml, "a: [“un”, “deux”]\nb: “trois”\n");
  CHECK(counted.cures.at(edit::Cure::curly_quotes) == 3);
}

TEST_CASE("tabs become blanks, as many as the file needs") {
  CHECK(tidied("a:\n\tnom: Radio\n\tb:\n\t\tc: 1\n") == "a:\n  nom: Radio\n  b:\n    c: 1\n");
  CHECK(tidied("a:\n    - id: x\n\t  nom: y\n") == "a:\n    - id: x\n      nom: y\n");
  CHECK(tidied("nom:\tRadio\nlieu:\t \u00A0x\n") == "nom: Radio\nlieu: x\n");
  CHECK(tidied("a: x\t\n") == "a: x\n");
}

TEST_CASE("blanks and line ends are even, values stay") {
  CHECK(tidied("a: 1  \n# note \t\n\n  \nb: 2") == "a: 1\n# note\n\n\nb: 2\n");
  CHECK(tidied("a: |\n  deux espaces  \n  \nb: 1  \n") == "a: |\n  deux espaces  \n\nb: 1\n");
  CHECK(tidied("a: \"un  \n  deux\"  \n").find("un  \n") != std::string::npos);
  CHECK(tidied("a: 1\r\nb: 2\nc: 3\r\n") == "a: 1\r\nb: 2\r\nc: 3\r\n");
  CHECK(tidied("a: 1\r\nb: 2\r\n") == "a: 1\r\nb: 2\r\n");
  CHECK(tidied("\xEF\xBB\xBFnom: x\n") == "nom: x\n");
  CHECK(tidied("a: |-\n  x") == "a: |-\n  x\n");
  CHECK(tidied("") == "");
}

TEST_CASE("of a page only the head is touched") {
  CHECK(tidied("--- \ntitre: “Radio”  \n---\nUn mot\u00A0: deux  \n“trois”\n", FileKind::markdown) ==
        "---\ntitre: \"Radio\"\n---\nUn mot\u00A0: deux  \n“trois”\n");
  CHECK(tidied("\tcode  \nfin", FileKind::markdown) == "\tcode  \nfin\n");
  CHECK(tidied("---\r\na: 1\n---\r\nx\r\n", FileKind::markdown) == "---\r\na: 1\r\n---\r\nx\r\n");
}

TEST_CASE("of a table only the ends of rows") {
  CHECK(tidied("a;b\r\n1;2\n3;4", FileKind::csv) == "a;b\n1;2\n3;4\n");
  CHECK(tidied("a;b\r\n\"1\n1\";2\r\n", FileKind::csv) == "a;b\r\n\"1\n1\";2\r\n");
  CHECK(tidied("\xEF\xBB\xBF"
               "a;b\n1;“2”  \n",
               FileKind::csv) == "\xEF\xBB\xBF"
                                 "a;b\n1;“2”  \n");
}

TEST_CASE("what nobody can guess is left") {
  const edit::Tidied left = edit::tidy(FileKind::yaml, "nom: “Radio”\ntitre: Le Phare : un lieu\n");
  CHECK_FALSE(left.readable);
  CHECK(left.text == "nom: \"Radio\"\ntitre: Le Phare : un lieu\n");
}
