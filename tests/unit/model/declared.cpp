#include "model/declared.hpp"

#include <doctest/doctest.h>

#include "decoded.hpp"

using namespace reso;
using Figures = Decoded<model::DeclaredFigures>;

TEST_CASE("declared figures, short and long") {
  const Figures d("participation.personnes: au moins 333\n"
                  "participation.structures:\n"
                  "  valeur: 178\n"
                  "  source: décompte du pôle\n"
                  "  repartitions:\n"
                  "    forme:\n"
                  "      Coopérative: 12\n"
                  "      plus de 50 ans: 6 %\n"
                  "  partielles: [Forme]\n"
                  "  justifier:\n"
                  "    - regle: total-different\n"
                  "      motif: le type de trois structures n'est pas connu\n"
                  "clauses.heures:\n"
                  "  sans_total: oui\n"
                  "  unite: h\n"
                  "  repartitions:\n"
                  "    etat: {realisees_saisies: 140000, non_attribuees: 160000 heures}\n");
  REQUIRE(d.said() == "");
  REQUIRE(d.value.list.size() == 3);
  const model::DeclaredFigure& persons = d.value.list[0];
  CHECK(persons.value.qualifier() == base::Qualifier::at_least);
  CHECK(d.sources.text(persons.value_span) == "au moins 333");
  CHECK(d.sources.text(persons.key_span) == "participation.personnes");
  const model::DeclaredFigure& structures = d.value.list[1];
  CHECK(*structures.source == "décompte du pôle");
  CHECK(d.sources.text(structures.value_span) == "178");
  REQUIRE(structures.breakdowns.size() == 1);
  CHECK(structures.breakdowns[0].cells[0].id == "cooperative");
  CHECK(structures.breakdowns[0].cells[0].label == "Coopérative");
  CHECK(structures.breakdowns[0].cells[1].id == "plus_de_50_ans");
  CHECK(structures.partial == std::vector<std::string>{"forme"});
  CHECK(d.value.list[2].without_total);
  CHECK_FALSE(d.value.list[2].value.known());
  SUBCASE("a justification covers the figure's id as well as its fields") {
    REQUIRE(d.justifications.size() == 1);
    CHECK(d.justifications[0].scope.covers(structures.key_span));
    CHECK(d.justifications[0].scope.covers(structures.breakdowns[0].cells[1].span));
    CHECK_FALSE(d.justifications[0].scope.covers(persons.key_span));
  }
}

TEST_CASE("declared figures that cannot be") {
  const auto codes = [](std::string text) { return Figures(std::move(text)).codes(); };
  CHECK(codes("a.b: beaucoup\n") == Codes{"valeur-illisible"});
  CHECK(codes("a/b: 3\n") == Codes{"identifiant-invalide"});
  CHECK(codes("a.b: 3\na.b: 4\n") == Codes{"champ-en-double"});
  CHECK(codes("a.b:\n") == Codes{"valeur-vide"});
  CHECK(codes("a.b:\n  valuer: 3\n") == Codes{"champ-inconnu"});
  CHECK(codes("a.b:\n  valeur: 3\n  unite: jour\n  repartitions:\n    x: {a: 1 jour, b: 2 h, c: 50 %}\n") ==
        Codes{"unite-differente"});
  CHECK(codes("a.b:\n  valeur: 3 h\n  unite: jour\n") == Codes{"unite-differente"});
  CHECK(codes("a.b:\n  valeur: 3\n  sans_total: oui\n  repartitions:\n    x: {a: 3}\n") ==
        Codes{"total-contradictoire"});
  CHECK(codes("a.b:\n  libelle: Rien\n") == Codes{"chiffre-sans-valeur"});
  CHECK(codes("a.b:\n  sans_total: oui\n") == Codes{"chiffre-sans-valeur"});
  CHECK(codes("a.b:\n  valeur: 3\n  repartitions:\n    x: {Femmes: 1, femmes: 2}\n") == Codes{"champ-en-double"});
  CHECK(codes("a.b:\n  valeur: 3\n  repartitions:\n    forme: {a: 3}\n  partielles: [frome]\n") ==
        Codes{"mot-inconnu"});
}

TEST_CASE("a figure of one word is the activity's own: only the dataset knows where it stands") {
  CHECK(Figures("partenaires_mobilises: environ 10\n").said() == "");
}
