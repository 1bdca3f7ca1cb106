#include "schema/row_decoder.hpp"

#include <algorithm>

namespace reso::schema {

namespace {

// A column of identifiers repeats nothing: remembering more would only cost memory.
constexpr std::size_t most_texts = 8192;

const FieldSlot* slot_named(std::span<const FieldSlot> slots, std::string_view name) {
  const auto found = std::ranges::find(slots, name, &FieldSlot::name);
  return found == slots.end() ? nullptr : &*found;
}

} // namespace

// FNV-1a: texts of a few bytes, where the standard hash costs more than the look-up.
std::size_t KnownTexts::TextHash::operator()(std::string_view text) const noexcept {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

KnownTexts::KnownTexts(const std::vector<Entry>& titles, std::span<const FieldSlot> slots) {
  for (const Entry& title : titles) m_columns.push_back({slot_named(slots, title.folded), {}});
  m_required = static_cast<std::size_t>(std::ranges::count_if(slots, &FieldSlot::required));
}

bool KnownTexts::fill(const TextRow& row, void* record) const {
  std::size_t required = 0;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const Column& column = m_columns[i];
    const TextCell& cell = row.cells[i];
    if (column.slot == nullptr || cell.text.empty()) continue;
    const auto found = column.decoded.find(cell.text);
    if (found == column.decoded.end()) return false;
    column.slot->copy(found->second, record, cell.span);
    required += column.slot->required ? 1 : 0;
  }
  return required == m_required;
}

bool KnownTexts::remember(const TextRow& row, const void* record) {
  bool some = false;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    Column& column = m_columns[i];
    const TextCell& cell = row.cells[i];
    if (column.slot == nullptr || column.slot->copy == nullptr || cell.text.empty() || cell.quoted) continue;
    if (column.decoded.size() < most_texts) some = column.decoded.emplace(cell.text, record).second || some;
  }
  return some;
}

} // namespace reso::schema
