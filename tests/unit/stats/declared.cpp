#include "stats/declared.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const char* const members = "personnes:\n  - {id: a}\n  - {id: b}\nadherents:\n  - personne: a\n  - personne: b\n";
const char* const indicator = "x.y:\n  libelle: Adhérents\n  unite: adhérent\n  definition: Sur la liste.\n  "
                              "nombre_de: adherents\n  repartition_par: forme\n";

const stats::Figures& with(const std::string& declared, const std::string& records = members) {
  SmallProject project(
      Files{{"records.yaml", records}, {"chiffres.yaml", declared}, {"data/indicateurs.yaml", indicator}});
  static stats::Figures figures; // read by one test at a time
  figures = project.figures();
  REQUIRE(project.printed() == "");
  return figures;
}

} // namespace

TEST_CASE("computed, declared, or both") {
  SUBCASE("computed alone") {
    const stats::Figure& figure = *with("chiffres: {}\n").find("x.y");
    CHECK(figure.basis == stats::Basis::computed);
    CHECK(figure.counted == 2);
    CHECK(figure.measure == "nombre_de adherents");
  }
  SUBCASE("both: the declared one is printed, both are kept") {
    const stats::Figure& figure = *with("chiffres:\n  x.y: au moins 3\n").find("x.y");
    CHECK(figure.basis == stats::Basis::both);
    CHECK(shown(figure.value) == ">= 3");
    CHECK(shown(*figure.computed) == "2");
    CHECK(figure.sources.size() == 3);
    CHECK(figure.label == "Adhérents");
  }
  SUBCASE("declared where the records are not known: just declared") {
    const stats::Figure& figure = *with("chiffres:\n  x.y: 3\n", "glossaire: []\n").find("x.y");
    CHECK(figure.basis == stats::Basis::declared);
    CHECK_FALSE(figure.computed);
  }
  SUBCASE("declared unknown: the computed one is printed") {
    CHECK(shown(with("chiffres:\n  x.y: inconnu\n"), "x.y") == "2");
  }
  SUBCASE("neither: unknown") {
    const stats::Figure& figure = *with("chiffres: {}\n", "glossaire: []\n").find("x.y");
    CHECK(figure.status == stats::Status::unknown);
  }
  SUBCASE("masked") { CHECK(with("chiffres:\n  x.y: masqué\n").find("x.y")->status == stats::Status::masked); }
  SUBCASE("records that hold none of what is declared are about something else") {
    SmallProject project(Files{{"records.yaml", "projets:\n  - {id: a, statut: heberge}\n"},
                               {"chiffres.yaml", "chiffres:\n  x.y: 15\n"},
                               {"data/indicateurs.yaml", "x.y: {nombre_de: projets, filtre: {statut: accueilli}}\n"}});
    const stats::Figures figures = project.figures();
    CHECK_FALSE(figures.find("x.y")->computed);
  }
}

TEST_CASE("what a declaration says of itself") {
  const stats::Figures& figures = with(R"(chiffres:
  x.y:
    libelle: Membres
    unite: membre
    definition: Comptés à la main.
    source: décompte
    deduit_de: le nombre de 2011
    valeur: 2
  z.nombre_d_annees: 3 ans
)");
  const stats::Figure& figure = *figures.find("x.y");
  CHECK(figure.label == "Membres");
  CHECK(figure.unit == "membre");
  CHECK(figure.definition == "Comptés à la main.");
  CHECK(figure.source == "décompte");
  CHECK(figure.deduced_from == "le nombre de 2011");
  SUBCASE("without libelle nor indicator, the id in words") {
    CHECK(figures.find("z.nombre_d_annees")->label == "nombre d annees");
    CHECK(figures.find("z.nombre_d_annees")->unit == "ans");
  }
}

TEST_CASE("declared breakdowns replace computed ones of the same id, which the auditor keeps") {
  const stats::Figures figures =
      with("chiffres:\n  x.y:\n    valeur: 2\n    repartitions:\n      forme: {Personne physique: 2}\n      sexe: "
           "{Femmes: 50 %, Hommes: 50 %}\n    partielles: [sexe]\n");
  const stats::Figure& figure = *figures.find("x.y");
  CHECK(shown(figures, "x.y", "forme") == "personne_physique 2");
  REQUIRE(figure.replaced.size() == 1);
  CHECK(figure.replaced[0].id == "forme");
  CHECK(figure.find_cell("forme", "personne_physique")->label == "Personne physique");
  CHECK(shown(*figure.find_cell("forme", "personne_physique")->share) == "100");
  CHECK(figure.find_breakdown("sexe")->percentages);
  CHECK(figure.find_breakdown("sexe")->partial);
  CHECK(shown(*figure.find_cell("sexe", "femmes")->share) == "50");
}

TEST_CASE("without total: only the parts are printed") {
  const stats::Figures figures =
      with("chiffres:\n  z.heures:\n    sans_total: oui\n    repartitions:\n      etat: {faites: 10, prevues: 20}\n");
  CHECK(figures.find("z.heures")->without_total);
  CHECK(figures.find("z.heures")->status == stats::Status::ok);
  CHECK_FALSE(figures.find("z.heures")->find_cell("etat", "faites")->share);
}

TEST_CASE("names are taken apart from the longest figure") {
  const stats::Figures figures =
      with("chiffres:\n  x.y:\n    valeur: 2\n    repartitions:\n      sexe: {femmes: 1, hommes: 1}\n  x.y.sexe: 4\n");
  const auto cell = stats::resolve_name("x.y.sexe.femmes@2011", figures);
  REQUIRE(cell);
  CHECK(cell->figure == "x.y");
  CHECK(cell->breakdown == "sexe");
  CHECK(cell->cell == "femmes");
  CHECK(cell->year == 2011);
  CHECK(stats::resolve_name("x.y.sexe", figures)->figure == "x.y.sexe");
  CHECK_FALSE(stats::resolve_name("x.y.sexe.autres", figures));
  CHECK_FALSE(stats::resolve_name("x.z", figures));
  CHECK_FALSE(stats::resolve_name("x.y@avant", figures));
}
