// Rules that reckon again: shares, changes, precision, parity, bands.
#include <doctest/doctest.h>

#include "audited_project.hpp"

using namespace reso;
using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

std::string codes(Files files) {
  AuditedProject project(files);
  project.audit();
  return project.codes();
}

std::string shares(const char* members, const char* sexes) {
  return codes({{"c.yaml", std::string("chiffres:\n  ca.membres:\n    unite: membre\n    valeur: ") + members +
                               "\n    repartitions:\n      sexe: {" + sexes + "}\n"}});
}

std::string change(const char* before, const char* now, const char* change) {
  return codes(
      {{"data/2011/annee.yaml", "annee: 2011\n"},
       {"data/2011/c.yaml", std::string("chiffres:\n  x.y: ") + before + "\n"},
       {"c.yaml", std::string("chiffres:\n  x.y:\n    valeur: ") + now + "\n    evolution: " + change + "\n"}});
}

std::string precision(const char* before, const char* now) {
  return codes({{"data/2011/annee.yaml", "annee: 2011\n"},
                {"data/2011/c.yaml", std::string("chiffres:\n  x.y: ") + before + "\n"},
                {"c.yaml", std::string("chiffres:\n  x.y: ") + now + "\n"}});
}

// As they are shipped.
const char* const ratios = R"(
participation.personnes: {unite: personne, nombre_distinct: presences.personne}
participation.reguliers: {unite: personne, nombre_distinct: presences.personne, venues: seuil_regulier}
participation.part_reguliers:
  unite: "%"
  part: {de: {nombre_distinct: presences.personne, venues: seuil_regulier}, sur: participation.personnes}
projets.issues: {unite: projet, nombre_de: projets, sauf: {issue: non_renseigne}, repartition_par: issue}
projets.part_crees:
  unite: "%"
  part: {de: {nombre_de: projets, filtre: {issue: cree}, sauf: {issue: non_renseigne}}, sur: projets.issues}
dla.objectifs: {unite: accompagnement, somme: dla_objectifs.cible}
dla.realises: {unite: accompagnement, somme: dla_objectifs.realise}
dla.taux_realisation: {unite: "%", part: {de: {somme: dla_objectifs.realise}, sur: {somme: dla_objectifs.cible}}}
equipe.etp: {unite: ETP, somme: equipe.etp}
)";

} // namespace

TEST_CASE("shares that a count can give, by the number as written") {
  for (int of = 1; of <= 12; ++of)
    for (int count = 0; count <= of; ++count) { // half away from zero, as the report rounds
      const std::string written = std::to_string((200 * count + of) / (2 * of)) + " %";
      const std::string rest = std::to_string((200 * (of - count) + of) / (2 * of)) + " %";
      CAPTURE(of);
      CAPTURE(count);
      CHECK(shares(std::to_string(of).c_str(), ("femmes: " + written + ", hommes: " + rest).c_str()) == "");
    }
  CHECK(shares("9", "femmes: 45 %, hommes: 55 %") == "part-impossible");
  CHECK(shares("9", "femmes: \"44,4 %\", hommes: \"55,6 %\"") == "");
  CHECK(shares("9", "femmes: \"44,5 %\", hommes: \"55,5 %\"") == "part-impossible");
  CHECK(shares("au moins 9", "femmes: 45 %, hommes: 55 %") == "");
  CHECK(shares("9", "femmes: environ 45 %, hommes: plus de 50 %") == "");
}

TEST_CASE("shares of a partition that no counts give together") {
  const char* const one = "part-impossible";
  CHECK(shares("200", "a: 33 %, b: 33 %, c: 33 %") == one); // 198 at most
  CHECK(shares("200", "a: 34 %, b: 33 %, c: 33 %") == "");
  CHECK(shares("9", "a: 33 %, b: 33 %, c: 33 %") == "");
  CHECK(shares("au moins 200", "a: 33 %, b: 33 %, c: 33 %") == "");
  CHECK(shares("200", "a: 33 %, b: environ 33 %, c: 33 %") == "");
}

TEST_CASE("changes between two years") {
  CHECK(change("au moins 317", "au moins 333", "[+16, 5 %]") == "");
  CHECK(change("168", "178", "[+10, 6 %]") == "");
  CHECK(change("168", "178", "[10, 5 %]") == "evolution-differente");
  CHECK(change("168", "178", "+11") == "evolution-differente");
  CHECK(change("178", "168", "[-10, \"−6 %\"]") == "");
  CHECK(change("178", "168", "[+10, 6 %]") == "evolution-differente evolution-differente");
  CHECK(change("317", "au moins 333", "5 %") == "");
  CHECK(change("inconnu", "333", "50 %") == "");
  CHECK(change("61 %", "65 %", "4") == "");
  CHECK(change("61 %", "65 %", "5") == "evolution-differente");
  CHECK(change("0", "10", "100 %") == "evolution-differente"); // nothing is a percentage of zero
  CHECK(change("0", "10", "+10") == "");
  CHECK(change("0", "0", "0 %") == "");
}

TEST_CASE("one precision in a series") {
  CHECK(precision("2,19 %", "8 %") == "precision-melangee");
  CHECK(precision("61 %", "65 %") == "");
  CHECK(precision("environ 2,19 %", "8 %") == "");
  CHECK(precision("3,2 h", "2 h") == "");
  CHECK(precision("3,2 h", "2,25 h") == "precision-melangee");
  CHECK(precision("12", "12") == "");
}

TEST_CASE("parity is twice the smaller part") {
  const auto parity = [](const char* wanted, const char* sexes) {
    return codes({{"o.yaml", std::string("organisation:\n  nom: P\n  statuts: {parite: ") + wanted + "}\n"},
                  {"c.yaml", std::string("chiffres:\n  ca.membres:\n    valeur: 9\n    repartitions:\n      sexe: {") +
                                 sexes + "}\n"}});
  };
  CHECK(parity("au moins 88 %", "femmes: 4, hommes: 5") == "");
  CHECK(parity("au moins 89 %", "femmes: 4, hommes: 5") == "parite-statuts");
  CHECK(parity("au moins 88 %", "femmes: 44 %, hommes: 56 %") == "");
  CHECK(parity("au moins 88 %", "femmes: 33 %, hommes: 67 %") == "parite-statuts");
  CHECK(parity("au moins 88 %", "femmes: 4, hommes: 4, non_renseigne: 1") == "");
}

TEST_CASE("parity of a list that leaves seats open") {
  const auto board = [](const char* seats, const char* members) {
    return codes({{"o.yaml", "organisation:\n  nom: P\n  statuts: {parite: au moins 88 %}\n"},
                  {"i.yaml", std::string("instances:\n  - id: ca\n    nom: Conseil d'administration\n") + seats +
                                 "    membres: [" + members + "]\n"}});
  };
  const std::string man = "{sexe: homme}", woman = "{sexe: femme}", other = "{college: x}";
  const std::string four_men = man + ", " + man + ", " + man + ", " + man;
  CHECK(board("    effectif: 5\n", four_men.c_str()) == "parite-statuts"); // 40 % at best
  CHECK(board("    effectif: 8\n", four_men.c_str()) == "");
  CHECK(board("    effectif: au moins 5\n", four_men.c_str()) == "");
  CHECK(board("", (four_men + ", " + other).c_str()) == "");
  CHECK(board("", (four_men + ", " + woman).c_str()) == "parite-statuts");
  CHECK(board("", (man + ", " + woman).c_str()) == "");
}

TEST_CASE("a ratio and the figures it is drawn from, those that its indicator writes out among them") {
  const char* const one = "rapport-different";
  const auto declared = [](const std::string& figures) {
    return codes({{"c.yaml", "chiffres:\n" + figures}, {"report-templates/indicateurs.yaml", ratios}});
  };
  const std::string regulars = "  participation.personnes: 333\n  participation.reguliers: 100\n";
  CHECK(declared(regulars + "  participation.part_reguliers: 20 %\n") == one);
  CHECK(declared(regulars + "  participation.part_reguliers: 30 %\n") == "");
  CHECK(declared("  participation.personnes: 333\n  participation.part_reguliers: 20 %\n") == "");
  CHECK(declared("  dla.realises: 20\n  dla.objectifs: 40\n  dla.taux_realisation: 60 %\n") == one);
  CHECK(declared("  dla.realises: 50\n  dla.objectifs: 40\n  dla.taux_realisation: 125 %\n") == "");
  const std::string projects = "  projets.issues:\n    valeur: 10\n    repartitions: {issue: {cree: 4, en_cours: 6}}\n";
  CHECK(declared(projects + "  projets.part_crees: 50 %\n") == one);
  CHECK(declared(projects + "  projets.part_crees: 40 %\n") == "");
}

TEST_CASE("bands as people write them") {
  const auto bands = [](const char* cells) {
    return codes({{"c.yaml", std::string("chiffres:\n  a.b:\n    libelle: X\n    unite: personne\n    valeur: 100\n") +
                                 "    repartitions:\n      age: {" + cells + "}\n"}});
  };
  const char* const one = "tranches-superposees";
  CHECK(bands("26-49 ans: 20, 45-60 ans: 80") == one);
  CHECK(bands("26-49 ans: 20, 50-60 ans: 80") == "");
  CHECK(bands("25 ans et moins: 20, 25 à 49 ans: 80") == one);
  CHECK(bands("25 ans et moins: 20, plus de 25 ans: 80") == "");
  CHECK(bands("jusqu'à 30 ans: 20, 26 à 49 ans: 80") == one);
  CHECK(bands("jusqu'à 30 ans: 20, 30 à 49 ans: 80") == "");
  CHECK(bands("entre 18 et 30 ans: 20, entre 26 et 49 ans: 80") == one);
  CHECK(bands("30 ans et plus: 20, 25 à 40 ans: 80") == one);
  CHECK(bands("moins de 30 ans: 20, 30 ans et plus: 80") == "");
  CHECK(bands("de 30 à 40 ans: 20, de 40 à 50 ans: 80") == "");
  CHECK(bands("moins de 2: 20, de 2 à moins de 10: 30, 10 et plus: 50") == "");
  CHECK(bands("de 2 à moins de 12: 30, 10 et plus: 70") == one);
  CHECK(bands("UNA 35-22: 20, UNA 22-56: 80") == "");
}

TEST_CASE("a figure is not called as a field of a set") {
  CHECK(codes({{"c.yaml", "chiffres:\n  presences.personne: 12\n"}}) == "chiffre-mal-nomme");
  CHECK(codes({{"c.yaml", "chiffres:\n  equipe.etp: \"3,2\"\n"}, {"report-templates/indicateurs.yaml", ratios}}) ==
        ""); // the sum of that field
  CHECK(codes({{"c.yaml", "chiffres:\n  presences.total: 12\n"}}) == "");
}
