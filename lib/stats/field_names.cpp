#include "stats/field_names.hpp"

#include "stats/record_sets.hpp"

namespace reso::stats {

std::optional<NamedField> field_named(std::string_view id) {
  const std::size_t dot = id.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const RecordSet* set = find_record_set(id.substr(0, dot));
  const schema::TypeDesc* type = set == nullptr ? nullptr : field_type(*set, id.substr(dot + 1));
  if (type == nullptr) return std::nullopt;
  const bool records =
      type->kind == schema::Kind::list && type->element != nullptr && type->element->kind == schema::Kind::record;
  if (records) return std::nullopt;
  return NamedField{set->name, std::string(id.substr(dot + 1))};
}

} // namespace reso::stats
