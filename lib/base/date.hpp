// Days and periods of whole days, as activities and terms of office state them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace reso::base {

using Date = std::chrono::year_month_day; // always ok()

// What was written: "mars 2012" is known to the month only, and is printed so.
enum class Precision { day, month, year };

// Both ends belong to the period; first <= last. `precision` is that of the writing.
struct Period {
  Date first;
  Date last;
  Precision precision = Precision::day;

  bool operator==(const Period&) const = default;
};

// --- Interface ---

// Reads "2012-01-12", "12/01/2012", "12 janvier 2012", "1er mars 2012". Nothing when it is none of these or no real
// day.
std::optional<Date> parse_date(std::string_view text);

// Reads what parse_date reads and "janvier 2012", "2012-01", "01/2012", "octobre à décembre 2012",
// "janvier-juin 2012", "octobre 2012 à janvier 2013", "du 3 au 5 mai 2012", "2012".
// Returns nothing when the text is none of these or names a day that does not exist; the caller knows the place.
std::optional<Period> parse_period(std::string_view text);

// Whole months touched by `period`, first and last included: at least 1.
int months_in(const Period& period);

Period year_period(int year);

constexpr bool overlap(const Period& a, const Period& b) { return a.first <= b.last && b.first <= a.last; }

// "2012-03-05".
std::string iso(const Date& date);

// Day of the Unix epoch count -> Date, in UTC. For SOURCE_DATE_EPOCH.
Date from_epoch(long long seconds);

} // namespace reso::base
