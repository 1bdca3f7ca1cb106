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

} // namespace

TEST_CASE("an end before its beginning") {
  CHECK(codes({{"p.yaml", "projets:\n  - {id: a, statut: heberge, entree: 2012-09-01, sortie: 2012-06-30}\n"}}) ==
        "dates-en-desordre");
  CHECK(codes({{"p.yaml", "projets:\n  - {id: a, statut: heberge, entree: 2012-06-15, sortie: juin 2012}\n"}}) == "");
  CHECK(codes({{"p.yaml", "structures:\n  - {id: a, nom: A, adherent_depuis: 2012, adherent_jusqu_a: 2010}\n"}}) ==
        "dates-en-desordre");
  CHECK(codes({{"p.yaml", "personnes:\n  - {id: a}\nadherents:\n  - {personne: a, depuis: 2012, jusqu_a: 2011}\n"}}) ==
        "dates-en-desordre");
  CHECK(codes({{"c.yaml", "clauses_participants:\n  - {id: p}\nclauses_contrats:\n"
                          "  - {id: c, participant: p, debut: 2012-05-02, fin: 2012-05-01}\n"}}) ==
        "dates-en-desordre");
}

TEST_CASE("phases of an accompaniment") {
  const auto phases = [](const std::string& list) {
    return codes({{"d.yaml", "structures:\n  - {id: s, nom: S}\ndla_accompagnements:\n  - id: a\n    structure: s\n"
                             "    phases:\n" +
                                 list}});
  };
  const std::string diagnostic = "      - {phase: diagnostic, date: mai 2012}\n";
  CHECK(phases(diagnostic + "      - {phase: ingenierie, date: mars 2012}\n") == "dates-en-desordre");
  CHECK(phases("      - {phase: ingenierie, date: juin 2012}\n" + diagnostic) == "");
  CHECK(phases(diagnostic + "      - {phase: ingenierie, date: mai 2012}\n") == "");
  CHECK(phases(diagnostic + "      - {phase: accueil}\n") == "");
}

TEST_CASE("hours outside their contract or their marché") {
  const auto hours = [](const std::string& list) {
    return codes({{"c.yaml", "clauses_participants:\n  - {id: p}\nclauses_contrats:\n"
                             "  - {id: c, participant: p, debut: 2012-03-05, fin: 2012-05-31}\n"
                             "clauses_marches:\n  - {id: m, periode: avril à juin 2012}\nclauses_heures:\n" +
                                 list}});
  };
  CHECK(hours("  - {contrat: c, mois: juin 2012, heures: 6, etat: realisees_saisies}\n") == "hors-contrat");
  CHECK(hours("  - {contrat: c, mois: février 2012, heures: 6, etat: realisees_saisies}\n") == "hors-contrat");
  CHECK(hours("  - {contrat: c, mois: mars 2012, heures: 6, etat: realisees_saisies}\n") == "");
  CHECK(hours("  - {contrat: c, mois: juin 2012, heures: 6, etat: prevues}\n") == "");
  CHECK(hours("  - {participant: p, marche: m, mois: mars 2012, heures: 6, etat: realisees_saisies}\n") ==
        "hors-contrat");
  CHECK(hours("  - {participant: p, marche: m, mois: juin 2012, heures: 6, etat: realisees_saisies}\n") == "");
}
