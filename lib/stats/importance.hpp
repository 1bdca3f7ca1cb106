// Changes from the most to the least important.
#pragma once

#include <vector>

#include "stats/compare.hpp"

namespace reso::stats {

// How much a change tells a reader: the relative change in percent, 100 at most, times the decimal logarithm of ten and
// the number before. Five percent of 300 tell more than five percent of 3, and one more than one does not outweigh all
// the rest. A share's points count twice. Of a gap that is not exact, its certain end. 0 without a change. A rule of
// ours, with no source but its use: it orders "ce qui a changé", and nothing is left out by it. The one place where a
// binary fraction is good enough.
double importance(const Comparison& row);

// By importance, then by id.
void sort_by_importance(std::vector<Comparison>& rows);

} // namespace reso::stats
