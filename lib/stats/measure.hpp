// Measures over chosen rows: counts, distinct counts, sums, means, spreads.
#pragma once

#include "model/dataset.hpp"
#include "stats/filter.hpp"

namespace reso::stats {

struct Measured {
  base::Quantity value;              // unknown when nothing can be said
  std::vector<diag::Span> sources;   // the rows that count
};

// The measure of `operand` over `rows`, already selected. A deviation is printed with one decimal, since a square root is not
// rational: it is rounded to six. `least_times` is `venues`, 0 when not given.
Measured measure(const model::Dataset& dataset, const model::Operand& operand, const std::vector<const Row*>& rows, int least_times);

// Attendances that sessions give as a count only; they add to attendances, never to distinct persons.
base::Quantity counted_attendances(const model::Dataset& dataset);

} // namespace reso::stats
