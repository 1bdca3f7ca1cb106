// Whether two numbers can both be true, given how the declared one was written.
#pragma once

#include <string_view>
#include <vector>

#include "base/quantity.hpp"

namespace reso::check {

// True of units of what is measured and rounded ("%", "€", "h", "ETP"), false of what is counted one by one.
bool measured(std::string_view unit);

// All that `written` may stand for: half a unit of its last digit each way when it was rounded (a percentage, an
// amount, a duration, a number with a comma, or any number when `rounded`), a fifth each way when it is "about". `unit`
// is the figure's. A bare interval: no unit, no "about".
base::Quantity covered(const base::Quantity& written, std::string_view unit, bool rounded = false);

// True when the declared number may be the computed one, which is exact but for its own bounds. A count is not rounded:
// 72 is not 71. Unknown and masked agree with everything.
bool agree(const base::Quantity& declared, const base::Quantity& computed, std::string_view unit);

// What the parts make together, each covering what it may stand for. A part that is not known may be anything from 0
// on.
base::Quantity sum_covered(const std::vector<base::Quantity>& parts, std::string_view unit);

// True when two bare intervals, or a number and an interval, share a value; ends that touch share one.
bool meet(const base::Quantity& a, const base::Quantity& b);

} // namespace reso::check
