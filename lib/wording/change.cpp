#include "wording/change.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/change.hpp"
#include "wording/number.hpp"

namespace reso::wording {

namespace {

using base::Quantity;
using base::Rational;

// The ends that can be subtracted: two exact numbers, or two minima counted by the same method.
struct Ends {
  Rational before, after;
  bool minima = false;
};

std::optional<Ends> ends_of(const Quantity& before, const Quantity& after) {
  const auto change = base::change_between(before, after);
  if (!change || !change->gap.exact()) return std::nullopt;
  return Ends{*before.min, *after.min, change->minima};
}

std::string signed_number(const Rational& value, int decimals) {
  if (base::round_half_away(value, decimals) == Rational(0)) return "0";
  return (value > Rational(0) ? "+" : "") + number(value, decimals);
}

int decimals_of(const Quantity& before, const Quantity& after) { return std::max(before.decimals, after.decimals); }

// What readers work out from the two numbers as they are printed: 154 442 less 140 507 is 13 935, whatever the decimals
// that neither shows.
Rational shown_change(const Rational& before, const Rational& after, int decimals) {
  return base::round_half_away(after, decimals) - base::round_half_away(before, decimals);
}

Rational size_of(const Rational& change) { return change < Rational(0) ? -change : change; }

// "autant", said of two numbers that print alike.
std::string as_many(const Ends& ends) { return ends.before == ends.after ? "autant" : "à peu près autant"; }

} // namespace

std::string certain_gap(const Quantity& before, const Quantity& after) {
  const auto change = base::change_between(before, after);
  if (!change) return {};
  const Quantity& gap = change->gap;
  const int decimals = decimals_of(before, after);
  if (gap.exact()) return signed_number(shown_change(*before.min, *after.min, decimals), decimals);
  if (gap.min && gap.max)
    return fmt::format("{} à {}", signed_number(*gap.min, decimals), signed_number(*gap.max, decimals));
  if (gap.min) return fmt::format("{} {}", gap.min_open ? "plus de" : "au moins", signed_number(*gap.min, decimals));
  return fmt::format("{} {}", gap.max_open ? "moins de" : "au plus", signed_number(*gap.max, decimals));
}

std::string percent_change(const Rational& percent) {
  const bool small = base::round_half_away(percent, 0) == Rational(0);
  return signed_number(percent, small ? 1 : 0) + std::string(nbsp) + "%";
}

std::string gap(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  const int decimals = decimals_of(before, after);
  return ends ? signed_number(shown_change(ends->before, ends->after, decimals), decimals) : std::string();
}

std::string gap_percent(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  if (!ends || !(ends->before > Rational(0))) return {};
  const Rational change = (ends->after - ends->before) * Rational(100) / ends->before;
  return signed_number(change, 0) + std::string(nbsp) + "%";
}

std::string gap_points(const Quantity& before, const Quantity& after) {
  auto ends = ends_of(before, after);
  if (!ends) return {};
  const int decimals = decimals_of(before, after);
  const Rational change = shown_change(ends->before, ends->after, decimals);
  return signed_number(change, decimals) + std::string(nbsp) + (size_of(change) < Rational(2) ? "point" : "points");
}

std::string evolution(const Quantity& before, const Quantity& after, int before_year) {
  auto ends = ends_of(before, after);
  if (!ends) return {};
  const int decimals = decimals_of(before, after);
  const Rational change = shown_change(ends->before, ends->after, decimals);
  std::string than =
      ends->minima ? fmt::format("le minimum compté en {}", before_year) : fmt::format("en {}", before_year);
  std::string que = ends->minima ? "que " : "qu’";
  if (change == Rational(0)) return as_many(*ends) + " " + que + than;
  std::string words = fmt::format("{} de {} {}{}", number(size_of(change), decimals),
                                  change > Rational(0) ? "plus" : "moins", que, than);
  std::string percent = gap_percent(before, after);
  const bool nothing = percent.starts_with('0'); // "1 de plus (0 %)" would contradict itself
  return percent.empty() || nothing ? words : fmt::format("{} ({})", words, percent);
}

std::string evolution_points(const Quantity& before, const Quantity& after, int before_year) {
  auto ends = ends_of(before, after);
  if (!ends) return {};
  const int decimals = decimals_of(before, after);
  const Rational change = shown_change(ends->before, ends->after, decimals);
  if (change == Rational(0)) return fmt::format("{} qu’en {}", as_many(*ends), before_year);
  return fmt::format("{} {} de {} qu’en {}", number(size_of(change), decimals),
                     size_of(change) < Rational(2) ? "point" : "points", change > Rational(0) ? "plus" : "moins",
                     before_year);
}

} // namespace reso::wording
