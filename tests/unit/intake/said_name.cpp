#include "intake/said_name.hpp"

#include <doctest/doctest.h>

using namespace reso::intake;

TEST_CASE("a name is told from what stands in its place") {
  for (const char* text : {"Karim Benali", "LE TIEC Jean", "Le Tiec", "Zoé D'Inconnu", "Total Jean", "Anne Personne",
                           "Le Jeune", "Marie Anonyme", "A. B.", "M'Baye N’Diaye", "Jean Dupont 2", "Li O", "李 明",
                           "Ève de La Nombre", "Deux Jean"}) {
    CAPTURE(text);
    CHECK(said_name(text) == SaidName::name);
  }
  for (const char* text : {"Amina", "O", "Li", "N'Diaye", "D'Inconnu", "p012", "A-12", "Jeune", "Na"}) {
    CAPTURE(text);
    CHECK(said_name(text) == SaidName::one_word);
  }
  for (const char* text : {"?",          "…",          "—",        "--",       "Anonyme",
                           "anonyme(s)", "N. D.",      "n/c",      "ND",       "X",
                           "xxx",        "inconnue",   "Sans nom", "Total",    "Non renseigné",
                           "Nom",        "NOM Prénom", "Invité",   "invité 2", "Participant 3",
                           "Personne",   "quelqu'un",  "N.A."}) {
    CAPTURE(text);
    CHECK(said_name(text) == SaidName::nobody);
  }
  for (const char* text :
       {"2 invités", "+ 2", "-3", "12", "3 personnes", "2invités", "+ 1 autre", "deux invités",
        "une dizaine de personnes", "3 enfants", "2 personnes de Roue libre", "3 autres (non inscrits)"}) {
    CAPTURE(text);
    CHECK(said_name(text) == SaidName::number);
  }
  for (const char* text : {"Karim Benali + 1", "Karim Benali (+2)", "Benali et 2 invités", "Karim+1"}) {
    CAPTURE(text);
    CHECK(said_name(text) == SaidName::and_more);
  }
}

TEST_CASE("a cell of several persons is none of them") {
  for (const char* text : {"Marie et Paul Durand", "M. et Mme Durand", "Léa & Zoé"})
    CHECK(said_name(text) == SaidName::several);
  for (const char* text : {"Marie Etchebest", "Ette Durand"}) CHECK(said_name(text) == SaidName::name);
}

TEST_CASE("in a column of identifiers a number is somebody") {
  CHECK(said_name("10234", true) == SaidName::name);
  CHECK(said_name("+2", true) == SaidName::number);
  CHECK(said_name("2 invités", true) == SaidName::number);
}

TEST_CASE("a structure is told from what says that there is none") {
  for (const char* text :
       {"-", "?", "0", "Néant", "N.D.", "n/a", "Sans objet", "AUCUNE", "Particulier", "à titre individuel"})
    CHECK(names_no_structure(text));
  for (const char* text : {"Sans frontières", "ND Conseil", "L'Inconnue", "O", "3", "Aucune Limite", "X-Lab"})
    CHECK_FALSE(names_no_structure(text));
}

TEST_CASE("blanks of any width become one space") {
  CHECK(one_spaced("  Jean \t Le\n Tiec\xC2\xA0") == "Jean Le Tiec");
  CHECK(one_spaced("Zoé\xE2\x80\xAF\xC2\xA0"
                   "Blanc") == "Zoé Blanc");
  CHECK(one_spaced(" ").empty());
}

TEST_CASE("a courtesy is no part of a name, an initial may be") {
  CHECK(without_courtesy("Mme Zoé  Durand") == "Zoé Durand");
  CHECK(without_courtesy("Mme Durand") == "Durand");
  CHECK(without_courtesy("MADAME Durand") == "Durand");
  CHECK(without_courtesy("M. LEROY Max") == "LEROY Max");
  CHECK(without_courtesy("M. Leroy") == "M. Leroy");
  CHECK(without_courtesy("M. Leroy", true) == "Leroy"); // the first name has its own cell
  CHECK(without_courtesy("Monsieur") == "Monsieur");
  CHECK(without_courtesy("Max M. Leroy") == "Max M. Leroy");
}
