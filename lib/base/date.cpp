#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/text.hpp"

namespace reso::base {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr std::array<std::string_view, 12> short_months{"janv", "fevr", "mars", "avr", "mai", "juin",
                                                        "juil", "aout", "sept", "oct", "nov", "dec"};

std::optional<unsigned> month_named(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i] == word) return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

std::optional<Date> date_of(int y, unsigned m, unsigned d) {
  Date date{year{y}, month{m}, day{d}};
  if (!date.ok() || y < 1000) return std::nullopt;
  return date;
}

Date last_of_month(int y, unsigned m) { return Date{year{y} / month{m} / std::chrono::last}; }

// Words in lower case without accents; "-" between words is a blank, except inside ISO dates.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string folded = fold_name(text);
  for (std::string_view word : split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

std::optional<unsigned> day_word(const std::string& word) {
  if (word == "1er") return 1;
  auto value = digits(word, 1, 2);
  if (!value || *value < 1 || *value > 31) return std::nullopt;
  return static_cast<unsigned>(*value);
}

std::optional<Date> date_of_words(const std::vector<std::string>& words) {
  if (words.size() != 3) return std::nullopt;
  auto d = day_word(words[0]);
  auto m = month_named(words[1]);
  auto y = digits(words[2], 4, 4);
  if (!d || !m || !y) return std::nullopt;
  return date_of(*y, *m, *d);
}

std::optional<Period> months_between(int y1, unsigned m1, int y2, unsigned m2) {
  if (y1 < 1000 || y2 < 1000 || y1 * 12 + static_cast<int>(m1) > y2 * 12 + static_cast<int>(m2)) return std::nullopt;
  return Period{Date{year{y1}, month{m1}, day{1}}, last_of_month(y2, m2), Precision::month};
}

// "mars-24", "sept.-12": what a spreadsheet in French makes of a month; the year is of this century.
std::optional<Period> spreadsheet_month(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() != 2) return std::nullopt;
  std::string word = fold_name(parts[0]);
  if (word.ends_with('.')) word.pop_back();
  const auto found = std::ranges::find(short_months, word);
  const auto last = digits(parts[1], 2, 2);
  if (found == short_months.end() || !last) return std::nullopt;
  const auto number = static_cast<unsigned>(found - short_months.begin()) + 1;
  return months_between(2000 + *last, number, 2000 + *last, number);
}

// "2012-03", "03/2012", "janvier 2012", "2012".
std::optional<Period> short_period(std::string_view text, const std::vector<std::string>& words) {
  if (words.size() == 1)
    if (auto y = digits(words[0], 4, 4); y && *y >= 1000) return year_period(*y);
  if (words.size() == 2)
    if (auto m = month_named(words[0]))
      if (auto named_year = digits(words[1], 4, 4)) return months_between(*named_year, *m, *named_year, *m);
  if (const auto month = spreadsheet_month(text)) return month;
  auto dash = split(text, '-'), slash = split(text, '/');
  if (dash.size() == 2)
    if (auto y = digits(dash[0], 4, 4), m = digits(dash[1], 2, 2); y && m && *m >= 1 && *m <= 12)
      return months_between(*y, static_cast<unsigned>(*m), *y, static_cast<unsigned>(*m));
  if (slash.size() == 2)
    if (auto m = digits(slash[0], 1, 2), y = digits(slash[1], 4, 4); y && m && *m >= 1 && *m <= 12)
      return months_between(*y, static_cast<unsigned>(*m), *y, static_cast<unsigned>(*m));
  return std::nullopt;
}

// "octobre a decembre 2012", "janvier juin 2012", "octobre 2012 a janvier 2013", "de janvier a juin 2012".
std::optional<Period> month_range(std::vector<std::string> words) {
  if (!words.empty() &&
      (words[0] == "de" || words[0] == "d'octobre" || words[0] == "d'avril" || words[0] == "d'aout")) {
    if (words[0] == "de")
      words.erase(words.begin());
    else
      words[0] = words[0].substr(2);
  }
  std::erase_if(words, [](const std::string& word) { return word == "a" || word == "au" || word == "–"; });
  if (words.size() == 3) {
    auto m1 = month_named(words[0]), m2 = month_named(words[1]);
    auto y = digits(words[2], 4, 4);
    if (m1 && m2 && y) return months_between(*y, *m1, *y, *m2);
  }
  if (words.size() == 4) {
    auto m1 = month_named(words[0]), m2 = month_named(words[2]);
    auto y1 = digits(words[1], 4, 4), y2 = digits(words[3], 4, 4);
    if (m1 && m2 && y1 && y2) return months_between(*y1, *m1, *y2, *m2);
  }
  return std::nullopt;
}

// "du 3 au 5 mai 2012", "du 30 avril au 2 mai 2012".
std::optional<Period> day_range(const std::vector<std::string>& words) {
  if (words.size() < 6 || words[0] != "du") return std::nullopt;
  std::size_t au = 1;
  while (au < words.size() && words[au] != "au") ++au;
  if (au == words.size()) return std::nullopt;
  auto last = date_of_words({words.begin() + static_cast<std::ptrdiff_t>(au) + 1, words.end()});
  std::vector<std::string> first_words(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(au));
  if (!last) return std::nullopt;
  if (first_words.size() == 1) first_words.push_back(std::string(months[static_cast<unsigned>(last->month()) - 1]));
  if (first_words.size() == 2) first_words.push_back(std::to_string(int(last->year())));
  auto first = date_of_words(first_words);
  if (!first || *first > *last) return std::nullopt;
  return Period{*first, *last, Precision::day};
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = trim(text);
  auto dash = split(text, '-'), slash = split(text, '/');
  if (dash.size() == 3)
    if (auto y = digits(dash[0], 4, 4), m = digits(dash[1], 2, 2), d = digits(dash[2], 2, 2); y && m && d)
      return date_of(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
  if (slash.size() == 3)
    if (auto d = digits(slash[0], 1, 2), m = digits(slash[1], 1, 2), y = digits(slash[2], 4, 4); y && m && d)
      return date_of(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
  return date_of_words(words_of(text));
}

std::optional<Period> parse_period(std::string_view text) {
  text = trim(text);
  if (auto date = parse_date(text)) return Period{*date, *date, Precision::day};
  auto words = words_of(text);
  if (auto period = short_period(text, words)) return period;
  if (auto period = day_range(words)) return period;
  return month_range(words);
}

int months_in(const Period& period) {
  auto index = [](const Date& date) {
    return int(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
  };
  return index(period.last) - index(period.first) + 1;
}

Period year_period(int y) {
  return {Date{year{y}, month{1}, day{1}}, Date{year{y}, month{12}, day{31}}, Precision::year};
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Date from_epoch(long long seconds) {
  return Date{std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
}

} // namespace reso::base
