#include <doctest/doctest.h>

#include "audited_project.hpp"

using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

std::string codes(const Files& files) {
  AuditedProject project(files);
  const reso::stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

const std::string people =
    "clauses_participants:\n  - {id: p}\n  - {id: q}\nclauses_contrats:\n  - {id: c, participant: "
    "p}\nclauses_marches:\n  - {id: m, heures_dues: 100}\nclauses_heures:\n";

std::string hours(const std::string& list) { return codes({{"c.yaml", people + list}}); }

} // namespace

TEST_CASE("48 h a week, art. L. 3121-20, over a month") {
  CHECK(hours("  - {participant: p, mois: juin 2012, heures: 206, etat: realisees_saisies}\n") == "");
  CHECK(hours("  - {participant: p, mois: juin 2012, heures: 206 h 15, etat: realisees_saisies}\n") ==
        "heures-maximum");
  CHECK(hours("  - {participant: p, mois: février 2012, heures: 199, etat: realisees_saisies}\n") == "");
  CHECK(hours("  - {participant: p, mois: février 2012, heures: 200, etat: realisees_saisies}\n") == "heures-maximum");
  CHECK(hours("  - {participant: p, mois: mai 2012, heures: 213, etat: realisees_saisies}\n") == "");
}

TEST_CASE("hours of all contracts are added, those of others are not") {
  const std::string first = "  - {contrat: c, mois: juin 2012, heures: 150, etat: realisees_saisies}\n";
  CHECK(hours(first + "  - {participant: p, mois: 2012-06-15, heures: 60, etat: realisees_non_saisies}\n") ==
        "heures-maximum");
  CHECK(hours(first + "  - {participant: q, mois: juin 2012, heures: 60, etat: realisees_saisies}\n") == "");
  CHECK(hours(first + "  - {participant: p, mois: juillet 2012, heures: 60, etat: realisees_saisies}\n") == "");
  CHECK(hours(first + "  - {participant: p, mois: juin 2012, heures: 60, etat: prevues}\n") == "");
}

TEST_CASE("done against due, over the years") {
  const std::string sixty = "  - {participant: p, marche: m, mois: juin 2012, heures: 60, etat: realisees_saisies}\n";
  const std::string forty = "  - {participant: p, marche: m, mois: mai 2012, heures: 40, etat: realisees_saisies}\n";
  CHECK(hours(sixty + forty) == "");
  CHECK(hours(sixty + forty + forty) == "realise-superieur-au-du");
  const std::string before = "annee: 2011\n";
  const std::string list =
      "clauses_participants:\n  - {id: p}\nclauses_marches:\n  - {id: m, heures_dues: 100}\nclauses_heures:\n"
      "  - {participant: p, marche: m, mois: juin 2011, heures: 60, etat: realisees_saisies}\n";
  CHECK(codes({{"data/2011/annee.yaml", before}, {"data/2011/c.yaml", list}, {"c.yaml", people + sixty}}) ==
        "realise-superieur-au-du");
}
