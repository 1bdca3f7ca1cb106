// Strong types for what records hold: money in cents, time in minutes.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/rational.hpp"

namespace reso::base {

struct Cents {
  std::int64_t count = 0;
  auto operator<=>(const Cents&) const = default;
  Rational euros() const { return Rational(count, 100); }
};

struct Minutes {
  std::int64_t count = 0;
  auto operator<=>(const Minutes&) const = default;
  Rational hours() const { return Rational(count, 60); }
};

// --- Interface ---

// "1 250,50", "1250.5 €": nothing when it is no amount or has more than two decimals.
std::optional<Cents> parse_money(std::string_view text);

// "25", "25 h", "3,5", "2 h 30", "2:30", "45 min": nothing when it is no duration or no whole number of minutes
// (decimal hours are rounded to the minute).
std::optional<Minutes> parse_hours(std::string_view text);

} // namespace reso::base
