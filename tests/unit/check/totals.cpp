
#include <doctest/doctest.h>

#include "audited_project.hpp"

using namespace reso;
using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

std::string codes(const std::string& chiffres, const std::string& more = "") {
  AuditedProject project(Files{{"chiffres.yaml", "chiffres:\n" + chiffres}, {"more.yaml", more}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

std::string figure(const std::string& value, const std::string& parts, const std::string& more = "") {
  std::string text = "  x.y:\n";
  if (!value.empty()) text += "    valeur: " + value + "\n";
  return text + more + "    repartitions:\n      forme: {" + parts + "}\n";
}

} // namespace

TEST_CASE("counts make their total, or not") {
  CHECK(codes(figure("178", "cooperative: 12, mutuelle: 4, association: 141, divers: 18")) == "total-different");
  CHECK(codes(figure("72", "cooperative: 7, mutuelle: 2, collectivite: 1, association: 37, personne_physique: 24")) ==
        "total-different");
  CHECK(codes(figure("175", "cooperative: 12, mutuelle: 4, association: 141, divers: 18")) == "");
  CHECK(codes(figure("178", "cooperative: 12, mutuelle: 4, association: 141, divers: 18, non_renseigne: 3")) == "");
  CHECK(codes(figure("400", "etti: 85, ei: 153, aci: 127, plie: 10, geiq: 9, autre: 16")) == "");
  CHECK(codes(figure("3", "a: 2, b: 2")) == "total-different");
}

TEST_CASE("what is said not to be a partition is left alone") {
  const char* parts = "a: 12, b: 4";
  CHECK(codes(figure("178", parts, "    partielles: [forme]\n")) == "");
  CHECK(codes(figure("10", parts, "    multiples: [forme]\n")) == "");
  CHECK(codes(figure("", parts, "    sans_total: oui\n")) == "");
  SUBCASE("a share's parts are shares too") { CHECK(codes(figure("8 %", "a: 12 %, b: 4 %")) == ""); }
  SUBCASE("a figure without breakdown") { CHECK(codes("  x.y: 3\n") == ""); }
}

TEST_CASE("percentages make 100 within the rounding of each") {
  CHECK(codes(figure("400", "hommes: 86 %, femmes: 14 %")) == "");
  CHECK(codes(figure("900", "a: 33 %, b: 33 %, c: 33 %")) == "");
  CHECK(codes(figure("900", "a: 33 %, b: 33 %, c: 33 %, d: 2 %")) == "");
  CHECK(codes(figure("900", "a: 33 %, b: 33 %, c: 31 %")) == "total-different");
  CHECK(codes(figure("1000", "a: 45 %, b: 56 %")) == "");
  CHECK(codes(figure("900", "a: 45 %, b: 57 %")) == "total-different");
  SUBCASE("written with a decimal, they owe it") {
    CHECK(codes(figure("900", "a: \"33,3 %\", b: \"33,3 %\", c: \"33,0 %\"")) == "total-different");
  }
  SUBCASE("an unknown part may be anything") { CHECK(codes(figure("900", "a: 45 %, b: inconnu")) == ""); }
  SUBCASE("unless the others are too many") {
    CHECK(codes(figure("900", "a: 80 %, b: 40 %, c: inconnu")) == "total-different");
  }
}

TEST_CASE("amounts and durations are rounded as written") {
  CHECK(codes(figure("1000 €", "a: 333 €, b: 333 €, c: 333 €")) == "");
  CHECK(codes(figure("1000 €", "a: 333 €, b: 333 €, c: 300 €")) == "total-different");
  CHECK(codes(figure("\"3,2 ETP\"", "a: \"1,6 ETP\", b: \"1,7 ETP\"")) == "");
  CHECK(codes(figure("\"3,2 ETP\"", "a: \"1,6 ETP\", b: \"1,8 ETP\"")) == "total-different");
}

TEST_CASE("bounds and about") {
  CHECK(codes(figure("au moins 10", "a: 6, b: 7")) == "");
  CHECK(codes(figure("au moins 10", "a: 6, b: 3")) == "total-different");
  CHECK(codes(figure("environ 100", "a: 60, b: 30")) == "");
  CHECK(codes(figure("environ 100", "a: 60, b: 10")) == "total-different");
  CHECK(codes(figure("10", "a: 6, b: au moins 3")) == "");
  CHECK(codes(figure("10", "a: 6, b: 3 à 5")) == "");
  CHECK(codes(figure("10", "a: 6, b: masqué")) == "");
  CHECK(codes(figure("10", "a: 11, b: masqué")) == "total-different");
}

TEST_CASE("the seed's members: the list settles which of the two is wrong") {
  std::string list = "personnes:\n";
  for (int i = 0; i < 72; ++i) list += "  - {id: p" + std::to_string(i) + "}\n";
  list += "adherents:\n";
  for (int i = 0; i < 72; ++i) list += "  - {personne: p" + std::to_string(i) + "}\n";
  AuditedProject project(
      Files{{"list.yaml", list},
            {"data/indicateurs.yaml", "adherents.total: {nombre_de: adherents, repartition_par: forme}\n"},
            {"chiffres.yaml",
             "chiffres:\n  adherents.total:\n    valeur: 72\n    repartitions:\n      forme:\n        cooperative: 7\n"
             "        association: 40\n        personne_physique: 24\n"}});
  project.audit(project.figures());
  CHECK(project.codes() == "total-different"); // one cause, one message
  CHECK(project.printed() == R"(erreur[total-different] : le total ne correspond pas à la somme des parties
  --> data/2012/chiffres.yaml:3:13
   |
 3 |     valeur: 72
   |             ^^ total déclaré : 72
 6 |         cooperative: 7
   |         -------------- somme des 3 parties : 71
   = écart : 1
   = calculé : 72, d'après 72 fiches
   = à faire : corriger le total ou une partie, ajouter « non_renseigne: 1 », ou coller ici :
       justifier:
         - regle: total-different
           motif: …
)");
}

TEST_CASE("parts of a computed total") {
  const std::string list = "personnes:\n  - {id: a}\n  - {id: b}\nadherents:\n  - {personne: a}\n  - {personne: b}\n";
  AuditedProject project(
      Files{{"list.yaml", list},
            {"data/indicateurs.yaml", "x.y: {nombre_de: adherents}\n"},
            {"chiffres.yaml",
             "chiffres:\n  x.y:\n    valeur: inconnu\n    repartitions:\n      sexe: {femmes: 2, hommes: 1}\n"}});
  project.audit(project.figures());
  CHECK(project.codes() == "total-different");
}
