#include <doctest/doctest.h>

#include <string>

#include "wording/number.hpp"
#include "wording/report_text.hpp"

using namespace reso;
using namespace reso::wording;

namespace {

base::Quantity quantity(std::string_view text) { return *base::parse_quantity(text); }

struct Case {
  std::string in;
  std::string out;
};

} // namespace

TEST_CASE("plurals of units") {
  for (const Case& one : std::initializer_list<Case>{{"personne", "personnes"},
                                                     {"journal", "journaux"},
                                                     {"réseau", "réseaux"},
                                                     {"lieu", "lieux"},
                                                     {"festival", "festivals"},
                                                     {"travail", "travaux"},
                                                     {"prix", "prix"},
                                                     {"rendez-vous", "rendez-vous"},
                                                     {"demi-journée", "demi-journées"},
                                                     {"personne accompagnée", "personnes accompagnées"},
                                                     {"heure d'insertion", "heures d'insertion"},
                                                     {"demandeur d’emploi", "demandeurs d’emploi"},
                                                     {"personne sans emploi", "personnes sans emploi"},
                                                     {"contrat avec tutorat", "contrats avec tutorat"},
                                                     {"aide aux associations", "aides aux associations"},
                                                     {"visite chez l'employeur", "visites chez l'employeur"},
                                                     {"€", "€"},
                                                     {"ETP", "ETP"},
                                                     {"", ""}}) {
    CAPTURE(one.in);
    CHECK(plural(one.in) == one.out);
  }
}

TEST_CASE("a unit follows the number it stands after") {
  struct Row {
    std::string number;
    std::string unit;
    std::string out;
  };
  for (const Row& one :
       std::initializer_list<Row>{{"1", "personne", "1\u00A0personne"},
                                  {"1,99", "jour", "1,99\u00A0jour"},
                                  {"2", "jour", "2\u00A0jours"},
                                  {"5 à 7", "personne", "5 à 7\u00A0personnes"},
                                  {"0 à 1", "personne", "0 à 1\u00A0personne"},
                                  {"au plus 1", "personne", "au plus 1\u00A0personne"},
                                  {"20 à 100 %", "%", "20 à 100\u00A0%"},
                                  {"moins de 5000 €", "€", "moins de 5\u202F000\u00A0€"},
                                  {"environ 1000", "habitant", "environ 1\u202F000\u00A0habitants"},
                                  {"une centaine", "adhérent", "une centaine d’adhérents"},
                                  {"une dizaine", "heure", "une dizaine d’heures"},
                                  {"une dizaine", "handicap", "une dizaine de handicaps"},
                                  {"plus d'une soixantaine", "structure", "plus d’une soixantaine de structures"},
                                  {"inconnu", "personne", "n.\u00A0d."},
                                  {"masqué", "personne", "s"},
                                  {"3", "", "3"}}) {
    CAPTURE(one.number);
    CHECK(with_unit(quantity(one.number), one.unit) == one.out);
  }
}

TEST_CASE("the bare number and the number with its qualifier") {
  struct Row {
    std::string in;
    std::string bare;
    std::string said;
  };
  for (const Row& one : std::initializer_list<Row>{{"au moins 333", "333", "au moins 333"},
                                                   {"au plus 8", "8", "au plus 8"},
                                                   {"plus de 1000", "1\u202F000", "plus de 1\u202F000"},
                                                   {"moins de 5000", "5\u202F000", "moins de 5\u202F000"},
                                                   {"environ 100", "100", "environ 100"},
                                                   {"5 à 7", "5 à 7", "5 à 7"},
                                                   {"une quinzaine", "15", "une quinzaine"},
                                                   {"3,20", "3,20", "3,20"},
                                                   {"140 000", "140\u202F000", "140\u202F000"},
                                                   {"inconnu", "n.\u00A0d.", "n.\u00A0d."},
                                                   {"masqué", "s", "s"}}) {
    CAPTURE(one.in);
    CHECK(digits(quantity(one.in)) == one.bare);
    CHECK(phrase(quantity(one.in)) == one.said);
  }
  CHECK(number(base::Rational(-3), 0) == "\u22123");
  CHECK(number(base::Rational(1, 2), 0) == "1");
  CHECK(number(base::Rational(-5, 2), 0) == "\u22123");
  CHECK(number(base::Rational(1234567), 2) == "1\u202F234\u202F567,00");
}

TEST_CASE("a bound that is itself uncertain keeps its elision") {
  base::Quantity about = quantity("plus de 100");
  about.about = true;
  CHECK(phrase(about) == "plus d’environ 100");
  about = quantity("moins de 12");
  about.about = true;
  CHECK(letters(about) == "moins d’environ douze");
}

TEST_CASE("numbers in letters take their unit, their gender and their elision") {
  CHECK(letters(quantity("3"), "rencontre") == "trois rencontres");
  CHECK(letters(quantity("1"), "rencontre", true) == "une rencontre");
  CHECK(letters(quantity("1"), "atelier") == "un atelier");
  CHECK(letters(quantity("16")) == "seize");
  CHECK(letters(quantity("17"), "personne") == "17\u00A0personnes");
  CHECK(letters(quantity("au moins 8")) == "au moins huit");
  CHECK(letters(quantity("plus de 11")) == "plus de onze");
  CHECK(letters(quantity("plus de 8")) == "plus de huit");
  CHECK(letters(quantity("plus de 1"), "atelier") == "plus d’un atelier");
  CHECK(letters(quantity("5 à 7"), "personne") == "cinq à sept personnes");
  CHECK(letters(quantity("5 à 20"), "personne") == "5 à 20\u00A0personnes");
  CHECK(letters(quantity("une quinzaine"), "personne") == "une quinzaine de personnes");
  CHECK(letters(quantity("inconnu"), "personne") == "n.\u00A0d.");
  for (const auto& [value, words] :
       std::initializer_list<std::pair<int, std::string>>{{0, "zéro"},
                                                          {61, "soixante-et-un"},
                                                          {70, "soixante-dix"},
                                                          {80, "quatre-vingts"},
                                                          {91, "quatre-vingt-onze"},
                                                          {100, "cent"},
                                                          {200, "deux-cents"},
                                                          {201, "deux-cent-un"},
                                                          {280, "deux-cent-quatre-vingts"},
                                                          {1000, "mille"},
                                                          {80000, "quatre-vingt-mille"},
                                                          {200000, "deux-cent-mille"},
                                                          {1000000, "1\u202F000\u202F000"}})
    CHECK(in_letters(base::Rational(value)) == words);
  CHECK(in_letters(base::Rational(81), true) == "quatre-vingt-une");
  CHECK(in_letters(base::Rational(11), true) == "onze");
  CHECK(in_letters(base::Rational(71), true) == "soixante-et-onze");
  CHECK(ordinal(1) == "1er");
  CHECK(ordinal(1, true) == "1re");
  CHECK(ordinal(2, true) == "2e");
}

TEST_CASE("a key figure's number, unit and qualifier apart") {
  CHECK(number_words(quantity("8 %"), "%") == "8\u00A0%");
  CHECK(number_words(quantity("au moins 333"), "personne") == "au moins 333");
  CHECK(number_words(quantity("inconnu"), "%") == "n.\u00A0d.");
  CHECK(unit_words(quantity("333"), "personne") == "personnes");
  CHECK(unit_words(quantity("une centaine"), "adhérent") == "d’adhérents");
  CHECK(unit_words(quantity("8 %"), "%").empty());
  for (const Case& one : std::initializer_list<Case>{{"8", ""},
                                                     {"au moins 8", "au moins"},
                                                     {"au plus 8", "au plus"},
                                                     {"plus de 8", "plus de"},
                                                     {"moins de 8", "moins de"},
                                                     {"environ 8", "environ"},
                                                     {"5 à 7", "entre"},
                                                     {"inconnu", ""}})
    CHECK(qualifier_word(quantity(one.in)) == one.out);
}

TEST_CASE("the fixed sentences of a report agree with their numbers") {
  CHECK(unnamed_note(1, false) == "1 personne");
  CHECK(unnamed_note(24, false) == "24 personnes");
  CHECK(unnamed_note(1, true) == "et 1 autre personne");
  CHECK(unnamed_note(3, true) == "et 3 autres personnes");
  CHECK(origin_words("calculé", "") == "calculé");
  CHECK(origin_words("déclaré", "décompte du pôle") == "déclaré. Source\u00A0: décompte du pôle.");
  CHECK(first_places({"a.yaml:4"}, 0) == "a.yaml:4");
  CHECK(first_places({"a.yaml:4", "b.yaml:9"}, 1) == "a.yaml:4, b.yaml:9 et 1 autre");
  CHECK(first_places({"a.yaml:4"}, 1072) == "a.yaml:4 et 1\u202F072 autres");
  CHECK(omitted_note({"Bénévolat", "Presse"}) == "Non imprimé, faute de données\u00A0: Bénévolat ; Presse.");
  CHECK(deduced_note("Adhérents", 2011, "178 moins 10") == "Adhérents, 2011\u00A0: valeur déduite ; 178 moins 10.");
  CHECK(parameter_note("seuil_regulier", quantity("3")) == "à partir de 3\u00A0séances");
  CHECK(parameter_note("diviseur_etp", quantity("1607")) == "1\u202F607\u00A0h\u00A0par ETP");
  CHECK(parameter_note("seuil_commentaire", quantity("10 %")).empty());
  CHECK(base_note(quantity("41")) == "base\u00A0: 41");
  CHECK(in_year("317", 2011) == "317 en 2011");
}
