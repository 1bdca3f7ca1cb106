// Run-time descriptions of field tables: read by the template checker, the statistics and the reference documentation.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/value.hpp"

namespace reso::schema {

enum class Kind { text, prose, quantity, boolean, date, period, choice, reference, list, record, figures, open };

struct FieldDesc {
  std::string_view name;
  std::string_view doc;
  std::string_view example;
  std::string_view unit;         // of a quantity, empty when any
  std::string_view nomenclature; // of a choice: the list of reso.yaml that may replace its words
  bool required = false;
  const TypeDesc* type = nullptr;
  Value (*get)(const void* record) = nullptr;
  Value (*get_in_year)(const void* record, int year) = nullptr; // of a value by year; null for any other field

  // The field's value, for `year` where it differs from year to year (get() knows only a value that holds for all).
  Value in(const void* record, int year) const;
};

struct TypeDesc {
  Kind kind = Kind::text;
  std::string_view name; // file word of a record: "equipe"; French noun of a simple type: "texte"
  std::string_view doc;
  const TypeDesc* element = nullptr;     // list
  std::string_view target;               // reference: file word of the list
  std::vector<FieldDesc> fields;         // record
  std::vector<std::string_view> choices; // choice

  const FieldDesc* find(std::string_view folded_name) const;
};

} // namespace reso::schema
