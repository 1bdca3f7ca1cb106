// Names of figures that are names of fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reso::stats {

// "presences.personne": a set and one of its fields.
struct NamedField {
  std::string set;
  std::string field;
};

// What `id` names; nothing when it is no field of a set, or one that is a list of records ("instances.membres"), which
// measures take by its own name.
std::optional<NamedField> field_named(std::string_view id);

} // namespace reso::stats
