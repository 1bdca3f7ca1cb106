#include "doc/abbreviations.hpp"

#include <doctest/doctest.h>

using namespace reso;

namespace {

const std::vector<doc::Abbreviation> glossary{{"ESS", "Économie sociale et solidaire"},
                                              {"DLA", "Dispositif local d’accompagnement"},
                                              {"DLA 35", "Dispositif local d’Ille-et-Vilaine"}};

// "le [ESS=Économie sociale et solidaire] et"
std::string marked(doc::Abbreviations& abbreviations, std::string_view text) {
  std::string out;
  for (const auto& part : abbreviations.parts(text))
    out += part.expansion.empty() ? std::string(part.text)
                                  : "[" + std::string(part.text) + "=" + std::string(part.expansion) + "]";
  return out;
}

} // namespace

TEST_CASE("the first use in a section says what the letters stand for") {
  doc::Abbreviations all(glossary);
  CHECK(all.any_new("L’ESS ici"));
  CHECK(marked(all, "L’ESS et l’ESS") == "L’[ESS=Économie sociale et solidaire] et l’ESS");
  CHECK_FALSE(all.any_new("L’ESS ici"));
  CHECK(marked(all, "L’ESS") == "L’ESS");
  all.begin_section();
  CHECK(marked(all, "ESS") == "[ESS=Économie sociale et solidaire]");
}

TEST_CASE("letters within a word are no abbreviation, and the longest one is taken") {
  doc::Abbreviations all(glossary);
  CHECK(marked(all, "ESSEC, CESS, éESSé, ESS35") == "ESSEC, CESS, éESSé, ESS35");
  CHECK(marked(all, "(DLA 35), DLA") ==
        "([DLA 35=Dispositif local d’Ille-et-Vilaine]), [DLA=Dispositif local d’accompagnement]");
}

TEST_CASE("letters that the text itself explains are told") {
  doc::Abbreviations all(glossary);
  const std::string text = "l’économie sociale et solidaire (ESS), le DLA";
  all.tell(text);
  CHECK(marked(all, text) == "l’économie sociale et solidaire (ESS), le [DLA=Dispositif local d’accompagnement]");
}

TEST_CASE("without a glossary nothing is marked") {
  const std::vector<doc::Abbreviation> none;
  doc::Abbreviations all(none);
  CHECK_FALSE(all.any_new("ESS"));
  CHECK(marked(all, "ESS") == "ESS");
  CHECK(marked(all, "").empty());
}
