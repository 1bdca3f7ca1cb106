#include "stats/objectives.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

TEST_CASE("what a convention asked for, and what the year made of it") {
  SmallProject project(Files{{"records.yaml", R"(conventions:
  - id: region
    financeur: Région
    intitule: Appui aux projets
    exercice: 2012
    objectifs:
      - {chiffre: a.personnes, cible: 50, commentaire: Une année pleine}
      - {chiffre: a.part, cible: 40 %}
      - {chiffre: a.personnes.sexe.femmes, cible: 20}
      - {chiffre: a.rien, cible: 3}
chiffres:
  a.personnes: {libelle: Personnes, unite: personne, valeur: 60, repartitions: {sexe: {femmes: 15, hommes: 45}}}
  a.part: {libelle: Part, unite: "%", valeur: 45 %}
)"}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  const auto all = stats::objectives_of(project.dataset().conventions.front(), figures);
  REQUIRE(all.size() == 4);
  SUBCASE("gap in value and in percent of the target") {
    CHECK(shown(all[0].target) == "50");
    CHECK(shown(all[0].achieved) == "60");
    CHECK(shown(all[0].gap->gap) == "10");
    CHECK(*all[0].gap->percent == base::Rational(20));
    CHECK(all[0].comment == "Une année pleine");
  }
  SUBCASE("shares differ by points, and have no percent of a percent") {
    CHECK(shown(all[1].gap->gap) == "5");
    CHECK_FALSE(all[1].gap->percent);
  }
  SUBCASE("a cell") {
    CHECK(all[2].label == "Personnes : femmes");
    CHECK(shown(all[2].gap->gap) == "-5");
  }
  SUBCASE("a figure that the year does not have") {
    CHECK_FALSE(all[3].achieved.known());
    CHECK_FALSE(all[3].gap);
  }
}
