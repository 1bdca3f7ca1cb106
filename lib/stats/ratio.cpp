#include "stats/ratio.hpp"

#include "stats/measures.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;

Quantity ratio(model::Measure measure, const Quantity& of, const Quantity& over, std::string_view unit) {
  const bool share = measure == model::Measure::share;
  Quantity value = base::divide(of, over);
  if (share) value = base::multiply(value, Rational(100));
  value = settled(std::move(value));
  value.unit.clear();
  value.collective = false;
  value.decimals = decimals_for(value, share ? "%" : unit);
  return value;
}

} // namespace reso::stats
