// Round numbers along an axis that begins at zero.
#pragma once

#include <vector>

#include "base/rational.hpp"

namespace reso::chart {

struct Scale {
  std::vector<base::Rational> ticks; // from 0, a constant step apart; at least two
  double top = 1;                    // the last of them, not below what is shown

  // Digits after the comma that tell the ticks apart.
  int decimals() const;
};

// Steps of 1, 2 or 5 times a power of ten, no more than `steps` of them for round values. `whole`: things that are
// counted one by one, whose axis has no halves.
Scale scale_for(double highest, bool whole, int steps = 5);

} // namespace reso::chart
