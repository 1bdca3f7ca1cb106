// Keys written twice: YAML keeps one of them without a word.
#include <doctest/doctest.h>

#include "input/project.hpp"
#include "reading.hpp"

using namespace reso;

namespace {

std::string findings(const std::string& path, const std::string& text) {
  input::MemoryFiles files({{"data/2012/annee.yaml", "annee: 2012\n"}, {path, text}}), built_in;
  diag::SourceMap sources;
  diag::Diagnostics diagnostics(diag::Language::fr);
  input::Project project(files, built_in, sources, diagnostics);
  project.read_dataset(2012);
  return tests::findings_of(diagnostics, sources);
}

} // namespace

TEST_CASE("a key written twice") {
  SUBCASE("in a record") {
    CHECK(findings("data/2012/projets.yaml",
                   "projets:\n  - id: radio\n    statut: accueilli\n    nom: A\n    Nom: B\n") ==
          "champ-en-double 5:5");
    CHECK(findings("data/2012/projets.yaml", "projets:\n  - id: radio\n    statut: accueilli\n    nom: A\n") == "");
  }
  SUBCASE("at the top of a file") {
    const std::string one = "projets:\n  - id: radio\n    statut: accueilli\n";
    CHECK(findings("data/2012/projets.yaml", one + "projets:\n  - id: phare\n    statut: accueilli\n") ==
          "champ-en-double 4:1");
    CHECK(findings("data/2012/projets.yaml", one + "  - id: phare\n    statut: accueilli\n") == "");
  }
  SUBCASE("among figures") {
    CHECK(findings("data/2012/chiffres.yaml", "chiffres:\n  a.b: 1\n  a.b: 2\n") == "champ-en-double 3:3");
    CHECK(findings("data/2012/chiffres.yaml", "chiffres:\n  a.b: 1\n  a.c: 2\n") == "");
  }
  SUBCASE("in the head of an activity") {
    CHECK(findings("data/2012/activites/a.md", "---\ntitre: A\nlieu: Rennes\nlieu: Bruz\n---\n") ==
          "champ-en-double 4:1");
  }
  SUBCASE("as two titles of a CSV") {
    CHECK(findings("data/2012/projets.csv", "id;statut;nom;nom\nradio;accueilli;A;B\n") == "champ-en-double 1:15");
  }
}

TEST_CASE("an identifier given twice is marked where it is written") {
  SUBCASE("in one file") {
    CHECK(findings("data/2012/projets.yaml", "projets:\n  - statut: accueilli\n    id: radio\n"
                                             "  - statut: accompagne\n    id: radio\n") == "id-en-double 5:9");
  }
  SUBCASE("in a CSV") {
    CHECK(findings("data/2012/projets.csv", "statut;id\naccueilli;radio\naccompagne;radio\n") == "id-en-double 3:12");
  }
}
