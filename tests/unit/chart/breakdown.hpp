// Figures with one breakdown, written in a line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stats/figure.hpp"

namespace reso::tests {

inline base::Quantity quantity(const std::string& text) { return *base::parse_quantity(text); }

struct Broken {
  // `cells`: label and value; shares are worked out where both the value and the total are exact.
  Broken(const std::string& total, const std::vector<std::pair<std::string, std::string>>& cells) {
    figure.id = "b.forme";
    figure.label = "Structures";
    figure.unit = "structure";
    figure.value = quantity(total);
    breakdown.id = "forme";
    breakdown.label = "par forme";
    for (const auto& [label, value] : cells) {
      stats::Cell cell{label, label, quantity(value), std::nullopt, {}};
      if (cell.value.exact() && figure.value.exact())
        cell.share = base::exactly(*cell.value.min * base::Rational(100) / *figure.value.min);
      breakdown.cells.push_back(cell);
    }
  }

  stats::Figure figure;
  stats::Breakdown breakdown;
};

} // namespace reso::tests
