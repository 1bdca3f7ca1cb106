// Masking: what the public edition does not say, so that no number tells of someone. DOMAIN.md, "Privacy".
#pragma once

#include "model/indicator.hpp"
#include "model/settings.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// Hides, in the figures of a year: the cells of personal record sets broken down or filtered by a personal attribute
// that rest on fewer persons than the threshold, or amounts on fewer structures; then others, so that what is shown
// (totals, margins of two-way tables, shares, quotients, means with what they are shared by, other indicators about the
// same persons, what is known to be no more than something else: persons than their appointments) leaves an interval as
// wide as the threshold around each hidden count, as wide as itself around a hidden amount; then figures made of hidden
// ones. What else is said of the rows of a hidden count is hidden with it. A hidden number loses its value, share,
// numerator and denominator; a breakdown by persons, and what is counted of one whom a condition names, are not said at
// all; its rank among parts sorted by size too. Which records stand behind a number of some
// persons, and how many, is said of none. Nothing is (0), what was declared and plain counts stay.
// Years need no common decision: what is printed of two years is worked out from what each shows, and a change of a
// hidden number is hidden.
void mask(Figures& figures, const model::Indicators& indicators, const model::Settings& settings);

} // namespace reso::stats
