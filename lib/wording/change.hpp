// Changes between two years in words, with what their qualifiers allow to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/quantity.hpp"

namespace reso::wording {

// Gap between two quantities of one unit: "+16", "−3", "0"; empty when the two cannot be subtracted honestly
// (one unknown, masked, a range or "about"). Two minima are compared bound to bound.
std::string gap(const base::Quantity& before, const base::Quantity& after);

// The same, and what is certain of a bound: "au moins +5", "plus de +12", "au plus −3", "+1 à +3".
std::string certain_gap(const base::Quantity& before, const base::Quantity& after);

// "+5 %", "−12 %", "+1 267 %": rounded to the unit as in sentences, with a decimal where that would be 0: "+0,4 %".
std::string percent_change(const base::Rational& percent);

// The gap in percent of `before`, rounded to the unit: "+5 %", "−12 %"; empty as for gap() or when before is 0.
std::string gap_percent(const base::Quantity& before, const base::Quantity& after);

// For percentages: "+3,2 points", "−1 point".
std::string gap_points(const base::Quantity& before, const base::Quantity& after);

// A clause for a sentence: "16 de plus qu'en 2011 (+5 %)", "autant qu'en 2011", "16 de plus que le minimum compté en
// 2011 (+5 %)"; empty when nothing certain can be said. A percent that rounds to 0 is left out.
std::string evolution(const base::Quantity& before, const base::Quantity& after, int before_year);

// The same for shares: "6,5 points de plus qu'en 2011", never a percent of a percent.
std::string evolution_points(const base::Quantity& before, const base::Quantity& after, int before_year);

} // namespace reso::wording
