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

// A text of the year beside records of these names.
std::string said(const std::string& text) {
  return codes(
      {{"s.yaml", "structures:\n  - {id: e, nom: Echu-Eo}\n  - {id: r, nom: Rennes Métropole, alias: [Rennes-Métro]}\n"
                  "  - {id: v, nom: Communauté de communes du Val d'Ille}\n  - {id: c, nom: Cerise}\n"
                  "  - {id: o, nom: Récolte}\n  - {id: u, nom: UNA 35}\npersonnes:\n"
                  "  - {id: p, nom: Emmanuelle Rousset}\n  - {id: d, nom: Élodie Duval}\n"},
       {"activites/a.md", "---\ntitre: Le Vivier de compétences\n---\nUn texte.\n"},
       {"textes/t.md", "---\ntitre: Texte\n---\n" + text + "\n"}});
}

const char* const one = "deux-orthographes";

} // namespace

TEST_CASE("one name in two spellings") {
  CHECK(said("Le jeu Echu Eo plaît.") == one);
  CHECK(said("Avec Rennes métropole, le pôle avance.") == one);
  CHECK(said("Elodie Duval anime la soirée.") == one);
  CHECK(said("Emmanuelle Roussel préside.") == one);
  CHECK(said("Emmanuelle Rouset préside.") == one);
  CHECK(said("Emmanuelle Roussett préside.") == one);
  CHECK(said("Emmanuelle Rosuset préside.") == one);
  CHECK(said("Une idée du Vivier de Compétences.") == one);
  CHECK(said("Une idée du Vivier de competences.") == one);
}

TEST_CASE("the same spelling, or a usual one") {
  CHECK(said("Le jeu Echu-Eo plaît, et d’Echu-Eo on parle.") == "");
  CHECK(said("Avec Rennes\nMétropole et Rennes Métropole.") == "");
  CHECK(said("RENNES MÉTROPOLE aussi, et Rennes-Métro.") == "");
  CHECK(said("La communauté de communes du Val d’Ille en est.") == "");
  CHECK(said("Élodie DUVAL anime la soirée.") == "");
  CHECK(said("un vivier de compétences, le Vivier de compétences") == "");
  CHECK(said("Voir www.echueo.org et http://exemple.fr/Echu_Eo.") == "");
}

TEST_CASE("what is not the name") {
  CHECK(said("Une cerise. Cerises et prunes. Récolté en mai. Recolte.") == "");
  CHECK(said("À Rennes. Métropole et campagne. UNA 22, UNA 36.") == "");
  CHECK(said("Emmanuel Rousset et Emmanuelle Roussin. Élodie Durand.") == "");
  CHECK(said("{{ annee }} à Rennes, métropole.") == "");
}

TEST_CASE("two records, and other fields") {
  CHECK(codes({{"a.yaml",
                "personnes:\n  - {id: a, nom: Élodie Duval}\nequipe:\n  - {nom: Elodie Duval, fonction: x}\n"}}) ==
        one);
  CHECK(codes({{"a.yaml", "structures:\n  - {id: a, nom: Eco-think, alias: [Eko Think]}\npersonnes:\n"
                          "  - {id: a, nom: Camille Exemple, source: registre Eco Think}\n"}}) == "");
  CHECK(codes({{"a.yaml", "structures:\n  - {id: a, nom: Eco-think, alias: [Eko Think]}\nequipe:\n"
                          "  - {nom: Camille Exemple, fonction: x, employeur: Eco Think}\n"}}) == one);
}

TEST_CASE("the head of a Markdown file justifies what is found in its text") {
  AuditedProject project(
      Files{{"s.yaml", "structures:\n  - {id: r, nom: Rennes Métropole}\n"},
            {"activites/a.md", "---\ntitre: L'atelier\njustifier:\n  - {regle: deux-orthographes, motif: "
                               "cité}\n---\nAvec Rennes métropole.\n"}});
  project.audit(project.figures());
  CHECK(project.codes() == one);
  CHECK(project.diagnostics.justify(project.dataset().justifications).empty());
  CHECK(project.codes() == "");
}
