#include "schema/json_schema.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "model/dataset.hpp"
#include "model/file_types.hpp"

using namespace reso;
using nlohmann::json;

namespace {

json of_lists(const schema::WordLists& words = {}) {
  std::vector<const schema::TypeDesc*> records;
  for (const model::RecordList& list : model::record_lists()) records.push_back(list.type);
  return json::parse(schema::json_schema_of_lists("data/*.yaml", records, "chiffres", words));
}

} // namespace

TEST_CASE("a schema knows the lists, their fields and what these say") {
  const json lists = of_lists();
  CHECK(lists.at("$schema") == "http://json-schema.org/draft-07/schema#");
  CHECK(lists.at("additionalProperties") == false);
  for (const char* key : {"structures", "entretiens", "chiffres"}) CHECK(lists.at("properties").contains(key));
  const json& structure = lists.at("definitions").at("structures");
  CHECK(structure.at("properties").at("nom").at("description").is_string());
  CHECK(structure.at("properties").contains("justifier"));
  CHECK(structure.at("allOf").dump().find("\"nom\"") != std::string::npos);
  CHECK(structure.at("properties").at("forme").dump().find("\"cooperative\"") != std::string::npos);
}

TEST_CASE("word lists of the project replace those of the tables") {
  const json lists = of_lists({{"public", {"élu", "habitant"}}});
  const std::string audience = lists.at("definitions").at("entretiens").at("properties").at("public").dump();
  CHECK(audience.find("habitant") != std::string::npos);
  CHECK(audience.find("porteur_de_projet") == std::string::npos);
}

TEST_CASE("files that are one record") {
  const json settings = json::parse(schema::json_schema_of_record("reso.yaml", model::settings_file_type(), {}));
  CHECK(settings.at("properties").contains("modele"));
  const json year = json::parse(schema::json_schema_of_record("annee.yaml", model::year_file_type(), {}));
  CHECK(year.at("properties").contains("cloture"));
}
