#include "stats/record_sets.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const char* const people = R"(structures:
  - id: bug
    nom: Bug
    forme: association
  - id: scop
    nom: La Scop
    forme: cooperative
    adherent_depuis: 2010
personnes:
  - id: ana
    nom: Ana
    structure: bug
  - id: ben
    nom: Ben
)";

std::string text_of(const schema::Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
  if (const auto* to = std::get_if<schema::ReferenceValue>(&value)) return std::string(to->id);
  return value.given() ? "other" : "";
}

} // namespace

TEST_CASE("every list of a dataset is a set, with the lists inside records") {
  for (const model::RecordList& list : model::record_lists()) CHECK(stats::find_record_set(list.name) != nullptr);
  for (const char* inner : {"seances", "presences", "reunions", "membres", "phases"})
    CHECK(stats::find_record_set(inner) != nullptr);
  CHECK(stats::find_record_set("adhérents") == nullptr);
}

TEST_CASE("dotted fields follow references, and say which name is wrong") {
  const stats::RecordSet& hours = *stats::find_record_set("clauses_heures");
  CHECK(stats::field_type(hours, "contrat.employeur_type") != nullptr);
  CHECK(stats::field_type(hours, "contrat.participant.sexe") != nullptr);
  std::string unknown;
  std::vector<std::string_view> known;
  CHECK(stats::field_type(hours, "contrat.patron", &unknown, &known) == nullptr);
  CHECK(unknown == "patron");
  CHECK(std::ranges::find(known, "employeur") != known.end());
}

TEST_CASE("a list that no file gives is unknown, an empty one is known") {
  SmallProject none(Files{{"a.yaml", "glossaire: []\n"}});
  CHECK_FALSE(stats::rows_of(none.dataset(), "adherents").known);
  CHECK(stats::rows_of(none.dataset(), "glossaire").known);
  CHECK(stats::rows_of(none.dataset(), "glossaire").rows.empty());
}

TEST_CASE("members of the year") {
  SmallProject project(Files{{"people.yaml", people}, {"members.yaml", R"(adherents:
  - structure: bug
    depuis: 2012-03-01
  - personne: ana
    jusqu_a: 2011-06-30
  - personne: ben
)"}});
  const stats::Rows rows = stats::rows_of(project.dataset(), "adherents");
  REQUIRE(project.printed() == "");
  SUBCASE("who left before is not one; a structure with `adherent_depuis` is") { REQUIRE(rows.rows.size() == 3); }
  SUBCASE("the form of a member is its structure's, or personne_physique") {
    const auto form = [&](std::size_t i) {
      return text_of(stats::value_of(project.dataset(), "adherents", rows.rows[i], "forme"));
    };
    CHECK(form(0) == "association");
    CHECK(form(1) == "personne_physique");
    CHECK(form(2) == "cooperative");
  }
  SUBCASE("a structure's own dates are the membership's") {
    const schema::Value since = stats::value_of(project.dataset(), "adherents", rows.rows[2], "depuis");
    CHECK(std::holds_alternative<base::Period>(since));
    CHECK(text_of(stats::value_of(project.dataset(), "adherents", rows.rows[2], "structure")) == "scop");
  }
}

TEST_CASE("attendances: who is listed, and who was only counted") {
  SmallProject project(Files{{"people.yaml", people}, {"activites/atelier.yaml", R"(titre: L'atelier
seances:
  - date: 2012-01-12
    presences: [ana, ben]
    participants: 5
  - date: 2012-02-12
    participants: 7
)"}});
  const stats::Rows rows = stats::rows_of(project.dataset(), "presences");
  REQUIRE(project.printed() == "");
  REQUIRE(rows.rows.size() == 4);
  CHECK(shown(rows.count(rows.rows[0])) == "1");
  CHECK(shown(rows.count(rows.rows[2])) == "3"); // five came, two are named
  CHECK(rows.rows[2].unlisted);
  CHECK(shown(rows.count(rows.rows[3])) == "7");
  const auto value = [&](std::size_t i, const char* field) {
    return text_of(stats::value_of(project.dataset(), "presences", rows.rows[i], field));
  };
  CHECK(value(0, "personne") == "ana");
  CHECK(value(0, "structure") == "bug");
  CHECK(value(0, "structure.forme") == "association");
  CHECK(value(0, "activite") == "atelier");
  CHECK(value(0, "activite.titre") == "L'atelier");
  CHECK(value(1, "structure") == "");
  CHECK(value(2, "personne") == "");
}

TEST_CASE("values by year are those of the dataset's year") {
  SmallProject project(Files{{"a.yaml", R"(equipe:
  - id: jo
    nom: Jo
    fonction: Directrice
    etp:
      2011: 1
      2012: 0,8
  - id: lu
    nom: Lu
    fonction: Comptable
    etp:
      2011: 0,5
)"}});
  const stats::Rows rows = stats::rows_of(project.dataset(), "equipe");
  REQUIRE(project.printed() == "");
  const schema::Value value = stats::value_of(project.dataset(), "equipe", rows.rows[0], "etp");
  CHECK(shown(std::get<base::Quantity>(value)) == "0.8");
  CHECK_FALSE(stats::value_of(project.dataset(), "equipe", rows.rows[1], "etp").given());
  CHECK(stats::of_another_year(project.dataset(), rows.rows[1], "etp"));
}

TEST_CASE("who has a value for another year has left, who has « inconnu » for this one has not") {
  const auto etp = [](const std::string& second) {
    SmallProject project(Files{{"a.yaml", "equipe:\n  - {nom: Jo, fonction: Directrice, etp: {2011: 1, 2012: 0.8}}\n"
                                          "  - {nom: Lu, fonction: Comptable, etp: {2011: 0.5" +
                                              second + "}}\n"},
                               {"data/indicateurs.yaml", "x.etp: {somme: equipe.etp}\n"}});
    return shown(project.figures(), "x.etp");
  };
  CHECK(etp("") == "0.8");
  CHECK(etp(", 2012: inconnu") == ">= 0.8");
}

TEST_CASE("a marché that names no buyer is one of its operation's") {
  SmallProject project(
      Files{{"a.yaml", R"(clauses_operations:
  - {id: pont, nom: Le pont, maitre_d_ouvrage: Ville}
clauses_marches:
  - {id: m1, operation: pont}
  - {id: m2, operation: pont, maitre_d_ouvrage: Département}
  - {id: m3}
)"},
            {"data/indicateurs.yaml", "x.marches: {nombre_de: clauses_marches, repartition_par: maitre_d_ouvrage}\n"
                                      "x.buyers: {nombre_distinct: clauses_marches.maitre_d_ouvrage}\n"}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(shown(figures, "x.marches", "maitre_d_ouvrage") == "departement 1, ville 1, non_renseigne 1");
  CHECK(shown(figures, "x.buyers") == ">= 2"); // m3 has one too
}
