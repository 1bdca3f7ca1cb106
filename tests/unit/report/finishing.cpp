#include "report/finishing.hpp"

#include <doctest/doctest.h>

#include <set>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

doc::Inlines text(const std::string& words) { return {doc::Text{words}}; }

// The kinds and words of blocks, without figures.
std::string shown(const doc::Blocks& blocks) {
  doc::Document document;
  document.blocks = blocks;
  const std::string all = doc::dump(document);
  return all.substr(all.find('\n') + 1);
}

} // namespace

TEST_CASE("a paragraph in italics right under a title is its lead") {
  CHECK(Written("# Un\n\n*chapeau*\n\n*pas un chapeau*\n").dump() ==
        "titre 1 #un: Un\nchapeau: chapeau\nparagraphe: *pas un chapeau*\n");
  CHECK(Written("# Un\n\n*pas* tout\n").dump() == "titre 1 #un: Un\nparagraphe: *pas* tout\n");
  CHECK(Written("*seul*\n").dump() == "paragraphe: *seul*\n");
}

TEST_CASE("sections with nothing below them are not printed") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"# Un\n", ""},
           {"# Un\n\n## Deux\n", ""},
           {"# Un\n\n## Deux\n\na\n", "titre 1 #un: Un\ntitre 2 #deux: Deux\nparagraphe: a\n"},
           {"# Un\n\n## Deux\n\n# Trois\n\na\n", "titre 1 #trois: Trois\nparagraphe: a\n"},
           {"# Un\n\n<!-- reso: saut-de-page -->\n\n# Trois\n\na\n",
            "saut de page\ntitre 1 #trois: Trois\nparagraphe: a\n"},
           {"## Deux\n\n# Un\n\na\n", "titre 1 #un: Un\nparagraphe: a\n"},
           {"# Un\n\n```tableau a.inconnu\n```\n", ""}}) {
    CAPTURE(in);
    CHECK(Written(in).dump() == out);
  }
}

TEST_CASE("anchors are unique") {
  doc::Blocks blocks;
  for (const std::string anchor : {"a", "a", "a-2", "a", "b"}) blocks.push_back(doc::Heading{1, text("x"), anchor});
  doc::Table table;
  table.anchor = "b";
  blocks.push_back(table);
  blocks.push_back(doc::Table{}); // nothing refers to it
  doc::Chart chart;
  chart.anchor = "graphique-a";
  chart.name = "a";
  blocks.push_back(chart);
  blocks.push_back(chart);
  report::make_anchors_unique(blocks);
  std::set<std::string> seen, names;
  for (const doc::Block& block : blocks) {
    if (auto* heading = std::get_if<doc::Heading>(&block)) CHECK(seen.insert(heading->anchor).second);
    if (auto* one = std::get_if<doc::Table>(&block); one != nullptr && !one->anchor.empty())
      CHECK(seen.insert(one->anchor).second);
    if (auto* one = std::get_if<doc::Chart>(&block)) {
      CHECK(seen.insert(one->anchor).second);
      CHECK(names.insert(one->name).second);
    }
  }
  CHECK(std::get<doc::Heading>(blocks[0]).anchor == "a");
  CHECK(std::get<doc::Heading>(blocks[1]).anchor == "a-2");
  CHECK(std::get<doc::Table>(blocks[6]).anchor.empty());
}

TEST_CASE("what is left out is named once in the notes") {
  const Written written("```tableau a.inconnu\ntitre: Bénévolat\n```\n\n```tableau a.inconnu\ntitre: "
                        "Bénévolat\n```\n\n<!-- reso: notes-de-methode -->");
  CHECK(written.dump() == "liste\nélément\n  paragraphe: Non imprimé, faute de données\u00A0: Bénévolat.\n");
}

TEST_CASE("notes on method: deduced values, lists that are not whole, and nothing when there is nothing") {
  CHECK(Written("<!-- reso: notes-de-methode -->").dump().empty());
  Files files = sample_figures();
  files["data/2011/deduit.yaml"] =
      "chiffres:\n  c.deduit: {libelle: Adhérents, unite: adhérent, valeur: 168, deduit_de: 178 moins 10}\n";
  files["annee.yaml"] = "annee: 2012\ncomplet: {presences: non}\n";
  CHECK(Written("<!-- reso: notes-de-methode -->", files).dump() ==
        "liste\nélément\n  paragraphe: Adhérents, 2011\u00A0: valeur déduite\u202F; 178 moins 10.\n"
        "élément\n  paragraphe: Liste incomplète (presences)\u00A0: les nombres qui en sont tirés sont des minima.\n");
}

TEST_CASE("the origin of each figure printed, once") {
  Files files = sample_figures();
  files["data/2012/autres.yaml"] = "chiffres:\n  c.source: {libelle: Sourcés, unite: personne, valeur: 3, source: "
                                   "décompte du pôle}\n  c.autre: {libelle: Autre, unite: personne, valeur: 4}\n";
  const Written written("{{ c.source }} {{ c.source | lettres }} {{ b.forme.forme.association }}\n\n<!-- reso: "
                        "origine-des-chiffres -->\n",
                        files);
  CHECK(written.findings().empty());
  CHECK(
      written.dump().ends_with("tableau: \n  titres: Chiffre | Définition et champ | Nature et source\n"
                               "  ligne: Structures | — | déclaré\n"
                               "  ligne: Sourcés | — | déclaré. Source\u00A0: décompte du pôle.\n"));
  CHECK(Written("a\n\n<!-- reso: origine-des-chiffres -->").dump() == "paragraphe: a\n");
}

TEST_CASE("the document knows its title, its author and its date") {
  const Written written("<!-- reso: couverture Rapport {{ annee }} -->",
                        with(sample_figures(), {{"data/2012/o.yaml", "organisation: {nom: Le Pôle}\n"},
                                                {"annee.yaml", "annee: 2012\ndate: 20 avril 2013\n"}}));
  CHECK(written.document.title == "Rapport 2012 — Le Pôle");
  CHECK(written.document.author == "Le Pôle");
  CHECK(written.document.date == *base::parse_date("2013-04-20"));
  CHECK(std::get<doc::Cover>(written.document.blocks.at(0)).date == "20\u00A0avril 2013");
  CHECK(Written("a").document.date == *base::parse_date("2012-12-31"));
}

TEST_CASE("blocks made from a directive point to it") {
  const Written written("a\n\n<!-- reso: sommaire -->\n");
  REQUIRE(written.document.blocks.size() == 2);
  CHECK(written.project.sources.place(written.document.blocks[1].origin).line == 3);
  CHECK(shown(written.document.blocks) == "paragraphe: a\nsommaire\n");
}
