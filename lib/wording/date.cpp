#include "wording/date.hpp"

#include <array>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/number.hpp"

namespace reso::wording {

namespace {

constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
// Imprimerie nationale: mars, mai, juin and août are never shortened.
constexpr std::array<std::string_view, 12> short_months{"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                                        "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
constexpr std::array<std::string_view, 7> weekdays{"dimanche", "lundi",    "mardi", "mercredi",
                                                   "jeudi",    "vendredi", "samedi"};

std::optional<std::size_t> month_index(std::string_view name) {
  const std::string folded = base::fold_id(name);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (base::fold_id(months[i]) == folded) return i;
  return std::nullopt;
}

int year_of(const base::Date& date) { return int(date.year()); }
unsigned month_of(const base::Date& date) { return static_cast<unsigned>(date.month()); }
unsigned day_of(const base::Date& date) { return static_cast<unsigned>(date.day()); }

std::string day_words(const base::Date& date) { return day_of(date) == 1 ? "1er" : std::to_string(day_of(date)); }

std::string months_words(const base::Period& period) {
  std::string last = fmt::format("{} {}", month_name(month_of(period.last)), year_of(period.last));
  if (year_of(period.first) == year_of(period.last) && month_of(period.first) == month_of(period.last)) return last;
  if (year_of(period.first) == year_of(period.last))
    return fmt::format("{} à {}", month_name(month_of(period.first)), last);
  return fmt::format("{} {} à {}", month_name(month_of(period.first)), year_of(period.first), last);
}

} // namespace

std::string month_name(unsigned month) { return std::string(months[month - 1]); }

std::string short_month(std::string_view name) {
  const auto month = month_index(name);
  return month ? std::string(short_months[*month]) : "n." + std::string(nbsp) + "r.";
}

std::string month_initial(std::string_view name) {
  constexpr std::string_view initials = "JFMAMJJASOND";
  const auto month = month_index(name);
  return month ? std::string(1, initials[*month]) : "?";
}

std::string short_date(const base::Date& date) {
  return fmt::format("{:02}/{:02}/{:04}", day_of(date), month_of(date), year_of(date));
}

std::string long_date(const base::Date& date) {
  return fmt::format("{}{}{} {}", day_words(date), nbsp, month_name(month_of(date)), year_of(date));
}

std::string weekday_date(const base::Date& date) {
  std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return fmt::format("{} {}", weekdays[weekday.c_encoding()], long_date(date));
}

std::string period(const base::Period& period) {
  switch (period.precision) {
  case base::Precision::year:
    return year_of(period.first) == year_of(period.last)
               ? std::to_string(year_of(period.first))
               : fmt::format("{} à {}", year_of(period.first), year_of(period.last));
  case base::Precision::month: return months_words(period);
  case base::Precision::day: break;
  }
  if (period.first == period.last) return long_date(period.first);
  if (year_of(period.first) != year_of(period.last))
    return fmt::format("du {} au {}", long_date(period.first), long_date(period.last));
  if (month_of(period.first) != month_of(period.last))
    return fmt::format("du {} {} au {}", day_words(period.first), month_name(month_of(period.first)),
                       long_date(period.last));
  return fmt::format("du {} au {}", day_words(period.first), long_date(period.last));
}

std::string duration(const base::Minutes& minutes) {
  std::int64_t hours = minutes.count / 60, rest = minutes.count % 60;
  if (hours == 0) return fmt::format("{}{}min", rest, nbsp);
  std::string text = number(base::Rational(hours), 0) + std::string(nbsp) + "h";
  return rest == 0 ? text : fmt::format("{}{}{:02}", text, nbsp, rest);
}

} // namespace reso::wording
