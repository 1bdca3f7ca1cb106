// Champ, years and bodies: what a figure is about.
#include <doctest/doctest.h>

#include "small_project.hpp"
#include "stats/compare.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

std::string scope_of(const std::string& indicators, const std::string& records = "projets: []\n") {
  SmallProject project(Files{{"records.yaml", records}, {"data/indicateurs.yaml", indicators}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  return figures.find("x.y")->scope;
}

} // namespace

TEST_CASE("the champ says which records are counted") {
  CHECK(scope_of("x.y: {somme: clauses_heures.heures, filtre: {etat: [realisees_saisies, realisees_non_saisies]}}\n") ==
        "heures d’insertion ; état : réalisées, saisies ou réalisées, non saisies");
  CHECK(scope_of("x.y: {nombre_de: projets, sauf: {issue: abandonne}}\n") == "projets ; sauf issue : abandonné");
  SUBCASE("of a part, what it is taken over") {
    CHECK(scope_of("x.tous: {nombre_de: projets}\nx.y: {part: {de: {nombre_de: projets, filtre: {issue: cree}}, sur: "
                   "x.tous}}\n") == "projets");
  }
  SUBCASE("an indicator's own words come first, a declaration's before them") {
    CHECK(scope_of("x.y: {nombre_de: projets, champ: projets du pays}\n") == "projets du pays");
    CHECK(scope_of("x.y: {nombre_de: projets, champ: projets du pays}\n",
                   "chiffres: {x.y: {valeur: 3, champ: projets de la ville}}\n") == "projets de la ville");
  }
}

TEST_CASE("two years that state different champs are not compared") {
  const auto row_of = [](const std::string& before, const std::string& after) {
    SmallProject project(Files{{"data/2011/chiffres.yaml", "chiffres: {a.b: {valeur: 10" + before + "}}\n"},
                               {"chiffres.yaml", "chiffres: {a.b: {valeur: 12" + after + "}}\n"}});
    const stats::Figures first = project.figures(2011), second = project.figures(2012);
    REQUIRE(project.printed() == "");
    stats::Comparison row = stats::compare_years({&first, &second}, project.settings()).front();
    for (stats::ComparedValue& value : row.values) value.figure = nullptr; // the figures go
    return row;
  };
  const stats::Comparison differ = row_of(", champ: la ville", ", champ: le pays");
  CHECK_FALSE(differ.comparable);
  CHECK(differ.why_not == "champ : « la ville » en 2011, « le pays » en 2012");
  CHECK(row_of(", champ: la ville", ", champ: la ville").remarks.size() == 1); // 20 %: to comment
  const stats::Comparison one = row_of("", ", champ: le pays");
  CHECK(one.comparable);
  CHECK(one.remarks.front() == stats::Remark::stated_scope);
}

TEST_CASE("a year has the phases and the marchés that touch it") {
  SmallProject project(Files{{"records.yaml", R"(structures: [{id: bug, nom: Bug}]
dla_accompagnements:
  - id: a1
    structure: bug
    phases:
      - {phase: diagnostic, date: 2011-03-03}
      - {phase: diagnostic, date: 2012-02-01}
      - {phase: diagnostic}
clauses_marches:
  - {id: m1, titulaire: A, periode: 2011 à 2012, heures_dues: 1000 h}
  - {id: m2, titulaire: B, periode: 2012, heures_dues: 300 h}
  - {id: m3, titulaire: C, periode: 2011, heures_dues: 500 h}
clauses_heures:
  - {marche: m1, mois: janvier 2012, heures: 50 h, etat: realisees_saisies}
  - {marche: m1, mois: mars 2012, heures: 20 h, etat: realisees_non_saisies}
  - {marche: m2, mois: mars 2012, heures: 70 h, etat: prevues}
)"},
                             {"data/2011/clauses.yaml", R"(clauses_marches:
  - {id: m1, titulaire: A, periode: 2011 à 2012, heures_dues: 1000 h}
clauses_heures:
  - {marche: m1, mois: mars 2011, heures: 30 h, etat: realisees_saisies}
)"},
                             {"data/indicateurs.yaml", R"(x.phases: {nombre_de: phases}
x.marches: {nombre_de: clauses_marches}
x.dues: {unite: h, somme: clauses_marches.heures_dues}
x.faites: {unite: h, somme: clauses_marches.heures_realisees}
)"}});
  const stats::Figures figures = project.figures();
  CHECK(shown(figures, "x.phases") == "2");
  CHECK(shown(figures, "x.marches") == "2");
  CHECK(shown(figures, "x.dues") == "1300");
  // Since the beginning of each: 30 + 50 + 20; what is planned is not done.
  CHECK(shown(figures, "x.faites") == "100");
}

TEST_CASE("parity of a body: twice the smaller number over the members") {
  const auto parity = [](const std::string& members, const std::string& more = "") {
    SmallProject project(
        Files{{"records.yaml", "instances:\n  - {id: ca, nom: Conseil, membres: [" + members + "]" + more + "}\n"}});
    return shown(project.figures(), "ca.parite");
  };
  CHECK(parity("{sexe: femme}, {sexe: homme}, {sexe: homme}, {sexe: homme}") == "50");
  CHECK(parity("{sexe: femme}, {sexe: homme}") == "100");
  SUBCASE("4 and 5 of 9 are 88.9 %") {
    CHECK(parity("{sexe: femme}, {sexe: femme}, {sexe: femme}, {sexe: femme}, {sexe: homme}, {sexe: homme}, {sexe: "
                 "homme}, {sexe: homme}, {sexe: homme}") == "88.888889");
  }
  SUBCASE("someone whose sex is not given, or who is not listed, leaves it unknown") {
    CHECK(parity("{sexe: femme}, {nom: Camille}") == "none");
    CHECK(parity("{sexe: femme}, {sexe: homme}", ", effectif: 3") == "none");
  }
}

TEST_CASE("who never answers makes no zero") {
  const auto value = [](const std::string& indicator, const std::string& records) {
    SmallProject project(Files{{"records.yaml", records}, {"data/indicateurs.yaml", "x.y: " + indicator + "\n"}});
    return shown(project.figures(), "x.y");
  };
  const std::string exits = "{nombre_de: clauses_participants, sauf: {sortie: non_renseigne}}";
  CHECK(value(exits, "clauses_participants: [{id: p1}, {id: p2}]\n") == "?");
  CHECK(value(exits, "clauses_participants: [{id: p1, sortie: emploi}, {id: p2}]\n") == "1");
  SUBCASE("conventions of other years say nothing of this one") {
    const std::string amount = "{unite: €, somme: conventions.montant, filtre: {exercice: annee}}";
    CHECK(value(amount, "conventions: [{id: c, financeur: F, intitule: I, exercice: 2011, montant: 5 €}]\n") == "?");
    CHECK(value(amount, "conventions: [{id: c, financeur: F, intitule: I, exercice: 2012, montant: 5 €}]\n") == "5");
  }
}

TEST_CASE("both terms of a part rest on the same records, each told once") {
  SmallProject project(
      Files{{"records.yaml", "projets: [{id: a, issue: cree}, {id: b, issue: abandonne}]\n"},
            {"data/indicateurs.yaml",
             "x.y: {part: {de: {nombre_de: projets, filtre: {issue: cree}}, sur: {nombre_de: projets}}}\n"}});
  const stats::Figures figures = project.figures();
  CHECK(figures.find("x.y")->records == 2);
  CHECK(figures.find("x.y")->sources.size() == 2);
}

TEST_CASE("structures of an activity are those of the persons who came") {
  SmallProject project(
      Files{{"records.yaml", "structures: [{id: bug, nom: Bug}, {id: scop, nom: Scop}]\n"
                             "personnes: [{id: p1, structure: bug}, {id: p2, structure: scop}, {id: p3}]\n"},
            {"activites/cafe.md", "---\ntitre: Café\nseances:\n  - {date: 2012-01-12, presences: [p1, p2, "
                                  "p3]}\n  - {date: 2012-02-12, presences: [p1]}\n---\n"}});
  CHECK(shown(project.figures(), "cafe.structures") == "2");
}

TEST_CASE("a cell of a CSV may hold several values") {
  SmallProject project(
      Files{{"clauses/participants.csv", "id;sexe;criteres\np1;femme;RSA, DELD\np2;homme;RSA\np3;homme;\n"
                                         "p4;femme;DELD | jeune\n"},
            {"data/indicateurs.yaml", "x.y: {nombre_de: clauses_participants, repartition_par: criteres}\n"}});
  CHECK(shown(project.figures(), "x.y", "criteres") == "deld 2, rsa 2, jeune 1, non_renseigne 1");
}
