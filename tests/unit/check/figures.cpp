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
