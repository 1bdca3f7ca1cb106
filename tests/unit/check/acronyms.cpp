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
