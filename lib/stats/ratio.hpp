// Parts and quotients of two quantities.
#pragma once

#include "base/quantity.hpp"
#include "model/indicator.hpp"

namespace reso::stats {

// `of` over `over`, by interval arithmetic: in percent (45 for 45 %) for a part, else in the unit of the indicator. A
// rate may pass 100 (an objective that is passed). Unknown when the divisor may be 0 or when nothing is certain: two
// minima say nothing of their ratio. The decimals are those with which it is printed for `unit`.
base::Quantity ratio(model::Measure measure, const base::Quantity& of, const base::Quantity& over,
                     std::string_view unit);

} // namespace reso::stats
