#include "wording/change.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "wording/number.hpp"

namespace reso::wording {

namespace {

using base::Qualifier;
using base::Quantity;
using base::Rational;

// The ends that can be subtracted: two exact numbers, or two minima counted by the same method.
struct Ends {
  Rational before, after;
  bool minima = false;
};

std::optional<Ends> ends_of(const Quantity& before, const Quantity& after) {
  if (before.about || after.about) return std::nullopt;
  if (before.exact() && after.exact()) return Ends{*before.min, *after.min, false};
  if (before.qualifier() == Qualifier::at_least && after.qualifier() == Qualifier::at_least)
    return Ends{*before.min, *after.min, true};
  return std::nullopt;
}

std::string signed_number(const Rational& value, int decimals) {
  if (base::round_half_away(value, decimals) == Rational(0)) return "0";
  return (value > Rational(0) ? "+" : "") + number(value, decimals);
}

int decimals_of(const Quantity& before, const Quantity& after) { return std::max(before.decimals, after.decimals); }

} // namespace

std::string gap(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  return ends ? signed_number(ends->after - ends->before, decimals_of(before, after)) : std::string();
}

std::string gap_percent(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  if (!ends || !(ends->before > Rational(0))) return {};
  Rational change = (ends->after - ends->before) * Rational(100) / ends->before;
  return signed_number(change, 0) + std::string(nbsp) + "%";
}

std::string gap_points(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  if (!ends) return {};
  Rational change = ends->after - ends->before;
  Rational size = change < Rational(0) ? -change : change;
  return signed_number(change, decimals_of(before, after)) + std::string(nbsp) +
         (size < Rational(2) ? "point" : "points");
}

std::string evolution(const Quantity& before, const Quantity& after, int before_year) {
  auto ends = ends_of(before, after);
  if (!ends) return {};
  Rational change = ends->after - ends->before;
  std::string than =
      ends->minima ? fmt::format("le minimum compté en {}", before_year) : fmt::format("en {}", before_year);
  std::string que = ends->minima ? "que " : "qu’";
  if (change == Rational(0)) return "autant " + que + than;
  Rational size = change < Rational(0) ? -change : change;
  std::string words = fmt::format("{} de {} {}{}", number(size, decimals_of(before, after)),
                                  change > Rational(0) ? "plus" : "moins", que, than);
  std::string percent = gap_percent(before, after);
  const bool nothing = percent.starts_with('0'); // "1 de plus (0 %)" would contradict itself
  return percent.empty() || nothing ? words : fmt::format("{} ({})", words, percent);
}

} // namespace reso::wording
