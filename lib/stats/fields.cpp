// The values of a row's fields: its own, those of the records around it, those behind references.
#include <algorithm>

#include "base/text.hpp"
#include "stats/record_sets.hpp"

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

class RowFields {
public:
  RowFields(const model::Dataset& dataset, std::string_view set, const Row& row)
      : m_dataset(dataset), m_set(set), m_row(row) {}

  Value first(std::string_view name) const {
    if (name == "mois") return month();
    if (m_set == "adherents") return member(name);
    if (m_set == "presences") return attendance(name);
    if (m_set == "seances" && name == "activite") return reference(m_row.parent, "activites");
    if ((m_set == "reunions" || m_set == "membres") && name == "instance") return reference(m_row.parent, "instances");
    if (m_set == "phases" && name == "accompagnement") return reference(m_row.parent, "dla_accompagnements");
    Value value = own(m_row.record, name);
    return !value.given() && m_set == "phases" ? own(m_row.parent, name) : value;
  }

  // The value of `name` in every record that `value` leads to.
  Value next(const Value& value, std::string_view name) const {
    if (const auto* list = std::get_if<schema::List>(&value)) {
      schema::List all;
      for (const Value& one : *list)
        if (Value found = next(one, name); found.given()) all.push_back(std::move(found));
      return all.empty() ? Value() : Value(std::move(all));
    }
    return own(behind(value), name);
  }

private:
  Value own(const RecordRef& record, std::string_view name) const {
    if (record.record == nullptr) return {};
    const schema::FieldDesc* field = record.type->find(name);
    return field != nullptr && field->get != nullptr ? field->in(record.record, m_dataset.year.year) : Value();
  }

  RecordRef behind(const Value& value) const {
    if (const auto* record = std::get_if<RecordRef>(&value)) return *record;
    if (const auto* to = std::get_if<ReferenceValue>(&value)) return model::find_record(m_dataset, to->target, to->id);
    return {};
  }

  Value reference(const RecordRef& record, std::string_view list) const {
    const Value id = own(record, "id");
    const auto* text = std::get_if<std::string_view>(&id);
    return text != nullptr ? Value(ReferenceValue{*text, list, m_row.place}) : Value();
  }

  // Structures with `adherent_depuis` are members without a record of their own.
  Value member(std::string_view name) const {
    if (name == "forme" || name == "type") return member_form();
    if (as<model::Structure>(m_row.record) == nullptr) return own(m_row.record, name);
    if (name == "structure") return reference(m_row.record, "structures");
    if (name == "depuis") return own(m_row.record, "adherent_depuis");
    if (name == "jusqu_a") return own(m_row.record, "adherent_jusqu_a");
    return name == "college" ? own(m_row.record, name) : Value();
  }

  Value member_form() const {
    if (const auto* one = as<model::Member>(m_row.record); one != nullptr && one->person.given()) return natural_person;
    return next(member("structure"), "forme");
  }

  Value attendance(std::string_view name) const {
    const bool person = as<model::Person>(m_row.record) != nullptr,
               structure = as<model::Structure>(m_row.record) != nullptr;
    if (name == "personne") return person ? reference(m_row.record, "personnes") : Value();
    if (name == "structure") return structure ? reference(m_row.record, "structures") : own(m_row.record, "structure");
    if (name == "activite") return reference(m_row.parent, "activites");
    for (const RecordRef& record : {m_row.session, m_row.parent})
      if (Value value = own(record, name); value.given()) return value;
    if (Value value = own(m_row.record, name); value.given()) return value;
    return next(attendance("structure"), name);
  }

  // The first date of the row: its own `mois` or date, else the session's, else the period of what is around.
  Value month() const {
    for (const RecordRef& record : {m_row.record, m_row.session, m_row.parent}) {
      if (record.record == nullptr) continue;
      if (m_set == "presences" && record == m_row.record)
        continue; // a person's or a structure's dates are no attendance's
      for (const schema::FieldDesc& field : record.type->fields)
        if (Value value = own(record, field.name); std::holds_alternative<base::Period>(value)) return value;
    }
    return {};
  }

  const model::Dataset& m_dataset;
  std::string_view m_set;
  const Row& m_row;
};

} // namespace

Value value_of(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view field) {
  const RowFields fields(dataset, set, row);
  const std::vector<std::string_view> names = base::split(field, '.');
  Value value = fields.first(names.front());
  for (std::size_t i = 1; i < names.size(); ++i) value = fields.next(value, names[i]);
  return value;
}

bool of_another_year(const model::Dataset& dataset, const Row& row, std::string_view field) {
  constexpr int reach = 30; // years that an association's memory spans
  const schema::FieldDesc* desc = row.record.record != nullptr ? row.record.type->find(field) : nullptr;
  if (desc == nullptr || desc->get_in_year == nullptr) return false;
  for (int year = dataset.year.year - reach; year <= dataset.year.year + reach; ++year)
    if (desc->get_in_year(row.record.record, year).given()) return true;
  return false;
}

} // namespace reso::stats
