#include "stats/columns.hpp"

#include <bit>
#include <functional>

namespace reso::stats {

using schema::Value;

namespace {

// Turned before it meets what follows: the two ends of an exact number are the same.
std::uint64_t mix(std::uint64_t hash, std::uint64_t more) {
  return (std::rotl(hash, 23) ^ more) * 0x9E3779B97F4A7C15ULL;
}

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>()(text); }

std::uint64_t hash_of(const std::optional<base::Rational>& end) {
  return end ? mix(static_cast<std::uint64_t>(end->numerator()), static_cast<std::uint64_t>(end->denominator())) : 7;
}

std::uint64_t hash_of(const base::Date& date) {
  return static_cast<std::uint64_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::uint64_t hash_of(const Value& value);

struct Hasher {
  std::uint64_t operator()(std::monostate) const { return 0; }
  std::uint64_t operator()(bool yes) const { return yes ? 1 : 2; }
  std::uint64_t operator()(std::string_view text) const { return hash_of(text); }
  std::uint64_t operator()(const base::Quantity& quantity) const {
    return mix(hash_of(quantity.min), hash_of(quantity.max));
  }
  std::uint64_t operator()(const base::Period& period) const {
    return mix(hash_of(period.first), hash_of(period.last));
  }
  std::uint64_t operator()(const schema::LocatedText* text) const { return reinterpret_cast<std::uintptr_t>(text); }
  std::uint64_t operator()(const schema::ReferenceValue& to) const { return hash_of(to.id); }
  std::uint64_t operator()(const schema::RecordRef& record) const {
    return reinterpret_cast<std::uintptr_t>(record.record);
  }
  std::uint64_t operator()(const schema::List& list) const {
    std::uint64_t hash = 3;
    for (const Value& one : list) hash = mix(hash, hash_of(one));
    return hash;
  }
};

std::uint64_t hash_of(const Value& value) { return mix(std::visit(Hasher(), value), value.index()); }

bool same(const Value& a, const Value& b);

// Where a reference was written is no part of what it says.
struct Same {
  const Value& other;

  template <class T>
  bool operator()(const T& one) const {
    return one == std::get<T>(other);
  }
  bool operator()(std::monostate) const { return true; }
  bool operator()(const schema::ReferenceValue& one) const {
    const auto& that = std::get<schema::ReferenceValue>(other);
    return one.id == that.id && one.target == that.target;
  }
  bool operator()(const schema::List& one) const {
    const auto& that = std::get<schema::List>(other);
    if (one.size() != that.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
      if (!same(one[i], that[i])) return false;
    return true;
  }
};

bool same(const Value& a, const Value& b) { return a.index() == b.index() && std::visit(Same{b}, a); }

} // namespace

std::uint32_t ValueDictionary::code(Value value) {
  if (!value.given()) return no_code;
  if ((m_values.size() + 1) * 2 > m_table.size()) grow();
  const std::uint64_t hash = hash_of(value);
  const std::size_t mask = m_table.size() - 1;
  std::size_t at = (hash >> 20) & mask;
  for (; m_table[at] != no_code; at = (at + 1) & mask)
    if (m_hashes[m_table[at] - 1] == hash && same(m_values[m_table[at] - 1], value)) return m_table[at];
  m_values.push_back(std::move(value));
  m_hashes.push_back(hash);
  return m_table[at] = static_cast<std::uint32_t>(m_values.size());
}

void ValueDictionary::grow() {
  m_table.assign(m_table.empty() ? 64 : m_table.size() * 2, no_code);
  const std::size_t mask = m_table.size() - 1;
  for (std::size_t i = 0; i < m_hashes.size(); ++i) {
    std::size_t at = (m_hashes[i] >> 20) & mask;
    while (m_table[at] != no_code) at = (at + 1) & mask;
    m_table[at] = static_cast<std::uint32_t>(i + 1);
  }
}

} // namespace reso::stats
