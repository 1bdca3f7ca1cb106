#include "check/acronyms.hpp"

#include <doctest/doctest.h>

using namespace reso;

namespace {

// "ess=économie sociale et solidaire scop"
std::string found(std::string_view text) {
  std::string out;
  for (const check::Acronym& one : check::acronyms_in(text))
    out += (out.empty() ? "" : " ") + one.letters + (one.expansion.empty() ? "" : "=" + one.expansion);
  return out;
}

} // namespace

TEST_CASE("acronyms are capitals in a row, plurals and digits among them") {
  CHECK(found("l’ESS et les SCOPs, en B2B ; UNA 35") == "ess scop b2b una");
  CHECK(found("Une phrase sans rien, à Rennes.") == "");
  CHECK(found("le XXI siècle, Louis XIV") == "");
  CHECK(found("RAPPORT D’ACTIVITÉ COMPLET") == "");
}

TEST_CASE("a text may say what an acronym stands for, before or after it") {
  CHECK(found("L’économie sociale et solidaire (ESS) emploie.") == "ess=économie sociale et solidaire");
  CHECK(found("dans le plan local pour l’insertion et l’emploi (PLIE) de Rennes") ==
        "plie=plan local pour l’insertion et l’emploi");
  CHECK(found("Un SEL (système d’échange local) naît.") == "sel=système d’échange local");
  CHECK(found("La salle (BATI) est à nous, la SEL (rue du Lac) aussi.") == "bati sel");
}

TEST_CASE("expansions are compared by what they say") {
  CHECK(check::same_expansion("Économie sociale et solidaire", "économies sociales & solidaires"));
  CHECK(check::same_expansion("Dispositif local d’accompagnement", "le dispositif local d'accompagnement"));
  CHECK_FALSE(check::same_expansion("Système d’échange local", "Service d’échange local"));
}

TEST_CASE("names in capitals are no acronyms") {
  CHECK(found("M. LE GUEN et Mme MARTIN, MM. DUPONT et DURAND, Dr ROUX") == "");
  CHECK(found("Anne LE GUEN, Jean-Pierre LE GOFF, J. MARTIN, MARTIN Jean") == "");
  CHECK(found("Le PLDT, la Région PLDT, M. Le Guen du PLDT") == "pldt pldt pldt");
  const auto known = check::acronyms_in("Maëlle TRÉVIDIC et Zélie PLDT", {"zelie"});
  CHECK(known.size() == 1); // "Maëlle" is not usual: the records tell
}

TEST_CASE("shouts, words, addresses and roads are no acronyms") {
  CHECK(found("le projet « TOUS ENSEMBLE », “TOUS ICI”") == "");
  CHECK(found("le projet « PLDT »") == "pldt");
  CHECK(found("ATTENTION : lire OUEST-FRANCE et venir à SAINT-MALO") == "");
  CHECK(found("avec l’AGEFIPH, le FONJEP du département et la DLA-PLDT") == "agefiph fonjep dla pldt");
  CHECK(found("BP 35, CS 12345, RN 12, la RD 3, RN12, la RN est coupée") == "rn");
  CHECK(check::is_common("za"));
}
