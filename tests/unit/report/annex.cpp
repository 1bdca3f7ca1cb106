#include "report/annex.hpp"

#include <doctest/doctest.h>

#include "../stats/small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::SmallProject;

namespace {

// "Le club;Le club : séances;séance;6;4;−2;−33;Deux reports"
std::vector<std::string> rows(const std::string& objectives, const std::string& figures) {
  SmallProject project(Files{
      {"records.yaml", "conventions:\n  - id: region\n    financeur: Région\n    intitule: Appui\n    exercice: 2012\n"
                       "    actions: [club]\n    objectifs:\n" +
                           objectives + "chiffres:\n" + figures},
      {"activites/club.yaml", "titre: Le club\nnombre_seances: 4\n"}});
  const stats::Figures of_year = project.figures();
  REQUIRE(project.printed() == "");
  const model::Dataset& dataset = project.dataset();
  const doc::Table table = report::annex_table(stats::extract_of(dataset.conventions.front(), dataset), of_year);
  std::vector<std::string> lines;
  for (const doc::Row& row : table.rows) {
    std::string line;
    for (const doc::Cell& cell : row.cells) line += (line.empty() ? "" : ";") + doc::plain_text(cell.content);
    lines.push_back(line);
  }
  return lines;
}

std::string row(const std::string& objective, const std::string& figures = "  a.b: 1\n") {
  const auto all = rows("      - " + objective + "\n", figures);
  REQUIRE(all.size() == 1);
  return all[0];
}

} // namespace

TEST_CASE("numbers are bare, and the comment follows") {
  CHECK(row("{chiffre: club.seances, cible: 6, commentaire: Deux reports}") ==
        "Le club;Le club : séances;séance;6;4;−2;−33;Deux reports");
  CHECK(row("{chiffre: club.seances, cible: 3}") == "Le club;Le club : séances;séance;3;4;1;33;");
}

TEST_CASE("a target keeps its qualifier, and so does what was achieved") {
  CHECK(row("{chiffre: a.x, cible: au moins 8}", "  a.x: {libelle: X, unite: jour, valeur: au moins 11}\n") ==
        "Le club;X;jour;au moins 8;au moins 11;3;38;");
  CHECK(row("{chiffre: a.x, cible: 8}", "  a.x: {libelle: X, unite: jour, valeur: au moins 11}\n") ==
        "Le club;X;jour;8;au moins 11;au moins +3;;");
}

TEST_CASE("what is not known, or not certain, is not said") {
  CHECK(row("{chiffre: a.y, cible: 8}") == "Le club;A.y;;8;n.\u00A0d.;n.\u00A0d.;n.\u00A0d.;");
  CHECK(row("{chiffre: a.x, cible: 8}", "  a.x: {libelle: X, unite: jour, valeur: environ 9}\n") ==
        "Le club;X;jour;8;environ 9;n.\u00A0d.;n.\u00A0d.;");
}

TEST_CASE("a masked number gives no gap to work it out from") {
  CHECK(row("{chiffre: a.x, cible: 8}", "  a.x: {libelle: X, unite: jour, valeur: masqué}\n") ==
        "Le club;X;jour;8;s;s;s;");
}

TEST_CASE("shares differ by points, without a percent of a percent") {
  CHECK(row("{chiffre: a.x, cible: 40 %}", "  a.x: {libelle: X, unite: \"%\", valeur: 45 %}\n") ==
        "Le club;X;%;40;45;5;;");
}

TEST_CASE("words that begin like a formula are words") {
  CHECK(row("{chiffre: club.seances, cible: 4, commentaire: \"=SOMME(A1)\"}").ends_with("; =SOMME(A1)"));
  CHECK(row("{chiffre: club.seances, cible: 4, commentaire: \"- tenu\"}").ends_with("; - tenu"));
}
