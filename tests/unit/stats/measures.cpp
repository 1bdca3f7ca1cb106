#include "stats/compute.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const char* const dla = R"(structures:
  - {id: bug, nom: Bug}
  - {id: scop, nom: La Scop}
dla_accompagnements:
  - id: a1
    structure: bug
    jours: 4
    cout_engage: 4000 €
    prestataire: Cabinet Éole
    mode: individuel
  - id: a2
    structure: bug
    jours: 5
    cout_engage: 5000 €
    prestataire: cabinet eole
    mode: collectif
  - id: a3
    structure: scop
    jours: 9
    cout_engage: 9100 €
    mode: individuel
)";

std::string measured(const std::string& indicator, const std::string& records = dla,
                     const std::string& year = "annee: 2012\n") {
  SmallProject project(
      Files{{"records.yaml", records}, {"annee.yaml", year}, {"data/indicateurs.yaml", "x.y:\n" + indicator}});
  const std::string value = shown(project.figures(), "x.y");
  REQUIRE(project.printed() == "");
  return value;
}

} // namespace

TEST_CASE("simple measures") {
  CHECK(measured("  nombre_de: dla_accompagnements\n") == "3");
  CHECK(measured("  nombre_distinct: dla_accompagnements.structure\n") == "2");
  CHECK(measured("  somme: dla_accompagnements.jours\n") == "18");
  CHECK(measured("  moyenne: dla_accompagnements.jours\n") == "6");
  CHECK(measured("  mediane: dla_accompagnements.jours\n") == "5");
  CHECK(measured("  minimum: dla_accompagnements.jours\n") == "4");
  CHECK(measured("  maximum: dla_accompagnements.jours\n") == "9");
  SUBCASE("the standard deviation is that of the whole population: sqrt(14/3)") {
    CHECK(measured("  ecart_type: dla_accompagnements.jours\n") == "2.160247");
  }
  SUBCASE("two spellings of one name count once") {
    CHECK(measured("  nombre_distinct: dla_accompagnements.prestataire\n") == "1");
  }
  SUBCASE("a field that no record gives is unknown, not 0") {
    CHECK(measured("  nombre_distinct: dla_accompagnements.issue\n") == "?");
    CHECK(measured("  nombre_distinct: adherents.personne\n",
                   "structures: [{id: a, nom: A}]\nadherents: [{structure: a}]\n") == "0");
  }
}

TEST_CASE("shares and quotients") {
  const std::string cost =
      "  quotient:\n    de: {somme: dla_accompagnements.cout_engage}\n    sur: {somme: dla_accompagnements.jours}\n";
  CHECK(measured(cost) == "1005.555556");
  SUBCASE("a share is in percent") {
    CHECK(measured("  part:\n    de: {nombre_de: dla_accompagnements, filtre: {mode: individuel}}\n    sur: "
                   "{nombre_de: dla_accompagnements}\n") == "66.666667");
  }
  SUBCASE("a quotient of two sums rests on the records that give both") {
    const std::string more =
        "  - {id: a4, structure: scop, cout_engage: 50000 €}\n  - {id: a5, structure: scop, jours: 70}\n";
    CHECK(measured(cost, dla + more) == "1005.555556");
    CHECK(measured("  somme: dla_accompagnements.jours\n", dla + more) == ">= 88");
  }
  SUBCASE("a divisor of 0 gives nothing") {
    CHECK(measured("  quotient:\n    de: {nombre_de: dla_accompagnements}\n    sur: {nombre_de: dla_accompagnements, "
                   "filtre: {jours: plus de 100}}\n") == "?");
  }
}

TEST_CASE("decimals are chosen for reading") {
  const auto decimals = [](const std::string& indicator) {
    SmallProject project(Files{{"records.yaml", dla}, {"data/indicateurs.yaml", "x.y:\n" + indicator}});
    return project.figures().find("x.y")->value.decimals;
  };
  CHECK(decimals("  moyenne: dla_accompagnements.jours\n  unite: jour\n") == 1);
  CHECK(decimals("  moyenne: dla_accompagnements.cout_engage\n  unite: €\n") == 0);
  CHECK(decimals("  moyenne: dla_accompagnements.jours\n  unite: €\n") == 2); // 6 € and cents
  CHECK(decimals("  moyenne: dla_accompagnements.jours\n  decimales: 3\n") == 3);
  SUBCASE("what one place would print as 0 has two") {
    CHECK(decimals("  quotient: {de: {somme: dla_accompagnements.jours}, sur: \"400\"}\n") == 2); // 0.045
    CHECK(decimals("  quotient: {de: {somme: dla_accompagnements.jours}, sur: \"200\"}\n") == 1); // 0.09
  }
}

TEST_CASE("absent is not zero") {
  SUBCASE("no file: unknown") { CHECK(measured("  nombre_de: clauses_contrats\n") == "?"); }
  SUBCASE("an empty list: 0") { CHECK(measured("  nombre_de: clauses_contrats\n", "clauses_contrats: []\n") == "0"); }
  SUBCASE("a sum with a value missing is a minimum") {
    CHECK(measured("  somme: dla_accompagnements.cofinancements\n", std::string(dla) + "    cofinancements: 500 €\n") ==
          ">= 500");
  }
  SUBCASE("a sum of which no value is given is unknown") {
    CHECK(measured("  somme: dla_accompagnements.cofinancements\n") == "?");
  }
  SUBCASE("a mean rests on the rows that give a value") {
    CHECK(measured("  moyenne: dla_accompagnements.cofinancements\n",
                   std::string(dla) + "    cofinancements: 500 €\n") == "500");
  }
  SUBCASE("a filter on a field that no row gives has no answer") {
    CHECK(measured("  nombre_de: dla_accompagnements\n  filtre: {issue: sans_suite}\n") == "?");
  }
  SUBCASE("a filter on a field that some rows do not give counts a minimum") {
    CHECK(measured("  nombre_de: dla_accompagnements\n  filtre: {prestataire: Cabinet Éole}\n") == ">= 2");
  }
  SUBCASE("that nobody is left by « sauf » is an answer") {
    CHECK(measured("  nombre_de: dla_accompagnements\n  sauf: {mode: [non_renseigne, individuel, collectif]}\n") ==
          "0");
    CHECK(measured("  nombre_de: dla_accompagnements\n  sauf: {issue: [non_renseigne, sans_suite]}\n") == "?");
  }
  SUBCASE("an incomplete set counts minima") {
    CHECK(measured("  nombre_de: dla_accompagnements\n", dla, "annee: 2012\ncomplet: {dla_accompagnements: non}\n") ==
          ">= 3");
  }
}

TEST_CASE("bounds go through") {
  const std::string rows =
      "structures:\n  - {id: bug, nom: Bug}\ndla_accompagnements:\n  - {id: a, structure: bug, jours: au moins 4}\n"
      "  - {id: b, structure: bug, jours: 5 à 7}\n";
  CHECK(measured("  somme: dla_accompagnements.jours\n", rows) == ">= 9");
  CHECK(measured("  minimum: dla_accompagnements.jours\n", rows) == ">= 4");
  CHECK(measured("  ecart_type: dla_accompagnements.jours\n", rows) == "?");
}

TEST_CASE("filters") {
  const auto count = [](const std::string& filter) {
    return measured("  nombre_de: dla_accompagnements\n  " + filter + "\n");
  };
  CHECK(count("filtre: {mode: Individuel}") == "2");
  CHECK(count("filtre: {mode: [individuel, collectif]}") == "3");
  CHECK(count("sauf: {mode: collectif}") == "2");
  CHECK(count("filtre: {jours: au moins 5}") == "2");
  CHECK(count("filtre: {jours: plus de 5}") == "1");
  CHECK(count("filtre: {cout_engage: moins de 5000 €}") == "1");
  CHECK(count("filtre: {structure: scop}") == "1");
  CHECK(count("filtre: {prestataire: non_renseigne}") == "1");
  CHECK(count("filtre: {mode: individuel, jours: au plus 4}") == "1");
}

TEST_CASE("periods, and the word annee for the year of the report") {
  const std::string rows =
      "personnes:\n  - {id: a}\n  - {id: b}\n  - {id: c}\nadherents:\n  - {personne: a, depuis: 2012-02-03}\n"
      "  - {personne: b, depuis: mars 2011}\n  - {personne: c, depuis: 2012}\n";
  const auto since = [&](const std::string& when) {
    return measured("  nombre_de: adherents\n  filtre: {depuis: " + when + "}\n", rows);
  };
  CHECK(since("annee") == "2");
  CHECK(since("annee_precedente") == "1");
  CHECK(since("2011") == "1");
  CHECK(since("janvier à juin 2012") == "2"); // 2012 may be in them
  CHECK(since("[2011, 2012]") == "3");
}

TEST_CASE("persons who came n times, a number or a parameter") {
  const std::map<std::string, std::string> files = {
      {"people.yaml", "personnes:\n  - {id: a}\n  - {id: b}\n"},
      {"reso.yaml", "parametres:\n  seuil_regulier: 2\n"},
      {"activites/atelier.yaml", "titre: L'atelier\nseances:\n  - {presences: [a, b]}\n  - {presences: [a]}\n"},
      {"data/indicateurs.yaml",
       "x.all: {nombre_distinct: presences.personne}\n"
       "x.two: {nombre_distinct: presences.personne, venues: seuil_regulier}\n"
       "x.three: {nombre_distinct: presences.personne, venues: 3}\n"
       "x.came: {nombre_de: presences}\n"
       "x.part: {part: {de: {nombre_distinct: presences.personne, venues: 2}, sur: x.all}}\n"}};
  SmallProject project(files);
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(shown(figures, "x.all") == "2");
  CHECK(shown(figures, "x.two") == "1");
  CHECK(shown(figures, "x.three") == "0");
  CHECK(shown(figures, "x.came") == "3");
  CHECK(shown(figures, "x.part") == "50");
}

TEST_CASE("a session with only a count adds to attendances, never to distinct persons") {
  SmallProject project(Files{
      {"people.yaml", "personnes:\n  - {id: a}\n  - {id: b}\n"},
      {"activites/atelier.yaml", "titre: L'atelier\nseances:\n  - {presences: [a, b]}\n  - {participants: 7}\n"},
      {"data/indicateurs.yaml", "x.came: {nombre_de: presences}\nx.who: {nombre_distinct: presences.personne}\n"}});
  CHECK(shown(project.figures(), "x.came") == "9");
  // The seven may be others or not: seven different persons came to that session, and no sum is made.
  CHECK(shown(project.figures(), "x.who") == ">= 7");
}

TEST_CASE("counts alone tell how many persons there were at least") {
  SmallProject project(Files{
      {"activites/atelier.yaml", "titre: L'atelier\nseances:\n  - {participants: 7}\n  - {participants: 5}\n"},
      {"data/indicateurs.yaml", "x.came: {nombre_de: presences}\nx.who: {nombre_distinct: presences.personne}\n"}});
  CHECK(shown(project.figures(), "x.came") == "12");
  CHECK(shown(project.figures(), "x.who") == ">= 7");
}

TEST_CASE("sessions stated and sessions listed") {
  SmallProject project(Files{
      {"activites/a.yaml", "titre: A\nseances:\n  - {date: 2012-01-01}\n  - {date: 2012-02-01}\n"},
      {"activites/b.yaml", "titre: B\nnombre_seances: 5\n"},
      {"data/indicateurs.yaml", "x.all: {nombre_de: seances}\nx.b: {nombre_de: seances, filtre: {activite: b}}\n"}});
  CHECK(shown(project.figures(), "x.all") == "7");
  CHECK(shown(project.figures(), "x.b") == "5");
}

TEST_CASE("hours: states are never added to one another unless asked") {
  const std::string rows = "clauses_heures:\n  - {etat: realisees_saisies, heures: 35 h}\n  - {etat: "
                           "realisees_non_saisies, heures: 2 h 30}\n"
                           "  - {etat: prevues, heures: 100}\n";
  SmallProject project(
      Files{{"records.yaml", rows},
            {"data/indicateurs.yaml",
             "x.all: {somme: clauses_heures.heures, repartition_par: etat}\n"
             "x.done: {somme: clauses_heures.heures, filtre: {etat: [realisees_saisies, realisees_non_saisies]}}\n"}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(shown(figures, "x.done") == "37.5");
  CHECK(shown(figures, "x.all") == "?");
  CHECK(figures.find("x.all")->without_total);
  CHECK(shown(figures, "x.all", "etat") == "realisees_saisies 35, realisees_non_saisies 2.5, prevues 100");
}

TEST_CASE("numbers that leave 64 bits give an unknown figure, not a wrong one") {
  std::string rows = "structures:\n  - {id: bug, nom: Bug}\ndla_accompagnements:\n";
  for (char id = 'a'; id < 'd'; ++id) rows += std::string("  - {id: ") + id + ", structure: bug, jours: 99999999999}\n";
  CHECK(measured("  ecart_type: dla_accompagnements.jours\n", rows) == "?");
}

TEST_CASE("figures rest on figures, in any order, and a circle gives nothing") {
  SmallProject project(
      Files{{"records.yaml", dla},
            {"data/indicateurs.yaml",
             "a.jour: {quotient: {de: b.cout, sur: b.jours}}\nb.cout: {somme: dla_accompagnements.cout_engage}\n"
             "b.jours: {somme: dla_accompagnements.jours}\nc.un: {part: {de: c.deux, sur: b.jours}}\n"
             "c.deux: {part: {de: c.un, sur: b.jours}}\n"}});
  const stats::Figures figures = project.figures();
  CHECK(shown(figures, "a.jour") == "1005.555556");
  CHECK(shown(*figures.find("a.jour")->numerator) == "18100");
  CHECK(shown(*figures.find("a.jour")->denominator) == "18");
  CHECK(shown(figures, "c.un") == "?");
}
