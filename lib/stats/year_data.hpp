// A year's records with the figures that came of them.
#pragma once

#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// Not owned.
struct YearData {
  const model::Dataset* dataset = nullptr;
  const Figures* figures = nullptr;
};

} // namespace reso::stats
