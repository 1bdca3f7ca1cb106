#include "stats/record_sets.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::stats {

using schema::Kind;
using schema::RecordRef;
using schema::Value;

namespace {

void add_fields(RecordSet& set, const schema::TypeDesc& type, const std::string& prefix = {}) {
  for (const schema::FieldDesc& field : type.fields) {
    if (field.type == nullptr || field.type->kind == Kind::prose || field.type->kind == Kind::figures) continue;
    if (field.type->kind == Kind::list && field.type->element != nullptr && field.type->element->kind == Kind::record) continue;
    std::string name = prefix + std::string(field.name);
    auto same = std::find_if(set.fields.begin(), set.fields.end(), [&](const SetField& other) { return other.name == name; });
    if (same == set.fields.end()) set.fields.push_back({name, field.type, std::string(field.doc)});
  }
}

// A field made from others.
void add_derived(RecordSet& set, std::string name, std::string doc) { set.fields.push_back({std::move(name), nullptr, std::move(doc)}); }

RecordSet inner_set(std::string name, std::string doc, const schema::TypeDesc& type, std::string parent_field, std::string parent_doc) {
  RecordSet set{std::move(name), std::move(doc), {}};
  add_fields(set, type);
  add_derived(set, std::move(parent_field), std::move(parent_doc));
  return set;
}

bool has_period(const RecordSet& set) {
  return std::any_of(set.fields.begin(), set.fields.end(), [](const SetField& field) {
    return field.type != nullptr && (field.type->kind == Kind::period || field.type->kind == Kind::date);
  });
}

std::vector<RecordSet> make_sets() {
  std::vector<RecordSet> sets;
  for (const model::RecordList& list : model::record_lists()) {
    RecordSet set{std::string(list.name), std::string(list.type->doc), {}};
    add_fields(set, *list.type);
    if (list.name == "adherents") add_derived(set, "type", "Forme de la structure, ou personne_physique");
    sets.push_back(std::move(set));
  }
  sets.push_back(inner_set("seances", "Les séances des activités.", schema::type_of<model::Session>(), "activite", "Activité de la séance"));
  RecordSet presences{"presences", "Chaque présence d'une personne à une séance.", {}};
  presences.fields.push_back({"personne", &schema::type_of<model::PersonRef>(), "Personne présente"});
  add_derived(presences, "activite", "Activité de la séance");
  add_derived(presences, "structure", "Structure de la personne");
  add_fields(presences, schema::type_of<model::Session>());
  add_fields(presences, schema::type_of<model::Activity>());
  sets.push_back(std::move(presences));
  sets.push_back(inner_set("reunions", "Les réunions des instances.", schema::type_of<model::Meeting>(), "instance", "Instance réunie"));
  sets.push_back(inner_set("membres", "Les membres des instances.", schema::type_of<model::Mandate>(), "instance", "Instance"));
  sets.push_back(inner_set("phases", "Les phases des accompagnements DLA.", schema::type_of<model::DlaPhase>(), "accompagnement", "Accompagnement"));
  for (RecordSet& set : sets)
    if (has_period(set)) add_derived(set, "mois_date", "Mois de la date");
  return sets;
}

RecordRef ref(const auto& record) { return {&record, &schema::type_of<std::remove_cvref_t<decltype(record)>>()}; }

Rows session_rows(const model::Dataset& dataset) {
  Rows out;
  for (const model::Activity& activity : dataset.activities)
    for (const model::Session& session : activity.sessions) {
      out.known = true;
      out.rows.push_back({ref(session), ref(session), ref(activity), session.span});
    }
  return out;
}

Rows attendance_rows(const model::Dataset& dataset) {
  Rows out;
  for (const model::Activity& activity : dataset.activities)
    for (const model::Session& session : activity.sessions)
      for (const model::PersonRef& person : session.attendances) {
        out.known = true;
        RecordRef record = model::find_record(dataset, "personnes", person.id);
        out.rows.push_back({record, ref(session), ref(activity), person.span});
      }
  return out;
}

template <class Inner> Rows body_rows(const model::Dataset& dataset, std::vector<Inner> model::GoverningBody::*list) {
  Rows out;
  out.known = dataset.has("instances");
  for (const model::GoverningBody& body : dataset.bodies)
    for (const Inner& inner : body.*list) out.rows.push_back({ref(inner), {}, ref(body), inner.span});
  return out;
}

Rows phase_rows(const model::Dataset& dataset) {
  Rows out;
  out.known = dataset.has("dla_accompagnements");
  for (const model::DlaAccompaniment& accompaniment : dataset.dla_accompaniments)
    for (const model::DlaPhase& phase : accompaniment.phases) out.rows.push_back({ref(phase), {}, ref(accompaniment), phase.span});
  return out;
}

// The place of a record: the member `span` that every record of a list has.
diag::Span place_of(const model::Dataset& dataset, std::string_view list, std::size_t index) {
  auto at = [index](const auto& records) { return index < records.size() ? records[index].span : diag::Span(); };
  if (list == "adherents") return at(dataset.members);
  if (list == "structures") return at(dataset.structures);
  if (list == "personnes") return at(dataset.persons);
  if (list == "equipe") return at(dataset.staff);
  if (list == "activites") return at(dataset.activities);
  if (list == "projets") return at(dataset.projects);
  if (list == "entretiens") return at(dataset.interviews);
  if (list == "glossaire") return at(dataset.glossary);
  if (list == "partenaires") return at(dataset.partners);
  if (list == "instances") return at(dataset.bodies);
  if (list == "conventions") return at(dataset.conventions);
  if (list == "dla_accompagnements") return at(dataset.dla_accompaniments);
  if (list == "dla_comites_appui") return at(dataset.dla_committees);
  if (list == "dla_temps") return at(dataset.dla_times);
  if (list == "dla_objectifs") return at(dataset.dla_objectives);
  if (list == "clauses_operations") return at(dataset.clause_operations);
  if (list == "clauses_marches") return at(dataset.public_contracts);
  if (list == "clauses_participants") return at(dataset.clause_participants);
  if (list == "clauses_contrats") return at(dataset.employment_contracts);
  if (list == "clauses_heures") return at(dataset.clause_hours);
  return {};
}

Value own_value(const RecordRef& record, std::string_view field) {
  if (record.record == nullptr) return {};
  const schema::FieldDesc* found = record.type->find(field);
  return found != nullptr && found->get != nullptr ? found->get(record.record) : Value();
}

Value id_of(const RecordRef& record) { return own_value(record, "id"); }

Value member_type(const model::Dataset& dataset, const Row& row) {
  const auto& member = *static_cast<const model::Member*>(row.record.record);
  if (member.person.given()) return std::string_view("personne_physique");
  return own_value(model::find_record(dataset, "structures", member.structure.id), "forme");
}

bool is_period(const Value& value) { return std::holds_alternative<base::Period>(value); }

Value first_period(const Row& row) {
  for (const RecordRef& record : {row.record, row.session})
    if (record.record != nullptr)
      for (const schema::FieldDesc& field : record.type->fields)
        if (field.get != nullptr)
          if (Value value = field.get(record.record); is_period(value)) return value;
  return {};
}

// The first name of a dotted field.
Value start_value(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view name) {
  if (set == "adherents" && name == "type") return member_type(dataset, row);
  if (name == "mois_date") return first_period(row);
  if (set == "presences") {
    if (name == "personne") return id_of(row.record);
    if (name == "activite") return id_of(row.parent);
    if (name == "structure") return own_value(row.record, "structure");
    if (Value value = own_value(row.session, name); value.given()) return value;
    return own_value(row.parent, name);
  }
  if (Value value = own_value(row.record, name); value.given()) return value;
  if ((set == "seances" && name == "activite") || ((set == "reunions" || set == "membres") && name == "instance") ||
      (set == "phases" && name == "accompagnement"))
    return id_of(row.parent);
  return {};
}

// The record that a name leads to, when more names follow.
RecordRef record_behind(const model::Dataset& dataset, const Row& row, std::string_view name, const Value& value) {
  if (auto* reference = std::get_if<schema::ReferenceValue>(&value)) return model::find_record(dataset, reference->target, reference->id);
  if (auto* record = std::get_if<RecordRef>(&value)) return *record;
  if (name == "personne") return row.record;
  if (name == "activite" || name == "instance" || name == "accompagnement") return row.parent;
  return {};
}

} // namespace

const std::vector<RecordSet>& record_sets() {
  static const std::vector<RecordSet> sets = make_sets();
  return sets;
}

const RecordSet* find_record_set(std::string_view name) {
  const auto& sets = record_sets();
  auto found = std::find_if(sets.begin(), sets.end(), [&](const RecordSet& set) { return set.name == name; });
  return found == sets.end() ? nullptr : &*found;
}

Rows rows_of(const model::Dataset& dataset, std::string_view set) {
  if (set == "seances") return session_rows(dataset);
  if (set == "presences") return attendance_rows(dataset);
  if (set == "reunions") return body_rows(dataset, &model::GoverningBody::meetings);
  if (set == "membres") return body_rows(dataset, &model::GoverningBody::members);
  if (set == "phases") return phase_rows(dataset);
  Rows out;
  const model::RecordList* list = model::find_record_list(set);
  if (list == nullptr) return out;
  out.known = dataset.has(set);
  std::size_t index = 0;
  for (const RecordRef& record : list->records(dataset)) out.rows.push_back({record, {}, {}, place_of(dataset, set, index++)});
  return out;
}

Value value_of(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view field) {
  auto names = base::split(field, '.');
  Value value = start_value(dataset, set, row, names[0]);
  for (std::size_t i = 1; i < names.size(); ++i) {
    RecordRef record = record_behind(dataset, row, names[i - 1], value);
    value = own_value(record, names[i]);
  }
  return value;
}

} // namespace reso::stats
