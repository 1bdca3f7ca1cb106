// What a field holds, seen without its C++ type: for templates, filters, columns and JSON.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/quantity.hpp"
#include "diag/source_map.hpp"
#include "schema/tree.hpp"

namespace reso::schema {

struct TypeDesc;

// A record of the dataset, not owned.
struct RecordRef {
  const void* record = nullptr;
  const TypeDesc* type = nullptr;
  bool operator==(const RecordRef&) const = default;
};

// An id that names a record of another list ("structure: asfad").
struct ReferenceValue {
  std::string_view id;
  std::string_view target; // file word of the list: "structures"
  diag::Span span;
};

struct Value;
using List = std::vector<Value>;

// Views point into the dataset, which outlives them. monostate: not given, unknown. A Word gives its text as written:
// base::fold_id() of it is the id. Money is a quantity in "€", time one in "h", a day a period of one day.
struct Value : std::variant<std::monostate, bool, std::string_view, base::Quantity, base::Period, const LocatedText*,
                            ReferenceValue, RecordRef, List> {
  using variant::variant;
  bool given() const { return !std::holds_alternative<std::monostate>(*this); }
};

} // namespace reso::schema
