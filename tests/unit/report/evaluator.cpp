#include "report/evaluator.hpp"

#include <doctest/doctest.h>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

bool holds(const std::string& expression, const Files& files = sample_figures()) {
  const std::string said = Written("{% si " + expression + " %}vrai{% sinon %}faux{% fin %}", files).words();
  CHECK_MESSAGE((said == "vrai" || said == "faux"), said);
  return said == "vrai";
}

const Files& records() {
  static const Files files = with(sample_figures(), {{"data/2012/fiches.yaml", R"(organisation:
  nom: Le Pôle
sections:
  - {id: soutien, titre: Soutien, ordre: 1}
  - {id: reseau, titre: Réseau, ordre: 2}
activites:
  - {id: vivier, titre: Le Vivier, section: soutien, periode: octobre à décembre 2012, frequence: mensuelle}
  - {id: phare, titre: Le Phare, section: soutien, periode: 12 janvier 2012}
)"}});
  return files;
}

} // namespace

TEST_CASE("a comparison of numbers is true only when it is certain") {
  for (const std::string expression : {"a.exact == 12",
                                       "a.exact != 13",
                                       "a.exact < 13",
                                       "a.exact <= 12",
                                       "a.exact >= 12",
                                       "a.exact > 11",
                                       "12 == a.exact",
                                       "a.minimum >= 333",
                                       "a.minimum > 300",
                                       "a.minimum != 12",
                                       "300 < a.minimum",
                                       "a.cout > 1000",
                                       "a.cout >= 1000",
                                       "a.part == 45",
                                       "annee == 2012",
                                       "annee_precedente == 2011",
                                       "a.exact@2011 == 10",
                                       "a.exact > a.exact@2011",
                                       "b.forme.forme.association == 141",
                                       "a.exact == 12,0"}) {
    CAPTURE(expression);
    CHECK(holds(expression));
  }
  for (const std::string expression :
       {"a.exact == 13", "a.exact < 12", "a.exact > 12", "a.exact != 12",
        // A minimum may be more: it is equal to nothing.
        "a.minimum == 333", "a.minimum != 400", "a.minimum < 1000", "a.minimum <= 333", "a.cout > 1001",
        "a.environ == 20", "a.environ != 20", "a.environ < 100", "a.environ >= 1", "a.inconnu == 0", "a.inconnu != 0",
        "a.inconnu < 1", "a.masque >= 0", "a.masque != 3", "a.environ@2011 == 20"}) {
    CAPTURE(expression);
    CHECK(!holds(expression));
  }
}

TEST_CASE("et, ou, non and parentheses") {
  CHECK(holds("annee == 2012 et a.exact == 12"));
  CHECK(!holds("annee == 2012 et a.exact == 13"));
  CHECK(holds("annee == 2011 ou a.exact == 12"));
  CHECK(!holds("annee == 2011 ou a.exact == 13"));
  CHECK(holds("non annee == 2011"));
  CHECK(holds("annee == 2012 ou annee == 2012 et annee == 1"));
  CHECK(!holds("(annee == 2012 ou annee == 2012) et annee == 1"));
  // Not certain is not false: « non » of it is true, as everywhere that a comparison fails.
  CHECK(holds("non a.inconnu == 0"));
}

TEST_CASE("what is known") {
  for (const std::string expression :
       {"a.exact | connu", "a.minimum | connu", "a.environ | connu", "organisation.nom | connu", "sections | connu",
        "b.forme.cellules | connu", "a.exact | evolution | connu"}) {
    CAPTURE(expression);
    CHECK(holds(expression, records()));
  }
  for (const std::string expression :
       {"a.inconnu | connu", "a.masque | connu", "a.exact@2009 | connu", "a.environ@2011 | connu",
        "organisation.site | connu", "textes.edito | connu", "partenaires | connu", "a.environ | evolution | connu",
        "a.inconnu.precedent | connu"}) {
    CAPTURE(expression);
    CHECK(!holds(expression, records()));
  }
}

TEST_CASE("words and dates are compared") {
  CHECK(holds("organisation.nom == \"Le Pôle\"", records()));
  CHECK(holds("organisation.nom == \"le pole\"", records())); // as identifiers are: without accents or capitals
  CHECK(!holds("organisation.nom != \"Le Pôle\"", records()));
  CHECK(holds("organisation.nom != \"Autre\"", records()));
  CHECK(!holds("organisation.site == \"\"", records())); // not given
  CHECK(!holds("organisation.site != \"x\"", records()));
}

TEST_CASE("loops, their variables and their « sinon »") {
  CHECK(Written("{% pour s dans sections %}{{ s.titre }}, {% sinon %}rien{% fin %}.", records()).words() ==
        "Soutien, Réseau, .");
  CHECK(Written("{% pour p dans partenaires %}{{ p.nom }}{% sinon %}rien{% fin %}.", records()).words() == "rien.");
  CHECK(Written("{% pour s dans sections %}{{ s.titre }} : {% pour a dans s.activites %}{{ a.titre }} {% sinon "
                "%}aucune{% fin "
                "%} ; {% fin %}",
                records())
            .words() == "Soutien\u00A0: Le Vivier Le Phare\u202F; Réseau\u00A0: aucune\u202F;");
  CHECK(Written("{% pour x dans sections %}{% pour x dans activites %}{{ x.titre }} {% fin %}{{ x.titre }} {% fin %}",
                records())
            .words() == "Le Vivier Le Phare Soutien Le Vivier Le Phare Réseau");
  CHECK(Written("{% pour c dans b.forme.cellules %}{{ c.libelle }} {{ c.valeur }} {% fin %}").words() ==
        "coopérative 12 association 141 divers 22");
}

TEST_CASE("members of figures and of cells") {
  for (const auto& [in, out] :
       std::initializer_list<std::pair<std::string, std::string>>{{"a.exact", "12"},
                                                                  {"a.exact.valeur", "12"},
                                                                  {"a.exact.unite", "personne"},
                                                                  {"a.exact.libelle", "Exacts"},
                                                                  {"a.exact.annee", "2012"},
                                                                  {"a.exact.precedent", "10"},
                                                                  {"a.exact.precedent.annee", "2011"},
                                                                  {"a.exact.ecart", "+2"},
                                                                  {"a.exact.ecart_pct", "+20\u00A0%"},
                                                                  {"a.minimum.qualificatif", "au moins"},
                                                                  {"a.minimum.ecart", "+16"},
                                                                  {"a.exact@2011", "10"},
                                                                  {"b.forme.forme.cooperative", "12"},
                                                                  {"b.forme.forme.cooperative.libelle", "coopérative"},
                                                                  {"b.forme.forme.cooperative.precedent", "10"},
                                                                  {"b.forme.forme.cooperative@2011", "10"},
                                                                  {"b.forme.cellules | taille", "3"},
                                                                  {"b.forme.forme.cellules | taille", "3"},
                                                                  {"annee", "2012"},
                                                                  {"annee_precedente", "2011"},
                                                                  {"3,20", "3,20"},
                                                                  {"\"l'ESS\"", "l’ESS"}}) {
    CAPTURE(in);
    CHECK(Written("{{ " + in + " }}").words() == out);
  }
}

TEST_CASE("fields of records") {
  for (const auto& [in, out] :
       std::initializer_list<std::pair<std::string, std::string>>{{"organisation.nom", "Le Pôle"},
                                                                  {"organisation.site", ""},
                                                                  {"sections | taille", "2"},
                                                                  {"textes.absent.titre", ""}}) {
    CAPTURE(in);
    CHECK(Written("{{ " + in + " }}", records()).words() == out);
  }
  CHECK(Written("{% pour a dans activites %}{{ a.section.titre }} {{ a.periode }} ; {% fin %}", records()).words() ==
        "Soutien octobre à décembre 2012\u202F; Soutien 12\u00A0janvier 2012\u202F;");
}

TEST_CASE("printed figures keep their names") {
  const Written written(
      "{{ a.exact }} {{ a.exact@2011 }} {{ b.forme.forme.cooperative | lettres }} {{ a.exact | evolution }}");
  std::string ids;
  for (const doc::FigureText& one : doc::printed_figures(written.document)) ids += one.id + " ";
  CHECK(ids == "a.exact a.exact@2011 b.forme.forme.cooperative a.exact ");
}
