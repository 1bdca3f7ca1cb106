// Figures of several poles side by side: no change from one to the other, a sum where one can be made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/figure.hpp"

namespace reso::stats {

// True when what two poles count can be added: amounts, hours, sessions, files… Not persons, structures or companies,
// which both may have counted (DOMAIN.md: distinct counts are never added), nor means and shares. A figure that no
// indicator defines does not say what it is, and is never added.
bool adds_across_poles(const Figure& figure);

struct SideBySide {
  std::string id; // figure, or "figure.breakdown.cell"
  std::string label;
  std::string unit;                   // of the first pole that gives one
  bool units_differ = false;          // then nothing is said across
  std::vector<base::Quantity> values; // one for each pole, in the order given; unknown where it has none
  // Only when every pole knows a value of the same unit and all of them add up.
  std::optional<base::Quantity> sum;
};

// One row for each figure, and cell, that at least one pole knows: by figure id, each followed by its cells in the
// order of the first pole that has them.
std::vector<SideBySide> side_by_side(const std::vector<const Figures*>& poles);

} // namespace reso::stats
