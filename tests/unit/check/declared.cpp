
#include <doctest/doctest.h>

#include "audited_project.hpp"

using namespace reso;
using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

const char* const three = "personnes:\n  - {id: a, sexe: femme}\n  - {id: b, sexe: femme}\n  - {id: c}\n"
                          "adherents:\n  - {personne: a}\n  - {personne: b}\n  - {personne: c}\n";

struct Run {
  std::string codes;
  std::string printed;
};

Run run(const std::string& chiffres,
        const std::string& indicator = "nombre_de: adherents, repartition_par: [forme, personne.sexe]",
        const std::string& year = "annee: 2012\n") {
  AuditedProject project(Files{{"list.yaml", three},
                               {"annee.yaml", year},
                               {"data/indicateurs.yaml", "x.y: {" + indicator + "}\n"},
                               {"chiffres.yaml", "chiffres:\n" + chiffres}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return {project.codes(), project.printed()};
}

std::string codes(const std::string& chiffres) { return run(chiffres).codes; }

} // namespace

TEST_CASE("declared against computed") {
  CHECK(codes("  x.y: 3\n") == "");
  CHECK(codes("  x.y: 4\n") == "chiffre-different");
  CHECK(codes("  x.y: 2\n") == "chiffre-different");
  CHECK(codes("  x.y: au moins 3\n") == "");
  CHECK(codes("  x.y: au moins 4\n") == "chiffre-different");
  CHECK(codes("  x.y: plus de 3\n") == "chiffre-different");
  CHECK(codes("  x.y: 2 à 5\n") == "");
  CHECK(codes("  x.y: environ 3\n") == "");
  CHECK(codes("  x.y: inconnu\n") == "");
}

TEST_CASE("an incomplete list is a minimum") {
  const auto incomplete = [](const char* value) {
    return run(std::string("  x.y: ") + value + "\n", "nombre_de: adherents",
               "annee: 2012\ncomplet: {adherents: non}\n")
        .codes;
  };
  CHECK(incomplete("30") == "");
  CHECK(incomplete("2") == "chiffre-different");
}

TEST_CASE("a rounded number stands for what rounds to it") {
  const auto share = [](const char* value) {
    return run(std::string("  x.y: ") + value + "\n",
               "part: {de: {nombre_de: adherents, filtre: {personne: [a, b]}}, sur: {nombre_de: adherents}}")
        .codes;
  };
  CHECK(share("67 %") == ""); // 2 of 3
  CHECK(share("66 %") == "chiffre-different");
  CHECK(share("66,7 %") == "");
  CHECK(share("66,6 %") == "chiffre-different");
}

TEST_CASE("parts against the records, rows without a value may belong to any part") {
  const auto sexes = [](const std::string& parts, const std::string& more = "") {
    return codes("  x.y:\n    valeur: 3\n" + more + "    repartitions:\n      sexe: {" + parts + "}\n");
  };
  CHECK(sexes("femme: 2, homme: 1") == "");
  CHECK(sexes("femme: 3") == "");
  CHECK(sexes("femme: 1, homme: 2") == "chiffre-different"); // two are listed
  CHECK(sexes("femme: 67 %, homme: 33 %") == "");
  CHECK(sexes("femme: 40 %, homme: 60 %") == "chiffre-different");
  SUBCASE("parts that miss their own total are said once") { CHECK(sexes("femme: 1, homme: 1") == "total-different"); }
  SUBCASE("a part that is no part of the records is never compared") { CHECK(sexes("dames: 1, messieurs: 2") == ""); }
  SUBCASE("bands by another name of the same limits") {
    AuditedProject project(Files{
        {"list.yaml", "clauses_participants:\n  - {id: a, age: 20}\n  - {id: b, age: 60}\n"},
        {"data/indicateurs.yaml", "x.y: {nombre_de: clauses_participants, repartition_par: age}\n"},
        {"chiffres.yaml", "chiffres:\n  x.y:\n    valeur: 2\n    repartitions:\n      age: {Moins de 26 ans: 2}\n"}});
    project.audit(project.figures());
    CHECK(project.codes() == "chiffre-different");
  }
}

TEST_CASE("parts without a stated total count the same records") {
  CHECK(codes("  x.y:\n    sans_total: oui\n    repartitions:\n      forme: {personne_physique: 3}\n") == "");
  CHECK(
      codes("  x.y:\n    sans_total: oui\n    repartitions:\n      forme: {personne_physique: 3, association: 1}\n") ==
      "chiffre-different");
}

TEST_CASE("records that are not known, or hold none, leave the declaration alone") {
  CHECK(run("  x.y: 12\n", "nombre_de: clauses_contrats").codes == "");
  CHECK(run("  x.y: 12\n", "nombre_de: adherents, filtre: {college: b}").codes == "");
}

TEST_CASE("the message shows both, and the entry to paste") {
  CHECK(run("  x.y: 4\n").printed ==
        R"(erreur[chiffre-different] : « x.y » est déclaré et calculé, et les deux ne s'accordent pas
  --> data/2012/chiffres.yaml:2:8
   |
 2 |   x.y: 4
   |        ^ déclaré : 4
  ::: data/2012/list.yaml:6:5
   |
 6 |   - {personne: a}
   |     ------------- la première des fiches comptées
   = calculé : 3, d'après 3 fiches
   = écart : 1
   = à faire : corriger le chiffre déclaré ou les fiches, ou coller ici :
       x.y:
         valeur: 4
         justifier:
           - regle: chiffre-different
             motif: …
)");
}
