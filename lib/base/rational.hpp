// Exact rational numbers: figures are never held in binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reso::base {

// A reduced fraction with a positive denominator. Every operation is exact; one that leaves 64 bits throws
// std::overflow_error, which the caller of a whole computation (a measure) turns into an unknown figure.
class Rational {
public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : m_num(whole) {}
  // Precondition: denominator != 0.
  Rational(std::int64_t numerator, std::int64_t denominator);

  std::int64_t numerator() const { return m_num; }
  std::int64_t denominator() const { return m_den; }
  bool whole() const { return m_den == 1; }
  double approximate() const { return static_cast<double>(m_num) / static_cast<double>(m_den); } // geometry only

  Rational operator-() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a, const Rational& b); // precondition: b != 0
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) = default;

private:
  std::int64_t m_num = 0;
  std::int64_t m_den = 1;
};

// --- Interface ---

// `value` rounded half away from zero to `decimals` places (0 to 9): 0.5 -> 1, -0.5 -> -1.
Rational round_half_away(const Rational& value, int decimals);
// The largest number of that many decimals that is not above `value`; the smallest that is not below.
Rational round_down(const Rational& value, int decimals);
Rational round_up(const Rational& value, int decimals);

// The digits of `value` rounded to `decimals` places, with a point and no grouping: "-12.50". For machines.
std::string plain_digits(const Rational& value, int decimals);

// Shortest exact digits up to 6 places, else rounded there: "5.24", "0.333333", "45". For JSON and CSV.
std::string machine_digits(const Rational& value);

} // namespace reso::base
