#include "schema/columns.hpp"

#include <set>

#include "schema/fault.hpp"

namespace reso::schema {

namespace {

std::vector<std::string_view> names_of(const TypeDesc& record) {
  std::vector<std::string_view> names;
  for (const FieldDesc& field : record.fields) names.push_back(field.name);
  return names;
}

} // namespace

bool check_columns(DecodeContext& context, const Node& table, const TypeDesc& record) {
  std::set<std::string_view> given, meant;
  for (const Entry& title : table.entries) {
    if (record.find(title.folded) != nullptr)
      given.insert(title.folded);
    else
      meant.insert(fault::unknown_field(context, title, record.name, names_of(record)));
  }
  bool readable = true;
  for (const FieldDesc& field : record.fields) {
    if (!field.required || given.contains(field.name)) continue;
    readable = false;
    // A misspelt title stands for the column it was meant to be: that one is not missing as well.
    if (!meant.contains(field.name))
      fault::missing_field(context, table, record.name, field.name, field.doc, field.example);
  }
  return readable;
}

} // namespace reso::schema
