#include "intake/days.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/text.hpp"

namespace reso::intake {

namespace {

constexpr std::string_view months[] = {"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                       "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
constexpr std::string_view weekdays[] = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
                                         "lun",   "mar",   "mer",      "jeu",   "ven",      "sam",    "dim"};

std::optional<int> whole(std::string_view text) {
  int out = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return out;
}

// "déc", "sept", "avr": three letters or more that begin one month only ("juil", "juin").
int month_named(std::string_view word) {
  int found = 0;
  if (word == "jan") return 1;
  for (int i = 0; i < 12; ++i)
    if (word.size() >= 3 && months[i].starts_with(word)) {
      if (found != 0) return 0;
      found = i + 1;
    }
  return found;
}

int full_year(int written, std::string_view text) { return text.size() <= 2 ? 2000 + written : written; }

// Words and numbers of the text, the hour and the name of the day left out.
std::vector<std::string> parts_of(std::string_view text) {
  std::string folded = base::fold_name(text);
  // An hour behind a day: "12/03/2012 14:30", "2012-03-12t00:00:00".
  if (const std::size_t colon = folded.find(':'); colon != std::string::npos) {
    const std::size_t cut = folded.find_last_of(" t", colon);
    folded.resize(cut == std::string::npos ? 0 : cut);
  }
  std::vector<std::string> out;
  std::string part;
  const auto close = [&] {
    if (part == "1er") part = "1";
    if (!part.empty() && part != "le" && std::ranges::find(weekdays, part) == std::end(weekdays)) out.push_back(part);
    part.clear();
  };
  for (const char c : folded) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      part += c;
    else
      close();
    if (!letter && c != ' ' && c != '/' && c != '-' && c != '.') return {};
  }
  close();
  return out;
}

std::optional<std::string> day(int year, int month, int of_month) {
  if (month < 1 || of_month < 1 || year < 1900 || year > 2200) return std::nullopt;
  const base::Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(of_month))};
  if (!date.ok()) return std::nullopt;
  return base::iso(date);
}

std::optional<std::string> month(int year, int of_year) {
  if (of_year < 1 || of_year > 12 || year < 1900 || year > 2200) return std::nullopt;
  return fmt::format("{:04}-{:02}", year, of_year);
}

// The day that a spreadsheet counts from the end of 1899; between 1954 and 2119, else it is an ordinary number.
std::optional<std::string> serial(int number) {
  using namespace std::chrono;
  if (number < 20000 || number > 80000) return std::nullopt;
  return base::iso(year_month_day(sys_days(std::chrono::year(1899) / 12 / 30) + days(number)));
}

// "03/26" near 2026: no French file has its month before its day.
bool names_year(int second, int year) { return second > 12 && std::abs(2000 + second - year) <= 1; }

std::optional<std::string> of_parts(const std::vector<std::string>& parts, int year) {
  const auto number = [&](std::size_t i) { return whole(parts[i]); };
  if (parts.size() == 1) {
    if (const int named = month_named(parts[0])) return month(year, named);
    const auto alone = number(0);
    if (!alone) return std::nullopt;
    if (parts[0].size() == 4 && *alone >= 1900 && *alone <= 2200) return parts[0];
    if (parts[0].size() == 8) return day(*alone / 10000, *alone / 100 % 100, *alone % 100);
    return parts[0].size() == 5 ? serial(*alone) : std::nullopt;
  }
  if (parts.size() == 2) {
    if (const int named = month_named(parts[0]); named && number(1))
      return month(full_year(*number(1), parts[1]), named);
    if (const int named = month_named(parts[1]); named && number(0)) return day(year, named, *number(0));
    if (!number(0) || !number(1)) return std::nullopt;
    if (parts[0].size() == 4) return month(*number(0), *number(1));
    if (parts[1].size() == 4) return month(*number(1), *number(0));
    if (names_year(*number(1), year)) return month(2000 + *number(1), *number(0));
    return day(year, *number(1), *number(0));
  }
  if (parts.size() != 3 || !number(0) || !number(2)) return std::nullopt;
  if (const int named = month_named(parts[1])) return day(full_year(*number(2), parts[2]), named, *number(0));
  if (!number(1)) return std::nullopt;
  if (parts[0].size() == 4) return day(*number(0), *number(1), *number(2));
  return day(full_year(*number(2), parts[2]), *number(1), *number(0));
}

} // namespace

DayOrder day_order(const Cell& cell, int year) {
  if (cell.kind != CellKind::text || cell.text.find_first_of("/-") == std::string::npos) return DayOrder::told;
  const std::vector<std::string> parts = parts_of(cell.text);
  if (parts.size() < 2 || parts.size() > 3 || parts[0].size() > 2 || parts[1].size() > 2) return DayOrder::told;
  const auto first = whole(parts[0]), second = whole(parts[1]);
  if (!first || !second || (parts.size() == 3 && !whole(parts[2]))) return DayOrder::told;
  const auto month = [](int number) { return number >= 1 && number <= 12; };
  const auto day_only = [](int number) { return number > 12 && number <= 31; };
  if (parts.size() == 2 && month(*first) && names_year(*second, year)) return DayOrder::told;
  if (month(*first) && day_only(*second))
    return cell.text.find('/') == std::string::npos ? DayOrder::told : DayOrder::month_first;
  if (day_only(*first) && month(*second)) return DayOrder::day_first;
  return month(*first) && month(*second) && *first != *second ? DayOrder::either : DayOrder::told;
}

bool short_pair(const Cell& cell) {
  if (cell.kind != CellKind::text) return false;
  const std::vector<std::string> parts = parts_of(cell.text);
  return parts.size() == 2 && std::ranges::all_of(parts, [](const std::string& part) {
           return part.size() <= 2 && whole(part).has_value();
         });
}

std::optional<std::string> read_short_month(const Cell& cell, int year) {
  if (!short_pair(cell)) return std::nullopt;
  const std::vector<std::string> parts = parts_of(cell.text);
  return *whole(parts[1]) == year % 100 ? month(year, *whole(parts[0])) : std::nullopt;
}

std::optional<std::string> read_period(const Cell& cell, int year) {
  if (cell.kind == CellKind::date) return cell.text;
  if (cell.kind == CellKind::number) {
    const auto number = whole(cell.text);
    if (!number) return std::nullopt;
    return *number >= 1900 && *number <= 2200 ? std::optional(cell.text) : serial(*number);
  }
  if (cell.kind != CellKind::text) return std::nullopt;
  const std::vector<std::string> parts = parts_of(cell.text);
  if (auto read = parts.empty() ? std::nullopt : of_parts(parts, year)) return read;
  // "octobre à décembre 2012" is as good as it stands.
  if (base::parse_period(cell.text)) return cell.text;
  return std::nullopt;
}

std::optional<base::Date> read_day(const Cell& cell, int year) {
  const auto text = read_period(cell, year);
  return text && text->size() == 10 ? base::parse_date(*text) : std::nullopt;
}

std::optional<base::Date> day_among_words(std::string_view text) {
  constexpr std::string_view signs = ".,;:()[]";
  std::vector<std::string> words;
  for (std::string_view word : base::split(text, ' ')) {
    while (!word.empty() && signs.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    while (!word.empty() && signs.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (!base::trim(word).empty()) words.emplace_back(base::trim(word));
  }
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const std::size_t count : {std::size_t{3}, std::size_t{1}}) {
      if (at + count > words.size()) continue;
      std::string piece = words[at];
      for (std::size_t i = 1; i < count; ++i) piece += " " + words[at + i];
      if (const auto day = read_day({CellKind::text, piece}, 0)) return day; // in no year: it must say its own
    }
  return std::nullopt;
}

} // namespace reso::intake
