// Quantities as people state them: exact, bounded, approximate, unknown or masked. FILES.md, "Quantities".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/rational.hpp"

namespace reso::base {

// What the words around a number say.
enum class Qualifier { exact, at_least, at_most, more_than, less_than, about, between, unknown, masked };

// An interval [min, max], each end open or closed or absent (no bound), plus "about".
// Exact: min == max, both closed. Unknown and masked have no ends.
struct Quantity {
  std::optional<Rational> min;
  std::optional<Rational> max;
  bool min_open = false;
  bool max_open = false;
  bool about = false;
  bool masked = false;
  // "une quinzaine": a collective number, said again as one ("une quinzaine de structures").
  bool collective = false;
  // Digits after the comma as written or, for a computed value, as it is to be printed when not whole.
  int decimals = 0;
  // The unit written beside the number ("€", "%", "h", "jours"), empty when none was.
  std::string unit;

  bool operator==(const Quantity&) const = default;

  bool known() const { return min.has_value() || max.has_value(); }
  bool exact() const { return !about && min && max && *min == *max; }
  Qualifier qualifier() const;
};

// --- Interface ---

Quantity exactly(const Rational& value, int decimals = 0);
Quantity at_least(const Rational& value, int decimals = 0);
Quantity unknown_quantity();
Quantity masked_quantity();

// Why a text is no quantity, so that the message can name the cause.
enum class QuantityFault { none, empty, not_a_number, thousands_misplaced, reversed_range, trailing_text };

// Reads every form of FILES.md: "29", "140 000" (spaces, U+00A0, U+202F between groups of three), "3,2", "3.2", "45 %",
// "988 €", "25 h", "4 000 m²", "au moins 8", "au plus 8", "plus de 1000 €", "moins de 5000 €", "environ 1000",
// "une quinzaine" (huitaine dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine
// centaine), "5 à 7", "20 à 100 %", "entre 5 et 7", "inconnu", "masqué", ">= 8", "<= 8", "> 8", "< 8", "≥ 8", "≈ 8".
// Returns nothing and sets `fault` (when given) for anything else. Words are read without case or accents.
std::optional<Quantity> parse_quantity(std::string_view text, QuantityFault* fault = nullptr);

// Interval arithmetic: "about" is contagious, open ends stay open, an unknown operand gives unknown, a masked one
// masked. The result keeps the unit of `a` and the larger number of decimals.
Quantity operator+(const Quantity& a, const Quantity& b);
Quantity operator-(const Quantity& a, const Quantity& b);
// Both operands are counted quantities >= 0 (as every indicator is); a divisor that may be 0 gives unknown.
Quantity divide(const Quantity& a, const Quantity& b);
Quantity multiply(const Quantity& a, const Rational& factor);

// True when some real number fits both, each end widened by half a unit of its last written digit
// (45 % covers [44.5, 45.5)) and "about" by 20 %. Unknown and masked fit everything.
bool compatible(const Quantity& a, const Quantity& b);

// Certain comparison: true only when every value of `a` is smaller than every value of `b`.
bool certainly_less(const Quantity& a, const Quantity& b);

// One number that stands for the quantity where a drawing needs one: the only end, or the middle of the two.
std::optional<Rational> representative(const Quantity& quantity);

} // namespace reso::base
