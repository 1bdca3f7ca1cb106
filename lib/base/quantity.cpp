#include "base/quantity.hpp"

#include <algorithm>
#include <stdexcept>

namespace reso::base {

namespace {

// Half a unit of the last written digit: 45 was written for anything from 44.5 to 45.5.
Rational half_unit(const Quantity& quantity) {
  std::int64_t scale = 2;
  for (int i = 0; i < quantity.decimals; ++i) scale *= 10;
  return Rational(1, scale);
}

struct Widened {
  std::optional<Rational> min, max;
};

// "About" reaches 20 % further on each side. FILES.md, "Quantities".
Widened widened(const Quantity& quantity) {
  Widened out{quantity.min, quantity.max};
  Rational slack = quantity.unit == "%" || quantity.decimals > 0 ? half_unit(quantity) : Rational(0);
  if (quantity.about) {
    if (out.min) out.min = *out.min * Rational(4, 5);
    if (out.max) out.max = *out.max * Rational(6, 5);
  }
  if (out.min) out.min = *out.min - slack;
  if (out.max) out.max = *out.max + slack;
  return out;
}

Quantity merged(const Quantity& a, const Quantity& b) {
  Quantity out;
  out.unit = a.unit;
  out.decimals = std::max(a.decimals, b.decimals);
  out.about = a.about || b.about;
  out.masked = a.masked || b.masked;
  return out;
}

bool computable(const Quantity& a, const Quantity& b) { return a.known() && b.known() && !a.masked && !b.masked; }

} // namespace

Qualifier Quantity::qualifier() const {
  if (masked) return Qualifier::masked;
  if (!known()) return Qualifier::unknown;
  if (about) return Qualifier::about;
  if (min && max) return *min == *max ? Qualifier::exact : Qualifier::between;
  if (min) return min_open ? Qualifier::more_than : Qualifier::at_least;
  return max_open ? Qualifier::less_than : Qualifier::at_most;
}

Quantity exactly(const Rational& value, int decimals) {
  Quantity out;
  out.min = out.max = value;
  out.decimals = decimals;
  return out;
}

Quantity at_least(const Rational& value, int decimals) {
  Quantity out;
  out.min = value;
  out.decimals = decimals;
  return out;
}

Quantity unknown_quantity() { return {}; }

Quantity masked_quantity() {
  Quantity out;
  out.masked = true;
  return out;
}

Quantity operator+(const Quantity& a, const Quantity& b) {
  Quantity out = merged(a, b);
  if (!computable(a, b)) return out;
  if (a.min && b.min) out.min = *a.min + *b.min;
  if (a.max && b.max) out.max = *a.max + *b.max;
  out.min_open = out.min && (a.min_open || b.min_open);
  out.max_open = out.max && (a.max_open || b.max_open);
  return out;
}

Quantity operator-(const Quantity& a, const Quantity& b) {
  Quantity out = merged(a, b);
  if (!computable(a, b)) return out;
  if (a.min && b.max) out.min = *a.min - *b.max;
  if (a.max && b.min) out.max = *a.max - *b.min;
  out.min_open = out.min && (a.min_open || b.max_open);
  out.max_open = out.max && (a.max_open || b.min_open);
  return out;
}

Quantity divide(const Quantity& a, const Quantity& b) {
  Quantity out = merged(a, b);
  if (!computable(a, b)) return out;
  if (!b.min || *b.min <= Rational(0)) return out;
  if (a.min && b.max) out.min = *a.min / *b.max;
  if (a.max) out.max = *a.max / *b.min;
  out.min_open = out.min && (a.min_open || b.max_open);
  out.max_open = out.max && (a.max_open || b.min_open);
  return out;
}

Quantity multiply(const Quantity& a, const Rational& factor) {
  Quantity out = a;
  if (out.min) out.min = *out.min * factor;
  if (out.max) out.max = *out.max * factor;
  if (factor < Rational(0)) {
    std::swap(out.min, out.max);
    std::swap(out.min_open, out.max_open);
  }
  out.collective = false;
  return out;
}

bool compatible(const Quantity& a, const Quantity& b) {
  if (!computable(a, b)) return true;
  Widened x = widened(a), y = widened(b);
  auto apart = [](const std::optional<Rational>& max, bool max_open, const std::optional<Rational>& min,
                  bool min_open) { return max && min && (*max < *min || (*max == *min && (max_open || min_open))); };
  return !apart(x.max, a.max_open, y.min, b.min_open) && !apart(y.max, b.max_open, x.min, a.min_open);
}

bool certainly_less(const Quantity& a, const Quantity& b) {
  if (!computable(a, b) || a.about || b.about || !a.max || !b.min) return false;
  return *a.max < *b.min || (*a.max == *b.min && (a.max_open || b.min_open));
}

std::optional<Rational> representative(const Quantity& quantity) {
  if (quantity.masked || !quantity.known()) return std::nullopt;
  if (quantity.min && quantity.max) return (*quantity.min + *quantity.max) / Rational(2);
  return quantity.min ? quantity.min : quantity.max;
}

} // namespace reso::base
