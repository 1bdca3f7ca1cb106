// What activities state of themselves, where the lists leave open who came.
#pragma once

#include "stats/filters.hpp"

namespace reso::stats {

// `value`, a distinct count of `presences` that the chosen rows leave open, with what the activities that they hold
// whole state (`participants`, `structures`): no fewer came to all than to one of them, and what the rows of a single
// activity leave open is what it states. Unchanged for a count of some of those who came, through conditions.
base::Quantity with_statements(const Scope& scope, const model::Operand& operand, const Chosen& chosen,
                               base::Quantity value);

} // namespace reso::stats
