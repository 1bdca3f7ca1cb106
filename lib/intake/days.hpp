// Days and months as staff write them in a cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "intake/sheet.hpp"

namespace reso::intake {

// What the numbers of a date tell of their order.
enum class DayOrder {
  told,        // no such date, or one that can be read in one way: "03/26" in 2026 is a month
  day_first,   // "25/12/2012"
  month_first, // "12/25/2012", "4/25": which no French file has
  either       // "03/04/2012", "3/4"
};
DayOrder day_order(const Cell& cell, int year);

// "12/03/2012", "12.3.12", "3 déc. 2012", "mardi 3 décembre", "mars 2012", "2012-03-12 00:00:00", the number of a day
// in a spreadsheet -> "2012-03-12", "2012-03". What does not say its year is of `year`. Nothing when it is no date.
std::optional<std::string> read_period(const Cell& cell, int year);
// "01/12" in a column of months: January of `year` 2012. Nothing when it is of another year, or no pair of numbers.
std::optional<std::string> read_short_month(const Cell& cell, int year);
// Two numbers of two digits at most, which may be a day and a month or a month and a year.
bool short_pair(const Cell& cell);
// The same, for whole days only.
std::optional<base::Date> read_day(const Cell& cell, int year);
// The first day with its year that stands among the words of a text: "Extraction ABC du 15 janvier 2026 à 9 h".
std::optional<base::Date> day_among_words(std::string_view text);

} // namespace reso::intake
