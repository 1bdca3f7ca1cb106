#include <doctest/doctest.h>

#include <chrono>

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

std::string persons(const std::string& first, const std::string& second) {
  return codes(
      {{"p.yaml", "structures:\n  - {id: s, nom: Sel}\n  - {id: t, nom: Trait}\npersonnes:\n  - {id: a, nom: " + first +
                      "}\n  - {id: b, nom: " + second + "}\n"}});
}

std::string structures(const std::string& first, const std::string& second) {
  return codes({{"s.yaml", "structures:\n  - {id: a, nom: " + first + "}\n  - {id: b, nom: " + second + "}\n"}});
}

const char* const one = "doublon-possible";

} // namespace

TEST_CASE("one person twice") {
  CHECK(persons("Élise Dupont", "DUPONT Elise") == one);
  CHECK(persons("Jean-Pierre Le Goff", "Jean Pierre LEGOFF") == one);
  CHECK(persons("LEGOFF Jean Pierre", "Jean-Pierre Le Goff") == one);
  CHECK(persons("Mohamed Ben Ali", "Mohammed Benali") == one);
  CHECK(persons("Camille Exemple", "Camille Exemples") == one);
}

TEST_CASE("two persons of nearly one name") {
  CHECK(persons("Marie Martin", "Marc Martin") == "");
  CHECK(persons("Paul Martin", "Paule Martin") == "");
  CHECK(persons("Michel Durand", "Michèle Durand") == "");
  CHECK(persons("Jean-Marie Le Goff", "Jean-Marc Le Goff") == "");
  CHECK(persons("Anne Roy", "Anne Rey") == "");
  CHECK(persons("Laurent Poles", "Laurent Prieur") == "");
}

TEST_CASE("what tells homonyms apart") {
  CHECK(persons("Camille Exemple", "Camille Exemple") == one);
  CHECK(persons("Camille Exemple, sexe: femme", "Camille Exemple, sexe: homme") == "");
  CHECK(persons("Camille Exemple, structure: s", "Camille Exemple, structure: t") == "");
  CHECK(persons("Camille Exemple, structure: s", "Camille Exemple") == one);
  CHECK(persons("Camille Exemple, commune: Rennes", "Camille Exemple, commune: Vitré") == "");
}

TEST_CASE("structures") {
  CHECK(structures("Les Cigales de Bretagne", "Cigales de Bretagne") == one);
  CHECK(structures("Eco-think", "Ecothink") == one);
  CHECK(structures("Échange et partage", "Echanges et partage") == one);
  CHECK(structures("UNA 35", "UNA 22") == "");
  CHECK(structures("Familles rurales 35", "Familles rurales 56") == "");
  CHECK(structures("Ecoo", "Ecoo Terra") == "");
  CHECK(structures("Ecoo", "Ecos") == "");
  CHECK(structures("Élan bâtisseur", "Élan créateur") == "");
  CHECK(structures("Eco-think, alias: [Ecothink]", "Eco Terra") == "");
  CHECK(structures("Maison des squares, forme: association", "Maison des squares, forme: cooperative") == "");
}

TEST_CASE("five thousand names are compared in a moment") {
  std::string all = "personnes:\n";
  const char* const firsts[] = {"Anne", "Marie", "Jean", "Pierre"};
  for (int i = 0; i < 5000; ++i) {
    std::string name = std::string(firsts[i % 4]) + " ";
    for (int rest = i * 7919 + 100000, n = 0; n < 6; ++n, rest /= 7)
      name += static_cast<char>('a' + (rest * 5 + n) % 26);
    all += "  - {id: p" + std::to_string(i) + ", nom: " + name + "}\n";
  }
  AuditedProject project(Files{{"p.yaml", all}});
  const reso::stats::Figures figures = project.figures();
  const reso::check::Audited audited = project.audited(figures);
  const auto before = std::chrono::steady_clock::now();
  reso::check::check_records(audited, project.diagnostics);
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(3)); // 0.3 s where nothing else runs
}

TEST_CASE("one structure under another's other name") {
  const auto aliased = [](const std::string& alias, const std::string& other) {
    return codes({{"s.yaml", "structures:\n  - {id: a, nom: Alpha solidaire, alias: [" + alias +
                                 "]}\n  - {id: b, nom: " + other + "}\n"}});
  };
  CHECK(aliased("Bêta Rennes", "Beta Rennes") == one);
  CHECK(aliased("Bêta Rennes", "Beta Renne") == ""); // only the very same name
  CHECK(aliased("Alpha Solidaire", "Gamma") == "");
}
