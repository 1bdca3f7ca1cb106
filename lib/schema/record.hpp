// The part of the record decoder that needs no types: fields are slots, a record is an address.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "schema/context.hpp"
#include "schema/tree.hpp"
#include "schema/type.hpp"

namespace reso::schema {

// One field of a table.
struct FieldSlot {
  std::string_view name;
  Options options;
  bool required = false;
  bool (*read)(DecodeContext& context, const Node& node, const Options& options, void* record) = nullptr;
  // Copies the field of one record to another, as if it were written at `place`; null when that cannot be done.
  void (*copy)(const void* from, void* to, const diag::Span& place) = nullptr;
};

// Reads a mapping into `record` field by field. Unknown, double, empty and missing fields are findings; `justifier`
// goes to context.justifications with `scope` when it is somewhere, else with the mapping's place.
bool read_fields(DecodeContext& context, const Node& node, std::string_view record_name,
                 std::span<const FieldSlot> slots, void* record, const diag::Span& scope = {});

// Calls `visit` for every entry of a mapping whose keys are data (figure ids, words, years) rather than fields, with
// context.key set. Double keys, empty values and `justifier` are dealt with as in a record. `example`: a line of such a
// mapping, shown when `node` is none.
bool read_entries(DecodeContext& context, const Node& node, const std::function<bool(const Entry&)>& visit,
                  std::string_view example = {});

// Reads `justifier: [{regle, motif}]`; the findings it covers are those inside `scope`.
bool read_justifications(DecodeContext& context, const Node& node, const diag::Span& scope);

// Sets context.key for the length of a block.
class KeyScope {
public:
  KeyScope(DecodeContext& context, std::string_view key, const diag::Span& span)
      : m_context(context), m_key(context.key), m_span(context.key_span) {
    context.key = key;
    context.key_span = span;
  }
  ~KeyScope() {
    m_context.key = m_key;
    m_context.key_span = m_span;
  }
  KeyScope(const KeyScope&) = delete;
  KeyScope& operator=(const KeyScope&) = delete;

private:
  DecodeContext& m_context;
  std::string_view m_key;
  diag::Span m_span;
};

// A type whose choices are those of one field: kept until exit. `base` itself when it is no choice or none is given.
const TypeDesc* with_choices(const TypeDesc& base, std::span<const std::string_view> choices);

} // namespace reso::schema
