// Measures over chosen rows: counts, distinct counts, sums, means, spreads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "stats/filters.hpp"

namespace reso::stats {

struct Measured {
  base::Quantity value;                // unknown when nothing can be said
  std::vector<diag::Span> sources;     // the rows that count, in order; the first of them when they are many
  std::size_t records = 0;             // how many they are
  std::optional<base::Quantity> total; // of a mean: what is shared out
  std::size_t shared_by = 0;           // of a mean: by how many
  std::vector<std::uint32_t> distinct; // of a distinct count: what was counted, as numbers of the field's IdColumn
};

// The measure of `operand` over `chosen`:
//   nombre_de        rows, those that stand for several as many as they say
//   nombre_distinct  different identities under the field; `venues` n: of those that n rows or more name
//   somme            of the field's numbers; moyenne: their sum over how many rows give one
//   mediane          the middle one, of an even number the mean of the two in the middle
//   ecart_type       of the whole population (divisor n: the records are all there are), six decimals
// Source: Insee, « Définitions » (moyenne, médiane, écart type). Exact: integers and rationals, no binary fractions.
// Counts and sums are minima when the set is incomplete, when a row only says how many came, or when a row does not
// give the value that is added: absent is not zero. Means and spreads rest on the rows that give a value. A quantity's
// decimals are those with which it is to be printed for `unit`. Throws std::overflow_error when a number leaves 64
// bits.
Measured measure(const Scope& scope, const model::Operand& operand, const Chosen& chosen, std::string_view unit);

// Counts and sums: their parts add up to the whole.
bool additive(model::Measure measure);

// The decimals that a computed quotient or mean is printed with: cents for small amounts, one otherwise.
int decimals_for(const base::Quantity& value, std::string_view unit);

// A minimum of nothing says nothing.
base::Quantity settled(base::Quantity value);

} // namespace reso::stats
