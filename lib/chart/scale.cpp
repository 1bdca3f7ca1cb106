#include "chart/scale.hpp"

#include <algorithm>
#include <cmath>

namespace reso::chart {

namespace {

base::Rational power_of_ten(int exponent) {
  std::int64_t value = 1;
  for (int i = 0; i < std::abs(exponent); ++i) value *= 10;
  return exponent < 0 ? base::Rational(1, value) : base::Rational(value);
}

// The smallest of 1, 2, 5, 10… that makes no more than `steps` steps.
base::Rational step_for(double highest, int steps) {
  constexpr int furthest = 12; // powers that stay exact in 64 bits
  const double wanted = highest / steps;
  const int exponent = std::clamp(static_cast<int>(std::floor(std::log10(wanted))), -furthest, furthest);
  for (const int mantissa : {1, 2, 5, 10}) {
    const base::Rational step = power_of_ten(exponent) * base::Rational(mantissa);
    if (step.approximate() >= wanted * (1 - 1e-9)) return step;
  }
  return power_of_ten(std::min(exponent + 1, furthest));
}

} // namespace

int Scale::decimals() const {
  int digits = 0;
  for (base::Rational step = ticks.at(1); !step.whole() && digits < 9; ++digits) step = step * base::Rational(10);
  return digits;
}

Scale scale_for(double highest, bool whole, int steps) {
  base::Rational step = highest > 0 ? step_for(highest, steps) : base::Rational(1);
  if (whole && step < base::Rational(1)) step = base::Rational(1);
  Scale scale;
  base::Rational tick(0);
  scale.ticks.push_back(tick);
  do {
    tick = tick + step;
    scale.ticks.push_back(tick);
  } while (tick.approximate() < highest * (1 - 1e-9));
  scale.top = tick.approximate();
  return scale;
}

} // namespace reso::chart
