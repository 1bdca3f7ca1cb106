#include "base/change.hpp"

namespace reso::base {

namespace {

bool comparable(const Quantity& one) { return one.known() && !one.masked && !one.about; }

// The same sign at every point of the interval.
bool certain(const Quantity& gap) {
  return (gap.min && *gap.min >= Rational(0)) || (gap.max && *gap.max <= Rational(0));
}

} // namespace

std::optional<Change> change_between(const Quantity& before, const Quantity& after) {
  if (!comparable(before) || !comparable(after)) return std::nullopt;
  Change out;
  out.minima = before.qualifier() == Qualifier::at_least && after.qualifier() == Qualifier::at_least;
  if (out.minima)
    out.gap = exactly(*after.min - *before.min, std::max(before.decimals, after.decimals));
  else
    out.gap = after - before;
  out.gap.unit.clear();
  if (!out.gap.known() || (!out.gap.exact() && !certain(out.gap))) return std::nullopt;
  if (out.gap.exact() && before.min && *before.min > Rational(0))
    out.percent = *out.gap.min * Rational(100) / *before.min;
  return out;
}

} // namespace reso::base
