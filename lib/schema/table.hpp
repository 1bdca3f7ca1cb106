// One field table per record drives everything that is known about the record: decoder, reference, columns, templates.
// A record's author writes a struct and a Table<T>; nothing else is written about it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/name.hpp"
#include "base/quantity.hpp"
#include "base/units.hpp"
#include "diag/diagnostics.hpp"
#include "schema/context.hpp"
#include "schema/tree.hpp"
#include "schema/type.hpp"

namespace reso::schema {

// --- What a record's members may be, besides std::string, bool, int, Quantity, Cents, Minutes, Date, Period,
// LocatedText
// --- (Markdown), vectors, optionals and other records ---

// A value with the place where it was written.
template <class T>
struct Located {
  T value{};
  diag::Span span;
  bool given() const { return span.somewhere(); }
};

// A word of a list: fixed (`choices` of the field) or open to the project (`nomenclatures` of reso.yaml).
struct Word {
  base::Name id; // folded
  base::Name written;
  diag::Span span;
  bool given() const { return !id.empty(); }
};

// The id of a record of another list. Tag::list is its file word.
template <class Tag>
struct Reference {
  base::Name id; // folded
  diag::Span span;
  bool given() const { return !id.empty(); }
};

// A value by year or one value for all years: `etp: 2,3` or `etp: {2011: 3,2, 2012: 2,3}` written as a block.
template <class T>
struct ByYear {
  std::map<int, T> years;
  std::optional<T> always;
  const T* in(int year) const { // the year's own, else the single value
    auto found = years.find(year);
    return found != years.end() ? &found->second : always ? &*always : nullptr;
  }
};

// --- What a table says of a field: Options of schema/context.hpp ---

template <class C, class M>
struct Field {
  using Class = C;
  using Member = M;
  std::string_view name;
  M C::*pointer;
  Options options;
};

template <class C, class M>
constexpr auto field(std::string_view name, M C::*pointer, Options options = {}) {
  return Field<C, M>{name, pointer, options};
}

// Specialised beside each record: `name` (file word), `doc`, `fields` (std::tuple of field()).
template <class T>
struct Table;

template <class T>
concept Record = requires {
  Table<T>::name;
  Table<T>::fields;
};

// Every record that can be referred to or justified remembers where it stands. Optional for a record:
// `diag::Span span;` is filled with the mapping's place when the member exists.
template <class T>
concept Placed = requires(T record) {
  { record.span } -> std::same_as<diag::Span&>;
};

// --- The decoder ---

template <class T>
struct Codec; // read(context, node, options, out) -> bool; type() -> const TypeDesc&; value(x) -> Value

// Reads `node` into `out`, reporting every fault; false when anything was wrong (the rest of `out` is still filled).
// Unknown and double keys, empty values and missing fields are findings; `justifier` is understood in every record.
// A member named "id" is folded and must be a valid identifier. A field is required unless it is optional<>, vector<>,
// a map, a bool (which has its default) or Options::optional.
template <class T>
bool decode(DecodeContext& context, const Node& node, T& out) {
  return Codec<T>::read(context, node, Options{}, out);
}

// The description of T's table.
template <class T>
const TypeDesc& type_of() {
  return Codec<T>::type();
}

} // namespace reso::schema

#include "schema/codec.hpp" // the templates behind the interface above
