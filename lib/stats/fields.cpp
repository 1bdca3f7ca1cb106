#include "stats/fields.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/years_touched.hpp"

namespace reso::stats {

using schema::RecordRef;
using schema::ReferenceValue;
using schema::Value;

namespace {

constexpr std::string_view natural_person = "personne_physique";

template <class T>
const T* as(const RecordRef& record) {
  return record.type == &schema::type_of<T>() ? static_cast<const T*>(record.record) : nullptr;
}

// An activity that is part of another is printed in the section of that one.
Value section_of(const model::Dataset& dataset, const model::Activity& activity) {
  constexpr int deepest = 8; // a circle is a fault of the records, told elsewhere
  const model::Activity* one = &activity;
  for (int depth = 0; one != nullptr && depth < deepest; ++depth) {
    if (one->section.given()) return ReferenceValue{one->section.id.text(), "sections", one->section.span};
    const auto* parent = static_cast<const model::Activity*>(
        model::find_record(dataset, model::ActivityTag::list, one->attached_to.id.text()).record);
    one = one->attached_to.given() ? parent : nullptr;
  }
  return {};
}

// A marché that names no buyer of its own is one of its operation's.
Value buyer_of(const model::Dataset& dataset, const model::PublicContract& market) {
  if (market.buyer) return std::string_view(*market.buyer);
  const auto* operation = static_cast<const model::ClauseOperation*>(
      model::find_record(dataset, model::OperationTag::list, market.operation.id.text()).record);
  return operation != nullptr && operation->buyer ? Value(std::string_view(*operation->buyer)) : Value();
}

Value field_value(const model::Dataset& dataset, const RecordRef& record, const schema::FieldDesc* field) {
  if (field != nullptr && field->name == "section")
    if (const auto* activity = as<model::Activity>(record)) return section_of(dataset, *activity);
  if (field != nullptr && field->name == "maitre_d_ouvrage")
    if (const auto* market = as<model::PublicContract>(record)) return buyer_of(dataset, *market);
  return field != nullptr && field->get != nullptr ? field->in(record.record, dataset.year.year) : Value();
}

RecordRef behind(const model::Dataset& dataset, const Value& value) {
  if (const auto* record = std::get_if<RecordRef>(&value)) return *record;
  if (const auto* to = std::get_if<ReferenceValue>(&value)) return model::find_record(dataset, to->target, to->id);
  return {};
}

} // namespace

Value value_behind(const model::Dataset& dataset, const Value& value, std::string_view name) {
  if (const auto* list = std::get_if<schema::List>(&value)) {
    schema::List all;
    for (const Value& one : *list)
      if (Value found = value_behind(dataset, one, name); found.given()) all.push_back(std::move(found));
    return all.empty() ? Value() : Value(std::move(all));
  }
  const RecordRef record = behind(dataset, value);
  return record.record != nullptr ? field_value(dataset, record, record.type->find(name)) : Value();
}

Value FieldReader::read(const Row& row) const {
  if (m_name == "mois") return month(row);
  if (m_set == "adherents") return member(row, m_name);
  if (m_set == "presences") return attendance(row, m_name);
  if (m_set == "seances" && m_name == present_field) return present(row);
  if (m_set == "dla_accompagnements" && m_name == no_engineering) return without_engineering(row);
  if (m_set == "seances" && m_name == "activite") return reference(row.parent, "activites", row);
  if ((m_set == "reunions" || m_set == "membres") && m_name == "instance")
    return reference(row.parent, "instances", row);
  if (m_set == "phases" && m_name == "accompagnement") return reference(row.parent, "dla_accompagnements", row);
  if (m_set == "phases" && m_name == "phase" && row.unlisted) return unlisted_phase(row);
  Value value = own(row.record);
  return !value.given() && m_set == "phases" ? own(row.parent) : value;
}

// Of an accompaniment that lists its phases, the one that they leave out; else nobody knows.
Value FieldReader::unlisted_phase(const Row& row) {
  const auto* one = as<model::DlaAccompaniment>(row.parent);
  return one != nullptr && !one->phases.empty() ? Value(engineering_phase) : Value();
}

// Unknown of an accompaniment that names none of its phases.
Value FieldReader::without_engineering(const Row& row) const {
  const auto* one = as<model::DlaAccompaniment>(row.record);
  if (one == nullptr) return {};
  if (one->days || one->cost_committed || one->cost_paid) return false;
  bool phases = false;
  for (const model::DlaPhase& phase : one->phases) {
    if (!on_year(m_dataset, phase.date)) continue;
    phases = true;
    if (phase.phase.id == base::Name(engineering_phase)) return false;
  }
  return phases || one->outcome.id == base::Name("sans_suite") ? Value(true) : Value();
}

// Everyone on the list, or the number of those who came, whichever is more.
Value FieldReader::present(const Row& row) {
  const auto* session = as<model::Session>(row.record);
  if (session == nullptr) return {};
  const auto listed = static_cast<std::int64_t>(session->attendances.size());
  if (session->participants && session->participants->value.known()) {
    const base::Quantity& stated = session->participants->value;
    return stated.max && *stated.max < base::Rational(listed) ? base::exactly(listed) : stated;
  }
  return listed > 0 ? Value(base::exactly(listed)) : Value();
}

Value FieldReader::own(const RecordRef& record, std::string_view name) const {
  return record.record != nullptr ? field_value(m_dataset, record, record.type->find(name)) : Value();
}

Value FieldReader::own(const RecordRef& record) const {
  if (record.record == nullptr) return {};
  for (const auto& [type, field] : m_descs)
    if (type == record.type) return field_value(m_dataset, record, field);
  m_descs.emplace_back(record.type, record.type->find(m_name));
  return field_value(m_dataset, record, m_descs.back().second);
}

Value FieldReader::reference(const RecordRef& record, std::string_view list, const Row& row) const {
  const Value id = own(record, "id");
  const auto* text = std::get_if<std::string_view>(&id);
  return text != nullptr ? Value(ReferenceValue{*text, list, row.place}) : Value();
}

// Structures with `adherent_depuis` are members without a record of their own.
Value FieldReader::member(const Row& row, std::string_view name) const {
  if (name == "forme" || name == "type") return member_form(row);
  if (as<model::Structure>(row.record) == nullptr) return own(row.record, name);
  if (name == "structure") return reference(row.record, "structures", row);
  if (name == "depuis") return own(row.record, "adherent_depuis");
  if (name == "jusqu_a") return own(row.record, "adherent_jusqu_a");
  return name == "college" ? own(row.record, name) : Value();
}

Value FieldReader::member_form(const Row& row) const {
  if (const auto* one = as<model::Member>(row.record); one != nullptr && one->person.given()) return natural_person;
  return value_behind(m_dataset, member(row, "structure"), "forme");
}

Value FieldReader::attendance(const Row& row, std::string_view name) const {
  const bool person = as<model::Person>(row.record) != nullptr, structure = as<model::Structure>(row.record) != nullptr;
  if (name == "personne") return person ? reference(row.record, "personnes", row) : Value();
  if (name == "structure") return structure ? reference(row.record, "structures", row) : own(row.record, "structure");
  if (name == "activite") return reference(row.parent, "activites", row);
  for (const RecordRef& record : {row.session, row.parent})
    if (Value value = own(record); value.given()) return value;
  if (Value value = own(row.record); value.given()) return value;
  return value_behind(m_dataset, attendance(row, "structure"), name);
}

// The first date of the row: its own `mois` or date, else the session's, else the period of what is around.
Value FieldReader::month(const Row& row) const {
  for (const RecordRef& record : {row.record, row.session, row.parent}) {
    if (record.record == nullptr) continue;
    if (m_set == "presences" && record == row.record) continue; // a person's or a structure's dates are no attendance's
    for (const schema::FieldDesc& field : record.type->fields)
      if (const schema::Kind kind = field.type->kind; kind == schema::Kind::period || kind == schema::Kind::date)
        if (Value value = field_value(m_dataset, record, &field); std::holds_alternative<base::Period>(value))
          return value;
  }
  return {};
}

Value value_of(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view field) {
  const std::vector<std::string_view> names = base::split(field, '.');
  Value value = FieldReader(dataset, set, names.front()).read(row);
  for (std::size_t i = 1; i < names.size(); ++i) value = value_behind(dataset, value, names[i]);
  return value;
}

bool of_another_year(const model::Dataset& dataset, const Row& row, std::string_view field) {
  constexpr int reach = 30; // years that an association's memory spans
  const schema::FieldDesc* desc = row.record.record != nullptr ? row.record.type->find(field) : nullptr;
  if (desc == nullptr || desc->get_in_year == nullptr) return false;
  if (desc->get_in_year(row.record.record, dataset.year.year).given()) return false; // « inconnu »
  for (int year = dataset.year.year - reach; year <= dataset.year.year + reach; ++year)
    if (desc->get_in_year(row.record.record, year).given()) return true;
  return false;
}

} // namespace reso::stats
