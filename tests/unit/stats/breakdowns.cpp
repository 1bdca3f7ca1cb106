#include "stats/breakdowns.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const char* const participants = R"(clauses_participants:
  - {id: p1, sexe: homme, age: 25, criteres: [RSA, DELD]}
  - {id: p2, sexe: homme, age: 26, criteres: [RSA]}
  - {id: p3, sexe: femme, tranche_age: 50 ans et plus}
  - {id: p4, sexe: homme, age: 49}
  - {id: p5, age: 50}
)";

stats::Figures by(const std::string& field) {
  SmallProject project(
      Files{{"records.yaml", participants},
            {"data/indicateurs.yaml", "x.y:\n  nombre_de: clauses_participants\n  repartition_par: " + field + "\n"}});
  stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  return figures;
}

} // namespace

TEST_CASE("words follow the order of their list, what is not said has its own part, last") {
  CHECK(shown(by("sexe"), "x.y", "sexe") == "femme 1, homme 3, non_renseigne 1");
}

TEST_CASE("bands are half-open and leave nobody out") {
  const stats::Figures figures = by("age");
  CHECK(shown(figures, "x.y", "age") == "moins_de_26_ans 1, 26_a_49_ans 2, 50_ans_et_plus 2");
  CHECK(figures.find("x.y")->find_cell("age", "26_a_49_ans")->label == "26 à 49 ans");
  CHECK(shown(by("tranche_age"), "x.y", "tranche_age") == "moins_de_26_ans 1, 26_a_49_ans 2, 50_ans_et_plus 2");
}

TEST_CASE("bands of the project, of values that need not be whole") {
  SmallProject project(Files{{"reso.yaml", "tranches:\n  etp: [2, 10]\n"},
                             {"records.yaml", "structures:\n  - {id: a, nom: A, etp: \"1,9\"}\n  - {id: b, nom: B, "
                                              "etp: 2}\n  - {id: c, nom: C, etp: \"9,5\"}\n"},
                             {"data/indicateurs.yaml", "x.y: {nombre_de: structures, repartition_par: etp}\n"}});
  const stats::Figures figures = project.figures();
  CHECK(shown(figures, "x.y", "etp") == "moins_de_2 1, de_2_a_moins_de_10 2, 10_et_plus 0");
}

TEST_CASE("a field with several words: shares may pass 100 %") {
  const stats::Figures figures = by("criteres");
  CHECK(shown(figures, "x.y", "criteres") == "rsa 2, deld 1, non_renseigne 3");
  CHECK(figures.find("x.y")->find_breakdown("criteres")->multiple);
  CHECK(figures.find("x.y")->find_cell("criteres", "rsa")->label == "RSA");
}

TEST_CASE("two fields crossed") {
  const stats::Figures figures = by("[[sexe, age]]");
  CHECK(shown(figures, "x.y", "sexe_x_age") ==
        "femme_x_50_ans_et_plus 1, homme_x_moins_de_26_ans 1, homme_x_26_a_49_ans 2, non_renseigne_x_50_ans_et_plus 1");
  CHECK(figures.find("x.y")->find_breakdown("sexe_x_age")->label == "par sexe et âge");
}

TEST_CASE("several breakdowns, and shares in percent of an exact whole") {
  const stats::Figures figures = by("[sexe, age]");
  REQUIRE(figures.find("x.y")->breakdowns.size() == 2);
  CHECK(shown(*figures.find("x.y")->find_cell("sexe", "homme")->share) == "60");
  CHECK(figures.find("x.y")->find_cell("sexe", "homme")->sources.size() == 3);
}

TEST_CASE("a field that nobody gives makes no breakdown") { CHECK(shown(by("commune"), "x.y", "commune") == "none"); }

TEST_CASE("months") {
  const std::string dated = "entretiens:\n  - {date: 2012-03-05, public: autre}\n  - {date: mars 2012, public: autre}\n"
                            "  - {date: décembre 2011, public: autre}\n";
  const auto months = [](const std::string& records) {
    SmallProject project(Files{
        {"records.yaml", records},
        {"data/indicateurs.yaml", "x.y: {nombre_de: entretiens, filtre: {public: autre}, repartition_par: mois}\n"}});
    return shown(project.figures(), "x.y", "mois");
  };
  SUBCASE("all twelve, in order") {
    CHECK(months(dated) == "decembre_2011 1, janvier 0, fevrier 0, mars 2, avril 0, mai 0, juin 0, juillet 0, aout 0, "
                           "septembre 0, octobre 0, novembre 0, decembre 0");
  }
  SUBCASE("a period of several months is in none, and may fill any") {
    CHECK(months(dated + "  - {date: 2012, public: autre}\n") == "decembre_2011 1, mars 2, non_renseigne 1");
  }
  SUBCASE("so may a record that does not say whether it belongs") {
    CHECK(months(dated + "  - {date: 2012-06-01}\n") == "decembre_2011 >= 1, mars >= 2");
  }
}

TEST_CASE("distinct persons by activity: who came to two is in both, so the parts do not add up") {
  SmallProject project(Files{
      {"people.yaml", "personnes:\n  - {id: a, sexe: femme}\n  - {id: b, sexe: homme}\n"},
      {"activites/atelier.yaml", "titre: L'atelier\nseances:\n  - {presences: [a, b]}\n"},
      {"activites/repas.yaml", "titre: Le repas\nseances:\n  - {presences: [a]}\n"},
      {"data/indicateurs.yaml", "x.y: {nombre_distinct: presences.personne, repartition_par: [activite, sexe]}\n"}});
  const stats::Figures figures = project.figures();
  CHECK(shown(figures, "x.y") == "2");
  CHECK(shown(figures, "x.y", "activite") == "atelier 2, repas 1");
  CHECK(figures.find("x.y")->find_cell("activite", "repas")->label == "Le repas");
  CHECK(figures.find("x.y")->find_breakdown("activite")->multiple);
  CHECK_FALSE(figures.find("x.y")->find_breakdown("sexe")->multiple);
}

TEST_CASE("a quotient in each part, without shares of it") {
  SmallProject project(Files{
      {"records.yaml", "structures:\n  - {id: bug, nom: Bug}\n  - {id: scop, nom: Scop}\ndla_temps:\n"
                       "  - {mission: a, heures: 3, structure: bug}\n  - {mission: b, heures: 10, structure: bug}\n"
                       "  - {mission: b, heures: 40, structure: scop}\n"},
      {"data/indicateurs.yaml",
       "x.y:\n  quotient:\n    de: {somme: dla_temps.heures}\n    sur: {nombre_distinct: dla_temps.structure}\n"
       "  repartition_par: mission\n"}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(shown(figures, "x.y") == "26.5");
  CHECK(shown(figures, "x.y", "mission") == "a 3, b 25");
  CHECK_FALSE(figures.find("x.y")->find_cell("mission", "b")->share);
}
