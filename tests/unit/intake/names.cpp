#include "intake/names.hpp"

#include <doctest/doctest.h>

#include "intake/columns.hpp"

using namespace reso;
using intake::NameMatch;

namespace {

intake::Names structures() {
  model::Dataset dataset;
  intake::Names names(dataset, "structures");
  names.add("maison_du_velo", "Maison du vélo", {"MDV"});
  names.add("residence_12", "Résidence 12");
  names.add("les_jardins", "Association Les Jardins d’Aubrelle");
  return names;
}

intake::Names persons() {
  model::Dataset dataset;
  intake::Names names(dataset, "personnes");
  names.add("p007", "Jeanne Dupont");
  names.add("p008", "Alix Martin");
  names.add("p009", "Martin Alix");
  return names;
}

} // namespace

TEST_CASE("a structure is known by its id, its name and its other names") {
  for (const char* text : {"maison_du_velo", "Maison du vélo", "MAISON DU VELO", "mdv"}) {
    CHECK(structures().find(text).kind == NameMatch::exact);
    CHECK(structures().find(text).candidates.front().id == "maison_du_velo");
  }
}

TEST_CASE("likeness suggests, and never more") {
  for (const char* text : {"Maison des vélos", "Asso Maison du Vélo", "Maison du Vélo"})
    CHECK(structures().find(text).kind != NameMatch::none);
  CHECK(structures().find("Maison des vélos").kind == NameMatch::near);
  CHECK(structures().find("Les jardins d'Aubrelle").kind == NameMatch::near);
  CHECK(structures().find("Résidence 13").kind == NameMatch::none);
  CHECK(structures().find("Crèche parentale").kind == NameMatch::none);
}

TEST_CASE("the words of a person's name have no order, and two of one name are not told apart") {
  CHECK(persons().find("DUPONT Jeanne").candidates.front().id == "p007");
  CHECK(persons().find("Mme Jeanne Dupont").kind == NameMatch::exact);
  CHECK(persons().find("Jeanne Dupond").kind == NameMatch::near);
  CHECK(persons().find("Jean Durand").kind == NameMatch::none);
  for (const char* text : {"DUPONT J.", "J. Dupont", "j dupont"}) CHECK(persons().find(text).kind == NameMatch::near);
  for (const char* text : {"K. Dupont", "J. D.", "Dupont", "J. Marie Dupont", "Jo Dupont"})
    CHECK(persons().find(text).kind == NameMatch::none);
  for (const char* text : {"Jaenne Dupont", "Jeanne Dupontt", "Jeane Dupont", "Jeanné Dupond", "Jeamne Dupomt"})
    CHECK(persons().find(text).kind == NameMatch::near);
  CHECK(persons().with_word("jeanne").front().id == "p007");
  CHECK(persons().with_word("Martin").size() == 2);
  CHECK(persons().with_word("Jean").empty());
  CHECK(persons().find("Alix Martin").kind == NameMatch::several);
}

TEST_CASE("a new person gets the next number, a new structure its name") {
  CHECK(persons().new_id("Zoé Blanc") == "p010");
  CHECK(structures().new_id("Crèche « Les P'tits »") == "creche_les_p_tits");
  CHECK(structures().new_id("Maison du vélo") == "maison_du_velo_2");
}

TEST_CASE("two texts may name one structure, known or not") {
  CHECK(structures().may_be_one("maison_du_velo", "Asso Maison du vélo"));
  CHECK(structures().may_be_one("Amicale du lavoir", "Association Amicale du Lavoir"));
  CHECK_FALSE(structures().may_be_one("Maison du vélo", "Résidence 12"));
  CHECK_FALSE(structures().may_be_one("maison_du_velo", "Amicale du lavoir"));
}

TEST_CASE("titles are compared without case, accents, signs and articles") {
  CHECK(intake::bare_title("Nom de la structure") == "nom structure");
  CHECK(intake::bare_title("N° SIRET") == intake::bare_title("n siret"));
  CHECK(intake::bare_title("HEURES RÉALISÉES :") == "heures realisees");
}
