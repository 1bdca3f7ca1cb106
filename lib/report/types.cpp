#include "report/types.hpp"

#include <algorithm>
#include <array>

#include "diag/catalogue.hpp"
#include "model/dataset.hpp"
#include "stats/extract.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
using Kind = Type::Kind;

namespace {

struct Member {
  std::string_view name;
  Type type;
};

const std::vector<Member>& figure_members() {
  static const std::vector<Member> all{{"valeur", {Kind::figure}},     {"unite", {Kind::text}},
                                       {"libelle", {Kind::text}},      {"definition", {Kind::text}},
                                       {"qualificatif", {Kind::text}}, {"annee", {Kind::number}},
                                       {"numerateur", {Kind::number}}, {"denominateur", {Kind::number}},
                                       {"precedent", {Kind::figure}},  {"ecart", {Kind::number}},
                                       {"ecart_pct", {Kind::number}},  {"cellules", {Kind::list, nullptr, Kind::cell}}};
  return all;
}

const std::vector<Member>& cell_members() {
  static const std::vector<Member> all{
      {"libelle", {Kind::text}},   {"valeur", {Kind::cell}},       {"part", {Kind::number}},
      {"unite", {Kind::text}},     {"qualificatif", {Kind::text}}, {"annee", {Kind::number}},
      {"precedent", {Kind::cell}}, {"ecart", {Kind::number}},      {"ecart_pct", {Kind::number}}};
  return all;
}

// What belongs to a record without being one of its fields.
std::vector<Member> belonging(const schema::TypeDesc& record) {
  if (record.name == "sections") return {{"activites", list_type("activites")}, {"sections", list_type("sections")}};
  if (record.name == "activites") return {{"attachees", list_type("activites")}};
  if (record.name == "actions") return {{"activites", list_type("activites")}};
  return {};
}

std::optional<Type> find(const std::vector<Member>& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Member::name);
  return found == members.end() ? std::nullopt : std::optional(found->type);
}

} // namespace

Type type_of(const schema::TypeDesc* desc) {
  if (desc == nullptr) return {};
  switch (desc->kind) {
  case schema::Kind::text:
  case schema::Kind::choice: return {Kind::text};
  case schema::Kind::prose: return {Kind::text, nullptr, Kind::any, nullptr, true};
  case schema::Kind::reference: {
    const model::RecordList* list = model::find_record_list(desc->target);
    return list != nullptr ? Type{Kind::record, list->type} : Type{Kind::text};
  }
  case schema::Kind::quantity: return {Kind::number};
  case schema::Kind::boolean: return {Kind::boolean};
  case schema::Kind::date:
  case schema::Kind::period: return {Kind::date};
  case schema::Kind::list: {
    const Type element = type_of(desc->element);
    return {Kind::list, nullptr, element.kind, element.desc};
  }
  case schema::Kind::record: return {Kind::record, desc};
  case schema::Kind::figures: return {Kind::figures};
  case schema::Kind::open: break;
  }
  return {};
}

Type record_type(std::string_view list) { return {Kind::record, model::find_record_list(list)->type}; }
Type list_type(std::string_view list) {
  return {Kind::list, nullptr, Kind::record, model::find_record_list(list)->type};
}
Type actions_type() { return {Kind::list, nullptr, Kind::record, &schema::type_of<stats::FundedAction>()}; }
Type element_type(const Type& list) { return {list.element, list.element_desc}; }

std::optional<Type> member_type(const Type& type, std::string_view member) {
  switch (type.kind) {
  case Kind::any: return Type{};
  case Kind::figure: return find(figure_members(), member);
  case Kind::cell: return find(cell_members(), member);
  case Kind::figures: return Type{Kind::figure};
  case Kind::record: {
    if (auto found = find(belonging(*type.desc), member)) return found;
    const schema::FieldDesc* field = type.desc->find(member);
    return field != nullptr ? std::optional(type_of(field->type)) : std::nullopt;
  }
  default: return std::nullopt;
  }
}

std::vector<std::string_view> member_names(const Type& type) {
  std::vector<std::string_view> names;
  const auto add = [&names](const std::vector<Member>& members) {
    for (const Member& one : members) names.push_back(one.name);
  };
  if (type.is(Kind::figure)) add(figure_members());
  if (type.is(Kind::cell)) add(cell_members());
  if (!type.is(Kind::record)) return names;
  for (const schema::FieldDesc& field : type.desc->fields) names.push_back(field.name);
  add(belonging(*type.desc));
  return names;
}

bool is_figure_member(std::string_view name) {
  return find(figure_members(), name).has_value() || find(cell_members(), name).has_value();
}

std::string type_words(const Type& type, const diag::Diagnostics& diagnostics) {
  switch (type.kind) {
  case Kind::text: return diagnostics.say(phrase::type_text);
  case Kind::number: return diagnostics.say(phrase::type_number);
  case Kind::figure: return diagnostics.say(phrase::type_figure);
  case Kind::cell: return diagnostics.say(phrase::type_cell);
  case Kind::date: return diagnostics.say(phrase::type_date);
  case Kind::boolean: return diagnostics.say(phrase::type_boolean);
  case Kind::list: return diagnostics.say(phrase::type_list);
  case Kind::record: return diagnostics.say(phrase::type_record);
  case Kind::figures: return diagnostics.say(phrase::type_figures);
  case Kind::any: break;
  }
  return diagnostics.say(phrase::type_any);
}

} // namespace reso::report
