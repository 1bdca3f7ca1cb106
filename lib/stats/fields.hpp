// The values of a row's fields: its own, those of the records around it, those behind references.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stats/record_sets.hpp"

namespace reso::stats {

// Reads one field of the rows of a set: the first word of a dotted name.
class FieldReader {
public:
  FieldReader(const model::Dataset& dataset, std::string_view set, std::string_view name)
      : m_dataset(dataset), m_set(set), m_name(name) {}

  // The value in `row`, which is good until the next call for lists; monostate when not given.
  schema::Value read(const Row& row) const;

private:
  static schema::Value present(const Row& row);
  schema::Value without_engineering(const Row& row) const;
  static schema::Value unlisted_phase(const Row& row);
  schema::Value own(const schema::RecordRef& record, std::string_view name) const;
  schema::Value own(const schema::RecordRef& record) const; // the field that is read, found once for each type
  schema::Value reference(const schema::RecordRef& record, std::string_view list, const Row& row) const;
  schema::Value member(const Row& row, std::string_view name) const;
  schema::Value member_form(const Row& row) const;
  schema::Value attendance(const Row& row, std::string_view name) const;
  schema::Value month(const Row& row) const;

  const model::Dataset& m_dataset;
  std::string_view m_set;
  std::string m_name;
  mutable std::vector<std::pair<const schema::TypeDesc*, const schema::FieldDesc*>> m_descs;
};

// The value of `name` in every record that `value` leads to: a reference's, a record's, those of a list.
schema::Value value_behind(const model::Dataset& dataset, const schema::Value& value, std::string_view name);

} // namespace reso::stats
