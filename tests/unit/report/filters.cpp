#include "report/filters.hpp"

#include <doctest/doctest.h>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

const Files& people() {
  static const Files files = with(sample_figures(), {{"data/2012/fiches.yaml", R"(partenaires:
  - {id: ville, nom: la Ville, nature: collectivité}
  - {id: region, nom: la Région, nature: collectivité}
  - {id: reseau, nom: le réseau, nature: réseau}
activites:
  - {id: vivier, titre: le Vivier, periode: 12 janvier 2012, lieu: école}
  - {id: phare, titre: le Phare, periode: octobre à décembre 2012}
)"}});
  return files;
}

} // namespace

TEST_CASE("filters of numbers") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"a.gros | nombre", "140\u202F000"},
           {"a.exact | nombre(2)", "12,00"},
           {"a.minimum | nombre", "au moins 333"},
           {"a.environ | nombre", "environ 20"},
           {"a.minimum | nu", "333"},
           {"a.cout | nu", "1\u202F000"},
           {"a.exact | lettres", "douze"},
           {"1 | lettres(\"f\")", "une"},
           {"1 | lettres(\"féminin\")", "une"},
           {"1 | lettres(\"m\")", "un"},
           {"a.gros | lettres", "140\u202F000"},
           {"a.exact | unite", "12\u00A0personnes"},
           {"a.minimum | unite", "au moins 333\u00A0personnes"},
           {"a.exact | unite(\"participant\")", "12\u00A0participants"},
           {"a.part | unite", "45\u00A0%"},
           {"b.forme.forme.cooperative | unite", "12\u00A0structures"},
           {"45 | pourcent", "45\u00A0%"},
           {"a.part | pourcent", "45\u00A0%"},
           {"b.forme.forme.cooperative | pourcent", "7\u00A0%"}, // 12 of 175, not 12 %
           {"a.exact | pourcent", "12\u00A0personnes"},
           {"a.cout | euros", "plus de 1\u202F000\u00A0€"},
           {"a.gros | heures", "140\u202F000\u00A0h"},
           {"annee | nu", "2\u202F012"}, // a year that is asked as a number is one
           {"a.exact | lettres | majuscule", "Douze"},
           {"a.environ | majuscule", "Environ 20"}}) {
    CAPTURE(in);
    CHECK(Written("{{ " + in + " }}").words() == out);
  }
}

TEST_CASE("filters of change") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"a.exact | evolution", "2 de plus qu’en 2011 (+20\u00A0%)"},
           {"a.exact | evolution(2011)", "2 de plus qu’en 2011 (+20\u00A0%)"},
           {"a.exact | evolution(annee_precedente)", "2 de plus qu’en 2011 (+20\u00A0%)"},
           {"a.minimum | evolution", "16 de plus que le minimum compté en 2011 (+5\u00A0%)"},
           {"a.exact | ecart", "+2"},
           {"a.part | points", "+4\u00A0points"},
           {"b.forme.forme.association | ecart", "\u221217"},
           {"a.exact | evolution | majuscule", "2 de plus qu’en 2011 (+20\u00A0%)"}}) {
    CAPTURE(in);
    CHECK(Written("{{ " + in + " }}").words() == out);
  }
}

TEST_CASE("a change that is not certain is an error in a sentence") {
  for (const std::string in :
       {"a.environ | evolution", "a.exact | evolution(2009)", "a.gros | ecart", "a.cout | points"}) {
    CAPTURE(in);
    const Written written("Un {{ " + in + " }}.");
    CHECK(written.findings() == "evolution-incertaine 1:4 {{ " + in + " }}");
  }
}

TEST_CASE("a break in the method parts two years") {
  const Files broken =
      with(sample_figures(), {{"reso.yaml", "ruptures:\n  - {chiffre: a.*, depuis: 2012, motif: nouvelle fiche}\n"}});
  CHECK(Written("{{ a.exact | evolution }}", broken).findings() ==
        "evolution-incertaine 1:1 {{ a.exact | evolution }}");
  CHECK(Written("{{ b.forme | evolution }}", broken).words() == "7 de plus qu’en 2011 (+4\u00A0%)");
}

TEST_CASE("filters of dates") {
  CHECK(Written(
            "{% pour a dans activites %}{{ a.periode | date }} {{ a.periode | date_longue }} {{ a.periode }}|{% fin %}",
            people())
            .words() ==
        "12/01/2012 12\u00A0janvier 2012 12\u00A0janvier 2012|octobre à décembre 2012 octobre à décembre 2012 "
        "octobre à décembre 2012|");
}

TEST_CASE("filters of lists and of words") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"partenaires | enumerer", "la Ville, la Région et le réseau"},
           {"partenaires | enumerer(\"nature\")", "collectivité, collectivité et réseau"},
           {"partenaires | enumerer | majuscule", "La Ville, la Région et le réseau"},
           {"partenaires | taille", "3"},
           {"partenaires | taille | lettres", "trois"},
           {"b.forme.cellules | enumerer(\"libelle\")", "coopérative, association et divers"},
           {"organisation.nom | majuscule", ""},
           {"conventions | enumerer", ""},
           {"conventions | taille", "0"},
           {"\"école\" | majuscule", "École"}}) {
    CAPTURE(in);
    CHECK(Written("{{ " + in + " }}", people()).words() == out);
  }
}

TEST_CASE("a filter leaves what is not known to the printer") {
  for (const std::string filter : {"nombre", "nu", "lettres", "unite", "pourcent", "euros", "heures", "evolution",
                                   "ecart", "points", "majuscule"}) {
    CAPTURE(filter);
    CHECK(Written("{{ a.inconnu | " + filter + " }}").findings() ==
          "chiffre-inconnu-en-prose 1:1 {{ a.inconnu | " + filter + " }}");
  }
}
