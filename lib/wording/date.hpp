// Dates, periods and durations in French.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/units.hpp"

namespace reso::wording {

std::string short_date(const base::Date& date);   // "12/01/2012"
std::string long_date(const base::Date& date);    // "12 janvier 2012", "1er mars 2012"
std::string weekday_date(const base::Date& date); // "jeudi 12 janvier 2012"
// As precise as it was written: "janvier 2012", "octobre à décembre 2012", "du 3 au 5 mai 2012", "2012".
std::string period(const base::Period& period);
std::string month_name(unsigned month); // 1 -> "janvier"
// "janv.", "mars", and "J", "M", from a month's name with or without capital; "n. r." and "?" of any other word.
std::string short_month(std::string_view name);
std::string month_initial(std::string_view name);
std::string duration(const base::Minutes& minutes); // "25 h", "14 h 30", "45 min"

} // namespace reso::wording
