#include "schema/type.hpp"

#include <algorithm>
#include <deque>
#include <mutex>

#include "schema/record.hpp"

namespace reso::schema {

Value FieldDesc::in(const void* record, int year) const {
  return get_in_year ? get_in_year(record, year) : get(record);
}

const FieldDesc* TypeDesc::find(std::string_view folded_name) const {
  const auto found = std::ranges::find(fields, folded_name, &FieldDesc::name);
  return found == fields.end() ? nullptr : &*found;
}

const TypeDesc* with_choices(const TypeDesc& base, std::span<const std::string_view> choices) {
  static std::mutex guard;
  static std::deque<TypeDesc> kept;
  if (choices.empty()) return &base;
  if (base.kind == Kind::list && base.element) {
    const TypeDesc* element = with_choices(*base.element, choices);
    if (element == base.element) return &base;
    const std::lock_guard lock(guard);
    kept.push_back(base);
    kept.back().element = element;
    return &kept.back();
  }
  if (base.kind != Kind::choice) return &base;
  const std::lock_guard lock(guard);
  kept.push_back(base);
  kept.back().choices.assign(choices.begin(), choices.end());
  return &kept.back();
}

} // namespace reso::schema
