// Values that stand where a list or a record should, said in a sentence that shows what to write.
#include <doctest/doctest.h>

#include "input/project.hpp"
#include "reading.hpp"

using namespace reso;

namespace {

struct Year {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics{diag::Language::fr};
  explicit Year(const std::string& path, const std::string& text) {
    input::MemoryFiles files({{"data/2012/annee.yaml", "annee: 2012\n"}, {path, text}}), built_in;
    input::Project(files, built_in, sources, diagnostics).read_dataset(2012);
  }
  std::string findings() const { return tests::findings_of(diagnostics, sources); }
  std::string help() const {
    return diagnostics.sorted().empty() || diagnostics.sorted()[0]->help.empty() ? ""
                                                                                 : diagnostics.sorted()[0]->help[0];
  }
};

Year activity(const std::string& head) { return Year("data/2012/activites/a.md", "---\ntitre: A\n" + head + "---\n"); }

} // namespace

TEST_CASE("a number where a list is meant names the field that takes it") {
  SUBCASE("sessions") {
    Year year = activity("seances: 12\n");
    CHECK(year.findings() == "type-inattendu 3:10");
    CHECK(year.help() == "le nombre seul s'écrit « nombre_seances: 12 »");
  }
  SUBCASE("persons of a session") {
    Year year = activity("seances:\n  - date: 2012-01-12\n    presences: 12\n");
    CHECK(year.findings() == "type-inattendu 5:16");
    CHECK(year.help() == "le nombre seul s'écrit « participants: 12 »");
  }
  SUBCASE("a number of attendances goes with a list of sessions") {
    CHECK(activity("presences: 12\nseances:\n  - date: 2012-01-12\n").findings() == "");
    CHECK(activity("nombre_seances: 4\n").findings() == "");
  }
  SUBCASE("one person alone is a list of one") {
    CHECK(activity("seances:\n  - presences: camille\n").findings() == "reference-inconnue 4:16");
  }
}

TEST_CASE("a list without a value says what to write") {
  Year year("data/2012/projets.yaml", "projets:\n");
  CHECK(year.findings() == "valeur-vide 1:1");
  CHECK(year.help() == "écrire une valeur, par exemple « projets: … », ou retirer la ligne");
}

TEST_CASE("a table's titles are checked once, its rows only under titles that are right") {
  SUBCASE("an unknown title") {
    Year year("data/2012/projets.csv", "id;nom;statut;age\nradio;Radio;accueilli;3\npain;Pain;accueilli;4\n");
    CHECK(year.findings() == "champ-inconnu 1:15");
  }
  SUBCASE("a missing column leaves the rows unread") {
    Year year("data/2012/projets.csv", "id;nom\nradio;Radio\npain;\n");
    CHECK(year.findings() == "champ-manquant 1:1");
  }
  SUBCASE("a misspelt required title is one finding") {
    Year year("data/2012/projets.csv", "id;nom;sttaut\nradio;Radio;accueilli\npain;Pain;accueilli\n");
    CHECK(year.findings() == "champ-inconnu 1:8");
  }
  SUBCASE("an empty cell of a required column") {
    Year year("data/2012/structures.csv", "id;nom\nasfad;Asfad\ncress;\n");
    CHECK(year.findings() == "champ-manquant 3:1");
  }
}

TEST_CASE("tables of data/commun serve every year") {
  const auto findings = [](const std::string& table) {
    input::MemoryFiles files({{"data/2012/annee.yaml", "annee: 2012\n"},
                              {"data/2011/annee.yaml", "annee: 2011\n"},
                              {"data/2012/fiches.yaml", "personnes:\n  - {id: a, structure: asfad}\n"},
                              {"data/commun/" + table, "id;nom\nasfad;Asfad\n"}}),
        built_in;
    diag::SourceMap sources;
    diag::Diagnostics diagnostics(diag::Language::fr);
    input::Project project(files, built_in, sources, diagnostics);
    project.read_dataset(2011);
    project.read_dataset(2012);
    return tests::findings_of(diagnostics, sources);
  };
  CHECK(findings("structures.csv") == "");
  CHECK(findings("structure.csv") == "liste-inconnue 1:1, reference-inconnue 2:24");
}

TEST_CASE("one mistake in a member is one finding") {
  CHECK(Year("data/2012/adherents.yaml", "adherents:\n  - CRESS\n").findings() == "type-inattendu 2:5");
  CHECK(Year("data/2012/adherents.yaml", "adherents:\n  - depuis: 2010\n").findings() == "adherent-incomplet 2:5");
}
