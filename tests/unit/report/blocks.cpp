#include "report/blocks.hpp"

#include <doctest/doctest.h>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// "2: couverture sommaire" — the kinds of the blocks alone.
std::string first_line(const std::string& dump) { return dump.substr(0, dump.find('\n')); }

const Files& pole() {
  static const Files files = with(sample_figures(), {{"data/2012/fiches.yaml", R"(organisation:
  nom: Le Pôle
  devise: Ensemble
  adresse: 1 rue A, 35000 Rennes
  site: www.pole.example
activites:
  - id: vivier
    titre: Le Vivier
    periode: octobre à décembre 2012
    lieu: Rennes
    nombre_seances: 3
    participants: 27
    images: [{fichier: images/vivier.png, alternative: Une salle, legende: La salle, credit: Anne}]
  - {id: vide, titre: Vide}
glossaire:
  - {sigle: DLA, developpe: dispositif local d'accompagnement}
  - {sigle: ESS, developpe: économie sociale et solidaire, note: loi de 2014}
partenaires:
  - {id: ville, nom: Ville, nature: collectivité, logo: images/ville.png}
  - {id: autre, nom: Autre, nature: collectivité, logo: images/ville.png}
)"}});
  return files;
}

} // namespace

TEST_CASE("the words that stand for a block") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"<!-- reso: sommaire -->", "sommaire\n"},
           {"<!-- reso: saut-de-page -->", "saut de page\n"},
           {"<!-- reso: colonnes 3 -->\n\na\n\n<!-- reso: fin -->", "colonnes 3\nparagraphe: a\nfin des colonnes\n"},
           {"<!-- reso: colonnes 2 -->\n\na\n\n<!-- reso: fin -->", "colonnes 2\nparagraphe: a\nfin des colonnes\n"},
           {"<!-- reso: couverture Rapport {{ annee }} -->",
            "couverture: Rapport 2012 | Le Pôle |  | \n  1 rue A, 35000 Rennes\n  www.pole.example\n"},
           {"<!-- reso: glossaire -->",
            "tableau: \n  titres: Sigle | Signification\n  ligne: DLA | dispositif local "
            "d’accompagnement\n  ligne: ESS | économie sociale et solidaire (loi de 2014)\n"},
           {"<!-- reso: logos -->", "image images/ville.png: Logo\u00A0: Ville |  | \n"}, // one file once
           {"<!-- reso: faits vivier -->",
            "repères: {vivier.seances=3\u00A0séances} · {vivier.participants=27\u00A0personnes} · "
            "octobre à décembre 2012 · Rennes\n"},
           {"<!-- reso: faits vide -->", ""},
           {"<!-- reso: faits absent -->", ""},
           {"<!-- reso: images vivier -->", "image images/vivier.png: Une salle | La salle | Anne\n"},
           {"<!-- reso: images absent -->", ""}}) {
    CAPTURE(in);
    Files files = pole();
    std::string& records = files["data/2012/fiches.yaml"];
    records.erase(records.find("  devise: Ensemble\n"), 19);
    const Written written(in, files);
    CHECK(written.findings().empty());
    CHECK(written.dump() == out);
  }
}

TEST_CASE("an unknown word is told the nearest") {
  const Written near("<!-- reso: somaire -->"), far("<!-- reso: abracadabra -->");
  CHECK(near.findings() == "bloc-inconnu 1:12 somaire");
  CHECK(near.help() == "vouliez-vous dire « sommaire » ?");
  CHECK(far.help().starts_with("blocs possibles : couverture, sommaire, "));
}

TEST_CASE("key figures, with the earlier year beside") {
  const Written written("```chiffres-cles\na.exact\na.part\nb.forme.forme.association\na.inconnu\na.absent ?\n```\n");
  CHECK(written.findings().empty());
  CHECK(written.dump() == "chiffres clés\n"
                          "  a.exact: 12 personnes | Exacts | 10 en 2011\n"
                          "  a.part: 45\u00A0%  | Part | 41\u00A0% en 2011\n"
                          "  b.forme.forme.association: 141  | Structures\u00A0: association | 158 en 2011\n");
  CHECK(Written("<!-- reso: chiffres-de-l-annee a.exact a.gros, a.absent ? -->").dump() ==
        "chiffres clés\n  a.exact: 12 personnes | Exacts | 10 en 2011\n  a.gros: 140\u202F000  | Heures | \n");
  CHECK(first_line(Written("<!-- reso: chiffres-de-l-annee b.* -->").dump()) == "chiffres clés");
  CHECK(Written("```chiffres-cles\na.inconnu\n```").dump().empty());
}

TEST_CASE("a name that no year knows is a finding at its own place") {
  CHECK(Written("```chiffres-cles\na.exact\na.exat\n```").findings() == "nom-inconnu 3:1 a.exat");
  CHECK(Written("```chiffres-cles\na.exat\n```").help() == "vouliez-vous dire « a.exact » ?");
  CHECK(Written("```chiffres-cles\nzzzzzz.yyyyyy\n```").help() ==
        "corriger le nom, ou déclarer ce chiffre sous « chiffres: »");
  CHECK(Written("```tableau b.formes\n```").findings() == "nom-inconnu 1:12 b.formes");
  CHECK(Written("```tableau\n```").findings() == "gabarit-syntaxe 1:4 tableau");
  CHECK(Written("```graphique b.forme.formes\n```").findings() == "nom-inconnu 1:14 b.forme.formes");
}

TEST_CASE("a table of a breakdown and its options") {
  const std::string rows =
      "  ligne: Coopérative | {b.forme.forme.cooperative=12} | {b.forme.forme.cooperative.part=7\u00A0%}\n"
      "  ligne: Association | {b.forme.forme.association=141} | {b.forme.forme.association.part=81\u00A0%}\n"
      "  ligne: Divers | {b.forme.forme.divers=22} | {b.forme.forme.divers.part=13\u00A0%}\n";
  const std::string plain =
      "  ligne: Coopérative | {b.forme.forme.cooperative=12}\n  ligne: Association | {b.forme.forme.association=141}\n"
      "  ligne: Divers | {b.forme.forme.divers=22}\n";
  CHECK(Written("```tableau b.forme.forme\n```").dump() ==
        "tableau: Structures, par forme\n  titres:  | Structures | Part\n" + rows +
            "  total: Total | {b.forme=175} | \n");
  CHECK(Written("```tableau b.forme\ntitre: \"Les formes : {{ annee }}\"\ntotal: non\npourcentage: non\n```").dump() ==
        "tableau: Les formes\u00A0: 2012\n  titres:  | Structures\n" + plain);
  CHECK(Written("```tableau b.forme\npourcentage: non\ntotal: non\nlecture: une\nchamp: deux\nsource: trois\nnote: "
                "quatre\n```")
            .dump() ==
        "tableau: Structures, par forme\n  titres:  | Structures\n" + plain +
            "  note: Lecture\u00A0: une.\n  note: Champ\u00A0: deux.\n  note: Source\u00A0: trois.\n  note: quatre\n");
}

TEST_CASE("a wrong option is a finding at its own place") {
  const auto with_option = [](const std::string& line) { return Written("```tableau b.forme\n" + line + "\n```"); };
  CHECK(with_option("titr: x").findings() == "option-de-bloc 2:1 titr");
  CHECK(with_option("titr: x").help() == "vouliez-vous dire « titre » ?");
  CHECK(with_option("couleur: x").help() ==
        "options possibles : titre, type, annees, total, pourcentage, lecture, champ, source, note");
  CHECK(with_option("total: peut-être").findings() == "option-de-bloc 2:1 total");
  CHECK(with_option("type: camembert").findings() == "option-de-bloc 2:1 type");
  CHECK(with_option("annees: trois").findings() == "option-de-bloc 2:1 annees");
  CHECK(with_option("titre").findings().empty()); // no value is no title
  CHECK(with_option("# note\n\n  source: x").findings().empty());
}

TEST_CASE("years side by side") {
  const std::string head = "  titres: Chiffre | 2011 | 2012\n",
                    row = "  ligne: Exacts | {a.exact@2011=10\u00A0personnes} | {a.exact=12\u00A0personnes}\n";
  CHECK(Written("```tableau a.exact a.gros\ntitre: Deux ans\n```").dump() ==
        "tableau: Deux ans\n" + head + row + "  ligne: Heures | {a.gros@2011=n.\u00A0d.} | {a.gros=140\u202F000}\n");
  CHECK(Written("```tableau a.exact\nannees: 1\n```").dump() ==
        "tableau: \n  titres: Chiffre | 2012\n  ligne: Exacts | {a.exact=12\u00A0personnes}\n");
  CHECK(Written("```tableau a.exact\nannees: [2011]\n```").dump() ==
        "tableau: \n  titres: Chiffre | 2011\n  ligne: Exacts | {a.exact@2011=10\u00A0personnes}\n");
  CHECK(Written("```tableau a.exact a.inconnu\nannees: 2011, 2012\n```").dump() ==
        "tableau: \n" + head + row);                // nothing known of the other
  CHECK(Written("```tableau a.gros\n```").dump() == // nothing known of 2011
        "tableau: \n  titres: Chiffre | 2012\n  ligne: Heures | {a.gros=140\u202F000}\n");
}

TEST_CASE("a chart stands beside its table, and once among « repartitions »") {
  const Written chart("```graphique b.forme.forme\ntitre: Des associations\n```");
  CHECK(chart.findings().empty());
  REQUIRE(chart.document.blocks.size() == 4);
  CHECK(chart.dump().starts_with("colonnes 2\ngraphique b-forme-forme: Des associations\n  alternative: "));
  CHECK(chart.dump().find("tableau: \n") != std::string::npos);
  CHECK(chart.dump().ends_with("fin des colonnes\n"));
  CHECK(Written("<!-- reso: repartitions b -->").dump().find("graphique b-forme-forme") != std::string::npos);
  CHECK(Written("```tableau b.forme.forme\n```\n\n<!-- reso: repartitions b -->").dump().find("graphique") ==
        std::string::npos);
}

TEST_CASE("one bar alone is a table, a long chart stands above its own") {
  const auto parts = [](const std::string& cells) {
    return with(sample_figures(),
                {{"data/2012/plus.yaml", "chiffres:\n  c.mot:\n    libelle: Mots\n    unite: mot\n    "
                                         "valeur: 30\n    repartitions:\n      mot: {" +
                                             cells + "}\n"}});
  };
  const Written one("```graphique c.mot.mot\n```", parts("tous: 30"));
  CHECK(one.dump().starts_with("tableau: Mots, par mot\n"));
  CHECK(one.document.blocks.size() == 1);
  std::string fifteen;
  for (char letter = 'a'; letter < 'p'; ++letter) fifteen += std::string(letter == 'a' ? "" : ", ") + letter + ": 2";
  const Written many("```graphique c.mot.mot\n```", parts(fifteen));
  REQUIRE(many.document.blocks.size() == 2);
  CHECK(many.dump().starts_with("graphique c-mot-mot: Mots, par mot\n"));
  CHECK(many.dump().find("\ntableau: \n") != std::string::npos);
}

TEST_CASE("titles of a text stand below the one it is inserted under, whatever level they began with") {
  const auto levels = [](const std::string& text) {
    const Written written("# Chapitre\n\n## Partie\n\n{{ textes.un.texte }}",
                          Files{{"data/2012/textes/un.md", "---\ntitre: Un\n---\n" + text}});
    std::string out;
    for (const doc::Block& block : written.document.blocks)
      if (auto* heading = std::get_if<doc::Heading>(&block)) out += std::to_string(heading->level);
    return out;
  };
  CHECK(levels("# A\n\nx\n\n## B\n\nx\n") == "1234");
  CHECK(levels("### A\n\nx\n\n#### B\n\nx\n") == "1234");
  CHECK(levels("## B\n\nx\n\n# A\n\nx\n") == "1243");
  CHECK(levels("A\n---\n\nx\n\n###### B\n\nx\n") == "1236");
}

TEST_CASE("names, cards and facts, a line each") {
  CHECK(Written("```noms\nUn\n\n*Deux* | x\n```").dump() == "noms: Un · *Deux* | x\n");
  CHECK(Written("```fiches\nAnne | directrice | le lundi\nPaul |  | x\n```").dump() ==
        "fiche: Anne | directrice · le lundi\nfiche: Paul | x\n");
  CHECK(Written("```faits\nà Rennes : ici\n{{ a.exact | unite }}\n```").dump() ==
        "repères: à Rennes\u00A0: ici · {a.exact=12\u00A0personnes}\n");
  CHECK(Written("```noms\n```").dump().empty());
}

TEST_CASE("who did not agree to be named is counted") {
  const Files team = with(sample_figures(), {{"data/2012/equipe.yaml", R"(equipe:
  - {id: a, nom: Anne, fonction: directrice, publier: [nom, fonction]}
  - {id: b, nom: Paul, fonction: chargé, publier: [fonction]}
  - {id: c, nom: Zoé}
)"}});
  const std::string loop = "\n{% pour p dans equipe %}\n{{ p.nom }} | {{ p.fonction }}\n{% fin %}\n```";
  CHECK(Written("```fiches" + loop, team).dump() == "fiche: Anne | directrice\nfiche: et 2 autres personnes | \n");
  Files internal = team;
  internal["reso.yaml"] = "edition: interne\n";
  CHECK(Written("```fiches" + loop, internal).dump() ==
        "fiche: Anne | directrice\nfiche: Paul | chargé\nfiche: Zoé | \n");
}
