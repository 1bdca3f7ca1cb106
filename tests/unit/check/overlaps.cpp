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

std::string members(const std::string& list) {
  return codes({{"a.yaml", "structures:\n  - {id: s, nom: S}\n  - {id: t, nom: T, adherent_depuis: 2010}\n"
                           "personnes:\n  - {id: s}\nadherents:\n" +
                               list}});
}

} // namespace

TEST_CASE("two memberships of one member") {
  CHECK(members("  - {structure: s, depuis: 2009, jusqu_a: 2012-06-30}\n  - {structure: s, depuis: 2012-03-01}\n") ==
        "periodes-superposees");
  CHECK(members("  - {structure: s, depuis: 2009, jusqu_a: 2012-06-30}\n  - {structure: s, depuis: 2012-07-01}\n") ==
        "");
  CHECK(members("  - {structure: s, depuis: 2009, jusqu_a: 2012-06-30}\n  - {structure: s, depuis: 2012-06-30}\n") ==
        "");
  CHECK(members("  - {structure: s, depuis: 2012-07-01}\n  - {structure: s, depuis: 2009, jusqu_a: juillet 2012}\n") ==
        "");
  CHECK(members("  - {structure: s}\n  - {structure: s}\n") == "periodes-superposees");
  CHECK(members("  - {structure: s}\n  - {personne: s}\n") == "");
  CHECK(members("  - {structure: t, depuis: 2011}\n") == "periodes-superposees");
}

TEST_CASE("two mandates of one name in one body") {
  const auto body = [](const std::string& list) {
    return codes({{"i.yaml", "instances:\n  - id: ca\n    nom: CA\n    membres:\n" + list}});
  };
  CHECK(body("      - {nom: Camille Exemple}\n      - {nom: CAMILLE EXEMPLE}\n") == "periodes-superposees");
  CHECK(body("      - {nom: Camille Exemple, sexe: femme}\n      - {nom: Camille Exemple, sexe: homme}\n") == "");
  CHECK(body("      - {college: A}\n      - {college: A}\n") == "");
}

TEST_CASE("two contracts of one participant") {
  const auto contracts = [](const std::string& second) {
    return codes(
        {{"c.yaml", "clauses_participants:\n  - {id: p}\nclauses_contrats:\n"
                    "  - {id: c, participant: p, employeur: Régie, type: CDD, debut: 2012-01-01, fin: 2012-06-30}\n"
                    "  - {id: d, participant: p, " +
                        second + "}\n"}});
  };
  CHECK(contracts("employeur: Régie, type: CDD, debut: 2012-06-01, fin: 2012-09-30") == "periodes-superposees");
  CHECK(contracts("employeur: Régie, type: CDD, debut: 2012-07-01, fin: 2012-09-30") == "");
  CHECK(contracts("employeur: Régie, type: CDI, debut: 2012-06-01, fin: 2012-09-30") == "");
  CHECK(contracts("employeur: Entraide, type: CDD, debut: 2012-06-01, fin: 2012-09-30") == "");
  CHECK(contracts("employeur: Régie, type: CDD, debut: 2012-06-01") == "");
}
