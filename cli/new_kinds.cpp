#include "cli/new_kinds.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "model/dataset.hpp"
#include "model/file_types.hpp"

namespace reso::cli {

namespace {

constexpr NewKind kinds[] = {
    {"annee", "", NewKind::year_file},
    {"activite", "activites", NewKind::page},
    {"structure", "structures", NewKind::common_list},
    {"accompagnement", "dla_accompagnements", NewKind::year_list},
    {"contrat", "clauses_contrats", NewKind::year_list},
};
static_assert(std::ranges::equal(kinds, new_kind_names, {}, &NewKind::name));

// What an option of that type takes, in one word.
constexpr Option text_value{"", 0, {"TEXTE", "TEXT"}, {}};
constexpr Option number_value{"", 0, {"NOMBRE", "NUMBER"}, {}};
constexpr Option boolean_value{"", 0, {"OUI|NON", "OUI|NON"}, {}};
constexpr Option date_value{"", 0, {"DATE", "DATE"}, {}};
constexpr Option word_value{"", 0, {"MOT", "WORD"}, {}};
constexpr Option id_value{"", 0, {"ID", "ID"}, {}};
constexpr Option group_value{"", 0, {"CLE: VALEUR", "KEY: VALUE"}, {}};

Both value_of(const schema::TypeDesc& type) {
  switch (type.kind) {
  case schema::Kind::quantity: return number_value.value;
  case schema::Kind::boolean: return boolean_value.value;
  case schema::Kind::date:
  case schema::Kind::period: return date_value.value;
  case schema::Kind::choice: return word_value.value;
  case schema::Kind::reference: return id_value.value;
  case schema::Kind::list: return value_of(*type.element);
  case schema::Kind::record:
  case schema::Kind::figures:
  case schema::Kind::open: return group_value.value;
  case schema::Kind::text:
  case schema::Kind::prose: break;
  }
  return text_value.value;
}

std::span<const std::string_view> words_of(const schema::TypeDesc& type) {
  return type.kind == schema::Kind::list ? words_of(*type.element) : std::span(type.choices);
}

std::vector<Option> options_of_fields(const NewKind& kind) {
  std::vector<Option> options;
  for (const schema::FieldDesc& field : kind.type().fields) {
    Option option;
    option.name = field.name;
    option.value = field.name == "id" ? id_value.value : value_of(*field.type);
    option.text = {field.doc, field.doc}; // the tables speak the language of the files
    option.choices = words_of(*field.type);
    const schema::Kind type = field.type->kind;
    option.list = type == schema::Kind::list || type == schema::Kind::figures || type == schema::Kind::open ||
                  field.get_in_year != nullptr;
    option.field = true;
    options.push_back(option);
  }
  return options;
}

} // namespace

const schema::TypeDesc& NewKind::type() const {
  return list.empty() ? model::year_file_type() : *model::find_record_list(list)->type;
}

const schema::FieldDesc& NewKind::first_field() const {
  const auto& fields = type().fields;
  const auto first =
      std::ranges::find_if(fields, [](const schema::FieldDesc& field) { return field.required && field.name != "id"; });
  return first == fields.end() ? fields.front() : *first;
}

bool NewKind::needs(const schema::FieldDesc& field) const {
  return field.name != "id" && (field.required || &field == &first_field());
}

const NewKind* find_new_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &NewKind::name);
  return found == std::end(kinds) ? nullptr : &*found;
}

const NewKind* find_new_kind_of(std::string_view list) {
  const auto found = std::ranges::find(kinds, list, &NewKind::list);
  return found == std::end(kinds) ? nullptr : &*found;
}

std::span<const Option> field_options(std::string_view kind) {
  static std::map<std::string_view, std::vector<Option>> made;
  const NewKind* found = find_new_kind(kind);
  if (found == nullptr) return {};
  const auto [at, fresh] = made.try_emplace(found->name);
  if (fresh) at->second = options_of_fields(*found);
  return at->second;
}

} // namespace reso::cli
