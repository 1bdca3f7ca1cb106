// Parts and quotients of two quantities.
#pragma once

#include "base/quantity.hpp"
#include "model/indicator.hpp"

namespace reso::stats {

// `of` over `over`: in percent for a part, which never passes 100; unknown when the divisor may be 0. The decimals are
// those with which it is printed for `unit`.
base::Quantity ratio(model::Measure measure, const base::Quantity& of, const base::Quantity& over,
                     std::string_view unit);

} // namespace reso::stats
