#include <doctest/doctest.h>

#include "small_project.hpp"
#include "stats/record_sets.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

// What lasts and what happens on a day, of three years, in lists that they share.
const char* const shared = R"(structures: [{id: bug, nom: Bug}]
projets:
  - {id: p1, statut: heberge, entree: 2010-05-01}
  - {id: p2, statut: accompagne, entree: 2011-02-01, sortie: 2011-10-31}
  - {id: p3, statut: accueilli, entree: 2011-03-01}
  - {id: p4, statut: accompagne}
entretiens:
  - {date: 2011-02-01, public: autre}
  - {date: 2012-02-01, public: autre}
  - {date: 2012-03-01, public: autre}
instances:
  - id: ca
    nom: Conseil
    membres: [{nom: Ana, entree: 2009}, {nom: Ben, entree: 2012-06-01}]
    reunions: [{date: 2011-01-05}, {date: 2012-01-05}, {date: 2012-06-05}]
dla_accompagnements:
  - id: d1
    structure: bug
    phases: [{phase: accueil, date: 2010-03-01}, {phase: ingenierie, date: 2011-03-01}]
  - {id: d2, structure: bug}
dla_comites_appui: [{date: 2011-03-01}, {date: 2012-03-01}]
dla_temps: [{date: 2012-03-01, mission: a, heures: 2 h}]
clauses_operations:
  - {id: pont, nom: Le pont}
  - {id: quai, nom: Le quai, periode: 2011}
  - {id: rue, nom: La rue}
clauses_marches:
  - {id: m1, operation: pont, periode: mars 2011 à juin 2012}
  - {id: m2, operation: quai, periode: 2011}
clauses_participants: [{id: q1}, {id: q2}, {id: q3}]
clauses_contrats:
  - {id: t1, participant: q1, debut: 2011-03-01, fin: 2011-09-30}
  - {id: t2, participant: q2, debut: 2011-03-01}
clauses_heures:
  - {contrat: t1, mois: mars 2011, heures: 10, etat: realisees_saisies}
  - {participant: q3, mois: mars 2012, heures: 20, etat: realisees_saisies}
)";

std::size_t rows(SmallProject& project, int year, std::string_view set) {
  return stats::rows_of(project.dataset(year), set).rows.size();
}

} // namespace

TEST_CASE("a record of data/commun is of the years that it touches") {
  SmallProject project(Files{{"data/2011/annee.yaml", "annee: 2011\n"}, {"data/commun/tout.yaml", shared}});
  const auto in = [&](std::string_view set) {
    return std::to_string(rows(project, 2011, set)) + ", " + std::to_string(rows(project, 2012, set));
  };
  CHECK(in("projets") == "4, 2"); // p2 and p3 are of 2011 alone
  CHECK(in("entretiens") == "1, 2");
  CHECK(in("reunions") == "1, 2");
  CHECK(in("membres") == "1, 2");
  CHECK(in("dla_accompagnements") == "2, 1"); // d2 does not say when
  CHECK(in("dla_comites_appui") == "1, 1");
  CHECK(in("dla_temps") == "0, 1");
  CHECK(in("clauses_operations") == "3, 2"); // the bridge by its marché; nothing dates the street
  CHECK(in("clauses_marches") == "2, 1");
  CHECK(in("clauses_participants") == "2, 2"); // q1 and q2; q2 and q3
  CHECK(in("clauses_contrats") == "2, 1");
  CHECK(in("clauses_heures") == "1, 1");
  CHECK(project.printed() == ""); // and no date of theirs is out of a year
}

TEST_CASE("a record of the year's own folder is of the year, whatever its date says") {
  SmallProject project(Files{{"projets.yaml", "projets: [{id: p1, statut: accompagne, sortie: 2011-10-31}]\n"},
                             {"heures.yaml", "clauses_heures:\n"
                                             "  - {mois: mars 2011, heures: 10, etat: realisees_saisies}\n"},
                             {"participants.yaml", "clauses_participants: [{id: q1}]\n"}});
  CHECK(rows(project, 2012, "projets") == 1);
  CHECK(rows(project, 2012, "clauses_heures") == 1);
  CHECK(rows(project, 2012, "clauses_participants") == 1); // listed: neither contract nor hours are asked for
  CHECK(project.codes() == "date-hors-annee");             // the hours; the audit tells of the project
}

TEST_CASE("participants whom several years share are of each, where no list tells when they worked") {
  SmallProject project(Files{{"data/commun/gens.yaml", "clauses_participants: [{id: q1}]\n"}});
  CHECK(rows(project, 2012, "clauses_participants") == 1);
}

TEST_CASE("hours of a marché keep their minutes, in a minimum too") {
  const auto done = [](const std::string& year) {
    SmallProject project(
        Files{{"annee.yaml", year},
              {"a.yaml", "clauses_marches: [{id: m1, periode: 2012}]\n"
                         "clauses_heures: [{marche: m1, mois: mars 2012, heures: 67 h 45, etat: realisees_saisies}]\n"},
              {"data/indicateurs.yaml", "x.done: {somme: clauses_marches.heures_realisees, unite: h}\n"}});
    const base::Quantity value = project.figures().find("x.done")->value;
    return shown(value) + " of " + std::to_string(value.decimals) + " places";
  };
  CHECK(done("annee: 2012\n") == "67.75 of 2 places");
  CHECK(done("annee: 2012\ncomplet: {clauses_heures: non}\n") == ">= 67.75 of 2 places");
}

TEST_CASE("hours that name no marché may be any one's") {
  const auto done = [](const std::string& more) {
    SmallProject project(
        Files{{"a.yaml", "clauses_marches: [{id: m1, periode: 2012}, {id: m2, periode: 2012}]\nclauses_heures:\n"
                         "  - {marche: m1, mois: mars 2012, heures: 10, etat: realisees_saisies}\n" +
                             more},
              {"data/indicateurs.yaml",
               "x.done: {somme: clauses_marches.heures_realisees, unite: h, repartition_par: id}\n"}});
    return shown(project.figures().find("x.done")->value);
  };
  CHECK(done("") == "10");
  CHECK(done("  - {mois: mars 2012, heures: 5, etat: realisees_saisies}\n") == ">= 10");
  CHECK(done("  - {mois: mars 2012, heures: 5, etat: prevues}\n") == "10");
}
