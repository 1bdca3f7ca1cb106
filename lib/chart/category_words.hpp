// The words under a chart whose categories go from left to right.
#pragma once

#include <optional>

#include "chart/plot.hpp"
#include "doc/drawing.hpp"

namespace reso::chart {

// For each category, the lines that have room in `slot` points: months shortened, others on three lines at most.
// Nothing when some have no room.
std::optional<std::vector<std::vector<std::string>>> words_under(const Plot& plot, double slot);

// Under `axis`, each in the middle of its slot; months cut to their first letter, and other words ended with "…", when
// nothing better has room. Returns the height of the drawing.
double put_words_under(doc::Drawing& drawing, const Plot& plot, double left, double slot, double axis);

// True when every value is a whole number: an axis then has no halves.
bool whole_numbers(const Plot& plot);

} // namespace reso::chart
