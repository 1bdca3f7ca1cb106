#include "stats/record_sets.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::stats {

using schema::Kind;
using schema::TypeDesc;

namespace {

// Prose, declared figures and lists of records cannot be counted by value; the lists are sets of their own.
bool countable(const TypeDesc& type) {
  if (type.kind == Kind::list) return type.element != nullptr && countable(*type.element);
  return type.kind != Kind::prose && type.kind != Kind::figures && type.kind != Kind::record && type.kind != Kind::open;
}

void add(RecordSet& set, std::string_view name, const TypeDesc& type, std::string_view doc) {
  if (set.find(name) == nullptr) set.fields.push_back({std::string(name), &type, std::string(doc)});
}

void add_fields(RecordSet& set, const TypeDesc& type) {
  for (const schema::FieldDesc& field : type.fields)
    if (field.type != nullptr && countable(*field.type)) add(set, field.name, *field.type, field.doc);
}

// Types of the fields that no table has.
const TypeDesc& reference_to(std::string_view list) {
  static const TypeDesc activity = schema::reference_type("activites"), body = schema::reference_type("instances"),
                        accompaniment = schema::reference_type("dla_accompagnements");
  return list == "activites" ? activity : list == "instances" ? body : accompaniment;
}
const TypeDesc& word_type() { return schema::Codec<schema::Word>::type(); }
const TypeDesc& month_type() { return schema::Codec<base::Period>::type(); }

bool dated(const RecordSet& set) {
  return std::ranges::any_of(set.fields, [](const SetField& field) {
    return field.type->kind == Kind::period || field.type->kind == Kind::date;
  });
}

RecordSet set_of_list(const model::RecordList& list) {
  RecordSet set{std::string(list.name), std::string(list.type->doc), {}};
  add_fields(set, *list.type);
  if (list.name == "adherents") {
    add(set, "forme", word_type(), "Forme de la structure, ou personne_physique");
    add(set, "type", word_type(), "Le même que « forme »");
  }
  return set;
}

RecordSet inner_set(std::string_view name, std::string_view doc, const TypeDesc& type, std::string_view parent,
                    std::string_view parent_list, std::string_view parent_doc) {
  RecordSet set{std::string(name), std::string(doc), {}};
  add_fields(set, type);
  add(set, parent, reference_to(parent_list), parent_doc);
  return set;
}

RecordSet attendance_set() {
  RecordSet set{"presences", "Chaque présence d'une personne à une séance.", {}};
  add(set, "personne", schema::Codec<model::PersonRef>::type(), "Personne présente");
  add(set, "structure", schema::Codec<model::StructureRef>::type(),
      "Structure de la personne, ou structure représentée");
  add(set, "activite", reference_to("activites"), "Activité de la séance");
  add_fields(set, schema::type_of<model::Session>());
  add_fields(set, schema::type_of<model::Activity>());
  add_fields(set, schema::type_of<model::Person>());
  add_fields(set, schema::type_of<model::Structure>());
  return set;
}

std::vector<RecordSet> make_sets() {
  std::vector<RecordSet> sets;
  for (const model::RecordList& list : model::record_lists()) sets.push_back(set_of_list(list));
  sets.push_back(inner_set("seances", "Les séances des activités.", schema::type_of<model::Session>(), "activite",
                           "activites", "Activité de la séance"));
  sets.push_back(attendance_set());
  sets.push_back(inner_set("reunions", "Les réunions des instances.", schema::type_of<model::Meeting>(), "instance",
                           "instances", "Instance réunie"));
  sets.push_back(inner_set("membres", "Les membres des instances.", schema::type_of<model::Mandate>(), "instance",
                           "instances", "Instance"));
  sets.push_back(inner_set("phases", "Les phases des accompagnements DLA.", schema::type_of<model::DlaPhase>(),
                           "accompagnement", "dla_accompagnements", "Accompagnement"));
  add_fields(sets.back(), schema::type_of<model::DlaAccompaniment>());
  for (RecordSet& set : sets)
    if (set.name == "seances")
      add(set, present_field, schema::Codec<base::Quantity>::type(), "Personnes présentes, nommées ou comptées");
  for (RecordSet& set : sets)
    if (set.name == "dla_accompagnements")
      add(set, no_engineering, schema::Codec<bool>::type(), "Ni phase d'ingénierie dans l'année, ni jours, ni coût");
  for (RecordSet& set : sets)
    if (set.name == "clauses_marches")
      add(set, hours_done, schema::Codec<base::Minutes>::type(), "Heures réalisées depuis le début du marché");
  for (RecordSet& set : sets)
    if (dated(set)) add(set, "mois", month_type(), "Mois de la date");
  return sets;
}

} // namespace

const SetField* RecordSet::find(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &SetField::name);
  return found == fields.end() ? nullptr : &*found;
}

const std::vector<RecordSet>& record_sets() {
  static const std::vector<RecordSet> sets = make_sets();
  return sets;
}

const RecordSet* find_record_set(std::string_view name) {
  const auto found = std::ranges::find(record_sets(), name, &RecordSet::name);
  return found == record_sets().end() ? nullptr : &*found;
}

const TypeDesc* field_type(const RecordSet& set, std::string_view field, std::string* unknown,
                           std::vector<std::string_view>* known) {
  const std::vector<std::string_view> names = base::split(field, '.');
  const auto missing = [&](std::string_view name, const auto& fields) -> const TypeDesc* {
    if (unknown != nullptr) *unknown = name;
    if (known != nullptr)
      for (const auto& one : fields) known->push_back(one.name);
    return nullptr;
  };
  const SetField* first = set.find(names.front());
  if (first == nullptr) return missing(names.front(), set.fields);
  const TypeDesc* type = first->type;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (type->kind == Kind::list) type = type->element;
    static const std::vector<schema::FieldDesc> nothing;
    const model::RecordList* list = type->kind == Kind::reference ? model::find_record_list(type->target) : nullptr;
    if (list != nullptr) type = list->type;
    const schema::FieldDesc* next = type->kind == Kind::record ? type->find(names[i]) : nullptr;
    if (next == nullptr) return missing(names[i], type->kind == Kind::record ? type->fields : nothing);
    type = next->type;
  }
  return type;
}

} // namespace reso::stats
