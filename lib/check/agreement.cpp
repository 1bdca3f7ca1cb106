#include "check/agreement.hpp"

#include <algorithm>

namespace reso::check {

using base::Quantity;
using base::Rational;

namespace {

// Units of what is measured and rounded, not counted one by one.
constexpr std::string_view measured_units[] = {"%", "€", "k€", "M€", "h", "ETP", "m²", "km", "ha", "t", "kg"};

Rational half_unit(int decimals) {
  std::int64_t scale = 2;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  return {1, scale};
}

bool whole(const Quantity& quantity) {
  return (!quantity.min || quantity.min->whole()) && (!quantity.max || quantity.max->whole());
}

Quantity bare(Quantity quantity) {
  quantity.unit.clear();
  quantity.about = quantity.masked = quantity.collective = false;
  quantity.decimals = 0;
  return quantity;
}

} // namespace

bool measured(std::string_view unit) {
  return unit.starts_with("heure") || std::ranges::find(measured_units, unit) != std::end(measured_units);
}

Quantity covered(const Quantity& written, std::string_view unit, bool rounded) {
  const std::string_view own = written.unit.empty() ? unit : std::string_view(written.unit);
  Quantity out = bare(written);
  if (written.about) {
    if (out.min) out.min = *out.min * Rational(4, 5);
    if (out.max) out.max = *out.max * Rational(6, 5);
    return out;
  }
  if (!rounded && written.decimals == 0 && !measured(own)) return out;
  const Rational slack = half_unit(written.decimals);
  if (out.min) out.min = *out.min - slack;
  if (out.max) out.max = *out.max + slack;
  // Half away from zero: 44.5 is written 45, 45.5 is written 46.
  out.max_open = out.max.has_value();
  return out;
}

bool agree(const Quantity& declared, const Quantity& computed, std::string_view unit) {
  if (!declared.known() || !computed.known()) return true;
  const Quantity exact = computed.about ? covered(computed, unit) : bare(computed);
  return base::compatible(covered(declared, unit, !whole(computed)), exact);
}

Quantity sum_covered(const std::vector<Quantity>& parts, std::string_view unit) {
  Quantity sum = base::exactly(0);
  for (const Quantity& part : parts) {
    Quantity one = part.known() ? covered(part, unit) : base::at_least(0);
    one.min_open = one.max_open = false;
    if (!one.min) one.min = Rational(0);
    sum = sum + one;
  }
  return sum;
}

bool meet(const Quantity& a, const Quantity& b) {
  Quantity x = bare(a), y = bare(b);
  x.min_open = x.max_open = y.min_open = y.max_open = false;
  return base::compatible(x, y);
}

} // namespace reso::check
