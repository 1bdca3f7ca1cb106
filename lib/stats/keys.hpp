// The parts that a row belongs to: words, names, bands and months.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"
#include "schema/value.hpp"

namespace reso::stats {

inline constexpr std::string_view not_given = "non_renseigne";

// A part of a breakdown. `rank` orders parts that have an order of their own (bands, months, the words of a list);
// the others have `no_rank` and follow their size.
struct Key {
  std::string id;
  std::string label;
  int rank = 0;
};
inline constexpr int no_rank = 1 << 20;

class Scope;
struct Column;
struct KeyColumn;
struct IdColumn;

// The ids of a value: folded texts, ids of references, "oui"/"non", digits, ISO dates; those of every element of a
// list. Empty when not given.
std::vector<std::string> ids_of(const schema::Value& value);

// What Scope::keys() and Scope::ids() keep.
KeyColumn key_column(const Scope& scope, std::string_view set, std::string_view field);
IdColumn id_column(const Column& values);

// The parts that a breakdown shows even when they are empty, in order: every band, the twelve months.
std::vector<Key> expected_keys(const Scope& scope, std::string_view field);

} // namespace reso::stats
