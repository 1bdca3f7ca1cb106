#include "base/rational.hpp"

#include <numeric>
#include <stdexcept>

namespace reso::base {

namespace {

__extension__ typedef __int128 Wide; // no ISO type is wide enough for a product of two 64-bit numbers

std::int64_t narrow(Wide value) {
  if (value > INT64_MAX || value < -Wide(INT64_MAX)) throw std::overflow_error("rational out of range");
  return static_cast<std::int64_t>(value);
}

Wide gcd(Wide a, Wide b) {
  if (a < 0) a = -a;
  while (b != 0) {
    Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Rational reduced(Wide numerator, Wide denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  Wide divisor = numerator == 0 ? denominator : gcd(numerator, denominator);
  return Rational(narrow(numerator / divisor), narrow(denominator / divisor));
}

} // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  Wide num = numerator, den = denominator;
  if (den < 0) {
    num = -num;
    den = -den;
  }
  Wide divisor = num == 0 ? den : gcd(num, den);
  m_num = narrow(num / divisor);
  m_den = narrow(den / divisor);
}

Rational Rational::operator-() const { return reduced(-Wide(m_num), m_den); }

Rational operator+(const Rational& a, const Rational& b) {
  return reduced(Wide(a.m_num) * b.m_den + Wide(b.m_num) * a.m_den, Wide(a.m_den) * b.m_den);
}
Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
Rational operator*(const Rational& a, const Rational& b) {
  return reduced(Wide(a.m_num) * b.m_num, Wide(a.m_den) * b.m_den);
}
Rational operator/(const Rational& a, const Rational& b) {
  return reduced(Wide(a.m_num) * b.m_den, Wide(a.m_den) * b.m_num);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  Wide left = Wide(a.m_num) * b.m_den, right = Wide(b.m_num) * a.m_den;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Rational round_half_away(const Rational& value, int decimals) {
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  Wide scaled = Wide(value.numerator()) * scale, den = value.denominator();
  bool negative = scaled < 0;
  if (negative) scaled = -scaled;
  Wide rounded = (2 * scaled + den) / (2 * den);
  return reduced(negative ? -rounded : rounded, scale);
}

Rational round_down(const Rational& value, int decimals) {
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const Wide scaled = Wide(value.numerator()) * scale, den = value.denominator();
  const Wide toward_zero = scaled / den;
  return reduced(toward_zero - (scaled < 0 && scaled % den != 0 ? 1 : 0), scale);
}

Rational round_up(const Rational& value, int decimals) { return -round_down(-value, decimals); }

std::string plain_digits(const Rational& value, int decimals) {
  Rational rounded = round_half_away(value, decimals);
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  Wide digits = Wide(rounded.numerator()) * scale / rounded.denominator();
  bool negative = digits < 0;
  if (negative) digits = -digits;
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(digits % 10)));
    digits /= 10;
  } while (digits != 0);
  if (decimals > 0) {
    std::size_t places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, ".");
  }
  return negative ? "-" + text : text;
}

std::string machine_digits(const Rational& value) {
  std::string text = plain_digits(value, 6);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

} // namespace reso::base
