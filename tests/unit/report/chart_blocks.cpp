// The fence `graphique`: what is drawn from one figure, from several, and from several years.
#include <doctest/doctest.h>

#include "report/blocks.hpp"
#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

const Files& figures() {
  static const Files files = with(sample_figures(), {{"data/2012/plus.yaml", R"(chiffres:
  d.diagnostics:
    {libelle: Diagnostics, unite: diagnostic, valeur: 6, repartitions: {mois: {janvier: 1, février: 3, mars: 2}}}
  d.ingenieries:
    {libelle: Ingénieries, unite: ingénierie, valeur: 4, repartitions: {mois: {janvier: 0, février: masqué, mars: 3}}}
  d.cout: {libelle: Coût, unite: €, valeur: 90, repartitions: {mois: {janvier: 30, février: 30, mars: 30}}}
  d.objectifs:
    {libelle: Objectifs, unite: accompagnement, valeur: 30, repartitions: {phase: {accueil: 20, diagnostic: 10}}}
  d.realises:
    {libelle: Réalisés, unite: accompagnement, valeur: 27, repartitions: {phase: {accueil: 18, diagnostic: 9}}}
)"}});
  return files;
}

std::string dump(const std::string& text) {
  const Written written(text, figures());
  CHECK(written.findings().empty());
  return written.dump();
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("two figures by month are two curves, with a column each") {
  const std::string text = dump("```graphique d.diagnostics.mois d.ingenieries.mois\ntype: courbe\n```");
  CHECK(has(text, "graphique d-diagnostics-ingenieries-mois: Diagnostics / Ingénieries, par mois\n"));
  CHECK(has(text, "alternative: 2 courbes. 1 valeur masquée. Diagnostics\u00A0: le plus haut, février (3)\u202F; le "
                  "plus bas, janvier (1)."));
  CHECK(has(text, "titres: Nombre | Diagnostics | Ingénieries\n"));
  CHECK(has(text, "ligne: Février | {d.diagnostics.mois.fevrier=3} | {d.ingenieries.mois.fevrier=s}\n"));
}

TEST_CASE("one that may be missing leaves the other alone, and all of them leave nothing") {
  CHECK(has(dump("```graphique d.diagnostics.mois ? d.absents.mois ?\n```"), "graphique d-diagnostics-mois: "));
  CHECK(dump("```graphique d.rien.mois ? d.absents.mois ?\ntitre: Rien\n```").empty());
  CHECK(Written("```graphique d.diagnostics.mois d.absents.mois\n```", figures()).findings() ==
        "nom-inconnu 1:14 d.diagnostics.mois d.absents.mois");
}

TEST_CASE("what cannot share an axis is drawn apart") {
  const std::string text = dump("```graphique d.diagnostics.mois d.cout.mois\n```");
  CHECK(has(text, "graphique d-diagnostics-mois: "));
  CHECK(has(text, "graphique d-cout-mois: "));
}

TEST_CASE("a target and what was achieved, by the breakdown that both have") {
  for (const char* names : {"d.objectifs d.realises", "d.objectifs.phase d.realises.phase"}) {
    const std::string text = dump("```graphique " + std::string(names) + "\ntype: cible\n```");
    CHECK(has(text, "Accueil\u00A0: 18 sur 20. Diagnostic\u00A0: 9 sur 10."));
    CHECK(has(text, "titres: Accompagnements | Objectifs | Réalisés\n"));
    CHECK(has(text, "total: Total | {d.objectifs=30} | {d.realises=27}\n"));
  }
}

TEST_CASE("a breakdown over years: a series a year") {
  const std::string text = dump("```graphique b.forme.forme\nannees: 3\n```");
  CHECK(has(text, "graphique b-forme-forme-annees: Structures, par forme\n"));
  CHECK(has(text, "titres: Structures | 2011 | 2012\n"));
  CHECK(has(text, "ligne: Association | {b.forme.forme.association@2011=158} | {b.forme.forme.association=141}\n"));
  CHECK(has(text, "ligne: Divers | – | {b.forme.forme.divers=22}\n")); // 2011 has no such part
  CHECK(has(dump("```graphique b.forme.forme\nannees: 2012\n```"), "graphique b-forme-forme: ")); // one year alone
}

TEST_CASE("figures over years: bars, a curve or dots, and a table when one axis cannot hold them") {
  CHECK(has(dump("```graphique a.exact a.minimum\ntype: courbe\n```"),
            "alternative: 2 courbes. Exacts\u00A0: le plus haut, 2012 (12)\u202F; le plus bas, 2011 (10)."));
  const std::string dots = dump("```graphique a.exact a.minimum\ntype: points\n```");
  CHECK(has(dots, "2 lignes de points, de 2011 à 2012. Exacts\u00A0: 10, puis 12, en hausse."));
  CHECK(has(dots, "titres: Personnes | 2011 | 2012\n"));
  CHECK(dump("```graphique a.exact a.part\n```").starts_with("tableau: \n"));
  CHECK(dump("```graphique a.gros\n```").starts_with("tableau: \n")); // one year
  CHECK(dump("```graphique a.gros ?\n```").empty());                  // and only hoped for
}

TEST_CASE("charts shown are not shown again among « repartitions »") {
  const std::string text =
      dump("```graphique d.objectifs.phase d.realises.phase\ntype: cible\n```\n\n<!-- reso: repartitions d -->");
  CHECK(has(text, "graphique d-diagnostics-mois: "));
  CHECK(!has(text, "graphique d-objectifs-phase: "));
  CHECK(!has(text, "graphique d-realises-phase: "));
}

TEST_CASE("every type is read, with or without its accent, and others are findings") {
  for (const char* type :
       {"barres", "groupées", "empilees", "horizontales", "courbe", "anneau", "multiples", "points", "cible"})
    dump("```graphique b.forme.forme\ntype: " + std::string(type) + "\n```");
  const Written wrong("```graphique b.forme.forme\ntype: courbes\n```");
  CHECK(wrong.findings() == "option-de-bloc 2:1 type");
  CHECK(wrong.help() == "vouliez-vous dire « courbe » ?");
}
