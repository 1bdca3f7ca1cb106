#include "stats/side_by_side.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

constexpr const char* indicators = R"(a.heures: {libelle: Heures, unite: h, somme: dla_temps.heures}
a.dossiers: {libelle: Dossiers, unite: dossier, somme: dla_comites_appui.dossiers}
a.structures: {libelle: Structures, unite: structure, nombre_distinct: dla_temps.structure}
a.moyenne: {libelle: Moyenne, unite: h, moyenne: dla_temps.heures}
)";

stats::Figures pole(const std::string& records) {
  SmallProject project(Files{{"records.yaml", records}, {"data/indicateurs.yaml", indicators}});
  stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  return figures;
}

const stats::SideBySide& row(const std::vector<stats::SideBySide>& rows, const std::string& id) {
  return *std::ranges::find(rows, id, &stats::SideBySide::id);
}

} // namespace

TEST_CASE("two poles side by side: sums of what adds up, and of nothing else") {
  const stats::Figures a = pole("structures: [{id: bug, nom: Bug}]\n"
                                "dla_temps: [{mission: a, heures: 2 h 30, structure: bug}]\n"
                                "dla_comites_appui: [{date: 2012-03-01, dossiers: au moins 4}]\n"
                                "chiffres: {b.lettre: {libelle: Lettres, unite: lettre, valeur: 3}}\n");
  const stats::Figures b = pole("structures: [{id: bug, nom: Bug}]\n"
                                "dla_temps: [{mission: a, heures: 4 h, structure: bug}]\n"
                                "dla_comites_appui: [{date: 2012-05-01, dossiers: 6}]\n"
                                "chiffres: {b.lettre: {libelle: Lettres, unite: lettre, valeur: 5}}\n");
  const auto rows = stats::side_by_side({&a, &b});
  SUBCASE("hours add up") { CHECK(shown(*row(rows, "a.heures").sum) == "6.5"); }
  SUBCASE("a minimum and a number make a minimum") { CHECK(shown(*row(rows, "a.dossiers").sum) == ">= 10"); }
  SUBCASE("both may have counted one structure") { CHECK_FALSE(row(rows, "a.structures").sum); }
  SUBCASE("means do not add up") { CHECK_FALSE(row(rows, "a.moyenne").sum); }
  SUBCASE("what no indicator defines may be anything") { CHECK_FALSE(row(rows, "b.lettre").sum); }
  SUBCASE("values stand in the order of the poles") {
    CHECK(shown(row(rows, "b.lettre").values[0]) == "3");
    CHECK(shown(row(rows, "b.lettre").values[1]) == "5");
  }
}

TEST_CASE("a pole that does not know its part leaves the sum open") {
  const stats::Figures a = pole("dla_comites_appui: [{date: 2012-03-01, dossiers: 4}]\n"), none = pole("projets: []\n");
  const auto rows = stats::side_by_side({&a, &none});
  CHECK_FALSE(row(rows, "a.dossiers").sum);
  CHECK(shown(row(rows, "a.dossiers").values[1]) == "?");
  // What no pole knows is no row.
  CHECK(std::ranges::find(rows, "a.heures", &stats::SideBySide::id) == rows.end());
}
