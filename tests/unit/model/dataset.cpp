#include "model/dataset.hpp"

#include <doctest/doctest.h>

#include <set>

#include "decoded.hpp"

using namespace reso;

TEST_CASE("every list of the dataset is known by its file word") {
  std::set<std::string_view> names;
  for (const model::RecordList& list : model::record_lists()) {
    INFO(std::string(list.name));
    CHECK(names.insert(list.name).second);
    CHECK(list.type->kind == schema::Kind::record);
    CHECK(list.records(model::Dataset{}).empty());
  }
  CHECK(names.size() == 23);
  CHECK(model::find_record_list("clauses_heures") != nullptr);
  CHECK(model::find_record_list("chiffres") == nullptr);
}

TEST_CASE("references name lists that exist") {
  for (const model::RecordList& list : model::record_lists())
    for (const schema::FieldDesc& field : list.type->fields)
      if (field.type->kind == schema::Kind::reference) {
        INFO(std::string(field.name));
        CHECK(model::find_record_list(field.type->target) != nullptr);
      }
}

TEST_CASE("records are found by id") {
  model::Dataset dataset;
  dataset.structures.resize(2);
  dataset.structures[0].id = "asfad";
  dataset.structures[1].id = "tag35";
  dataset.structures[1].name = "TAg35";
  const schema::RecordRef found = model::find_record(dataset, "structures", "tag35");
  CHECK(found.record == &dataset.structures[1]);
  CHECK(std::get<std::string_view>(found.type->find("nom")->get(found.record)) == "TAg35");
  CHECK(model::find_record(dataset, "structures", "absente").record == nullptr);
  CHECK(model::find_record(dataset, "glossaire", "ess").record == nullptr);
  CHECK(model::find_record(dataset, "rien", "asfad").record == nullptr);
  CHECK(model::find_record_list("structures")->records(dataset).size() == 2);
}

TEST_CASE("structures: a list or a number") {
  using Either = Decoded<model::Session>;
  SUBCASE("a list") {
    const Either d("structures: [asfad, tag35]\n");
    CHECK(d.value.structures->list.size() == 2);
    CHECK_FALSE(d.value.structures->count.has_value());
  }
  SUBCASE("a number") {
    const Either d("structures: au moins 12\n");
    CHECK(d.value.structures->list.empty());
    CHECK(d.value.structures->count->qualifier() == base::Qualifier::at_least);
  }
  SUBCASE("a single one") { CHECK(Either("structures: asfad\n").value.structures->list[0].id == "asfad"); }
  SUBCASE("neither") { CHECK(Either("structures: {a: 1}\n").codes() == Codes{"type-inattendu"}); }
}

TEST_CASE("an activity as FILES.md writes its head") {
  const Decoded<model::Activity> d(
      "titre: Le Vivier de compétences\n"
      "section: soutien\n"
      "rattachee_a: accueil_demandeurs_emploi\n"
      "ordre: 2\n"
      "chapeau: Un accueil collectif, puis un temps de travail.\n"
      "frequence: mensuelle\n"
      "periode: octobre à décembre 2012\n"
      "nombre_seances: 3\n"
      "participants: 27\n"
      "presents_par_seance: 5 à 7\n"
      "chiffres:\n"
      "  partenaires_mobilises: {libelle: Partenaires mobilisés, unite: partenaire, valeur: environ 10}\n"
      "seances:\n"
      "  - date: 2012-10-04\n"
      "    presences: [p1, p2]\n"
      "  - participants: une quinzaine\n");
  REQUIRE(d.said() == "");
  CHECK(d.value.section.id == "soutien");
  CHECK(d.value.figures.list[0].id == "partenaires_mobilises");
  CHECK(d.value.figures.list[0].value.about);
  CHECK(d.value.sessions[0].attendances.size() == 2);
  CHECK(d.value.sessions[1].participants->value.collective);
}
