// What is certain of the change between two quantities.
#pragma once

#include <optional>

#include "base/quantity.hpp"

namespace reso::base {

struct Change {
  Quantity gap;                    // after less before; exact, or bounded on the side that is certain
  std::optional<Rational> percent; // of `before`, when the gap is exact and before is more than 0
  bool minima = false;             // two minima, compared bound to bound
};

// Nothing when one is unknown, masked or approximate, or when not even the direction is certain. Two minima (of one
// method: the caller's care) are compared bound to bound.
std::optional<Change> change_between(const Quantity& before, const Quantity& after);

} // namespace reso::base
