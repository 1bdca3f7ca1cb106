#include "schema/record.hpp"

#include <algorithm>

#include "diag/catalogue.hpp"
#include "schema/fault.hpp"

namespace reso::schema {

namespace {

constexpr std::string_view justify_key = "justifier";

// What was found for each slot, and which missing fields a mistyped key explains.
struct Seen {
  explicit Seen(std::size_t slots) : entries(slots, nullptr), explained(slots, false) {}
  std::vector<const Entry*> entries;
  std::vector<bool> explained;
};

std::size_t slot_of(std::span<const FieldSlot> slots, std::string_view folded) {
  const auto found = std::ranges::find(slots, folded, &FieldSlot::name);
  return static_cast<std::size_t>(found - slots.begin());
}

// An empty quoted text says no more than an absent one.
bool is_empty(const Node& node) {
  return node.kind == NodeKind::null || (node.kind == NodeKind::scalar && node.text.text.empty());
}

std::vector<std::string_view> names_of(std::span<const FieldSlot> slots) {
  std::vector<std::string_view> names;
  for (const FieldSlot& slot : slots) names.push_back(slot.name);
  return names;
}

// One cause gives one message: the field that was probably meant is not reported missing as well.
void report_unknown(DecodeContext& context, const Entry& entry, std::string_view record,
                    std::span<const FieldSlot> slots, Seen& seen) {
  std::vector<std::string_view> names = names_of(slots);
  names.push_back(justify_key);
  const std::string_view meant = fault::unknown_field(context, entry, record, names);
  if (const std::size_t slot = slot_of(slots, meant); slot < slots.size()) seen.explained[slot] = true;
}

bool read_slot(DecodeContext& context, const Entry& entry, const FieldSlot& slot, void* record) {
  const KeyScope scope(context, slot.name, entry.key_span);
  if (is_empty(entry.value))
    return fault::empty(context, entry.key_span, slot.name, slot.options.example, !slot.required);
  return slot.read(context, entry.value, slot.options, record);
}

bool read_entry(DecodeContext& context, const Entry& entry, std::string_view record_name,
                std::span<const FieldSlot> slots, Seen& seen, void* record) {
  const std::size_t slot = slot_of(slots, entry.folded);
  if (slot == slots.size()) {
    report_unknown(context, entry, record_name, slots, seen);
    return false;
  }
  if (seen.entries[slot]) return fault::duplicate(context, *seen.entries[slot], entry);
  seen.entries[slot] = &entry;
  return read_slot(context, entry, slots[slot], record);
}

bool check_missing(DecodeContext& context, const Node& node, std::string_view record_name,
                   std::span<const FieldSlot> slots, const Seen& seen) {
  bool good = true;
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i].required && !seen.entries[i] && !seen.explained[i])
      good = fault::missing_field(context, node, record_name, slots[i].name, slots[i].options.doc,
                                  slots[i].options.example);
  return good;
}

// "- CRESS" where a record should stand: its first required field shows how to write one.
bool no_mapping(DecodeContext& context, const Node& node, std::string_view record_name,
                std::span<const FieldSlot> slots) {
  const KeyScope scope(context, context.key.empty() ? record_name : context.key, context.key_span);
  auto shown = std::ranges::find_if(slots, &FieldSlot::required);
  if (shown == slots.end())
    shown = std::ranges::find_if(slots, [](const FieldSlot& slot) { return slot.name != "id"; });
  if (shown == slots.end()) return fault::wrong_kind(context, node, diag::phrase::some_fields, NodeKind::mapping);
  const std::string line =
      fmt::format("{}: {}", shown->name, shown->options.example.empty() ? "…" : shown->options.example);
  return fault::wrong_kind(context, node, diag::phrase::some_fields, NodeKind::mapping, line);
}

// The first entry of the same key before `entry`.
const Entry* earlier(const Node& node, const Entry& entry) {
  for (const Entry& other : node.entries) {
    if (&other == &entry) return nullptr;
    if (other.folded == entry.folded) return &other;
  }
  return nullptr;
}

} // namespace

bool read_fields(DecodeContext& context, const Node& node, std::string_view record_name,
                 std::span<const FieldSlot> slots, void* record, const diag::Span& scope) {
  if (node.kind != NodeKind::mapping) return no_mapping(context, node, record_name, slots);
  Seen seen(slots.size());
  bool good = true;
  for (const Entry& entry : node.entries) {
    const bool fine = entry.folded == justify_key
                          ? read_justifications(context, entry.value, scope.somewhere() ? scope : node.span)
                          : read_entry(context, entry, record_name, slots, seen, record);
    good = good && fine;
  }
  return check_missing(context, node, record_name, slots, seen) && good;
}

bool read_entries(DecodeContext& context, const Node& node, const std::function<bool(const Entry&)>& visit,
                  std::string_view example) {
  if (node.kind != NodeKind::mapping)
    return fault::wrong_kind(context, node, diag::phrase::some_fields, NodeKind::mapping, example);
  bool good = true;
  for (const Entry& entry : node.entries) {
    const KeyScope scope(context, entry.key, entry.key_span);
    bool fine = true;
    if (const Entry* first = earlier(node, entry))
      fine = fault::duplicate(context, *first, entry);
    else if (entry.folded == justify_key)
      fine = read_justifications(context, entry.value, node.span);
    else if (is_empty(entry.value))
      fine = fault::empty(context, entry.key_span, entry.key, {}, true);
    else
      fine = visit(entry);
    good = good && fine;
  }
  return good;
}

} // namespace reso::schema
