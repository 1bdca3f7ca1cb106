// A field of every row of a set, as codes into a dictionary: a word that a million rows repeat is looked at once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/value.hpp"
#include "stats/keys.hpp"

namespace reso::stats {

// The code of a row that does not give the field.
inline constexpr std::uint32_t no_code = 0;

// The distinct values of a field. Value number i has the code i + 1; two values of one code say the same, wherever they
// were written.
struct Column {
  std::vector<std::uint32_t> codes; // one a row
  std::vector<schema::Value> values;

  const schema::Value& value(std::uint32_t code) const { return values[code - 1]; } // not of no_code
};

// The parts that rows belong to. A row may be in several ("criteres") or in none.
struct KeyColumn {
  std::vector<std::uint32_t> codes;                     // one a row, into `combinations`
  std::vector<std::vector<std::uint32_t>> combinations; // of code 0: none; each the keys of its rows, by id
  std::vector<Key> keys;                                // distinct ids

  const std::vector<std::uint32_t>& of(std::size_t row) const { return combinations[codes[row]]; }
};

// The identities that rows name: folded texts, ids of references. For distinct counts.
struct IdColumn {
  std::vector<std::uint32_t> codes;
  std::vector<std::vector<std::uint32_t>> combinations; // of code 0: none
  std::vector<std::string> ids;                         // distinct

  const std::vector<std::uint32_t>& of(std::size_t row) const { return combinations[codes[row]]; }
};

// Numbers the distinct values of a sequence.
class ValueDictionary {
public:
  // The code of `value`, kept when it is new; no_code when it is not given.
  std::uint32_t code(schema::Value value);
  std::vector<schema::Value> take() { return std::move(m_values); }

private:
  void grow();
  std::vector<schema::Value> m_values;
  std::vector<std::uint64_t> m_hashes;
  std::vector<std::uint32_t> m_table; // open addressing: codes, no_code where free
};

} // namespace reso::stats
