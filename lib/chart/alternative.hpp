// What the drawing of a plot says, from its values.
#pragma once

#include "chart/chart.hpp"

namespace reso::chart {

// In words, at most 250 characters. Some value of the plot is known.
std::string alternative_of(const Plot& plot, ChartType type);

} // namespace reso::chart
