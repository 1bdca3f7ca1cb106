// Years side by side, saying what is not comparable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/settings.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// The break of reso.yaml (`ruptures`) that stands between two years of a figure; null when there is none.
const model::Break* find_break(const model::Settings& settings, std::string_view figure, int first, int last);

struct ComparedValue {
  int year = 0;
  const Figure* figure = nullptr; // nullptr when the year does not have it
  base::Quantity value;           // of the figure or the cell
};

struct Comparison {
  std::string id; // figure, or "figure.breakdown.cell"
  std::string label;
  std::string unit;
  std::vector<ComparedValue> values; // one per year, in the order asked
  bool comparable = true;
  std::string why_not; // a break's motive
};

// One row per figure (and cell) that at least one of the years has: by figure id, each followed by its cells in the
// order of their breakdown (months by the calendar, bands from the lowest).
std::vector<Comparison> compare_years(const std::vector<const Figures*>& years, const model::Settings& settings);

} // namespace reso::stats
