#include "base/units.hpp"

#include "base/quantity.hpp"
#include "base/text.hpp"

namespace reso::base {

namespace {

// A plain number without qualifier and its unit; nothing for anything else.
std::optional<Quantity> plain_number(std::string_view text) {
  auto quantity = parse_quantity(text);
  if (!quantity || !quantity->exact()) return std::nullopt;
  return quantity;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  auto quantity = plain_number(text);
  if (!quantity || !quantity->unit.empty() || !quantity->min->whole() || *quantity->min < Rational(0))
    return std::nullopt;
  return quantity->min->numerator();
}

Minutes rounded_minutes(const Rational& hours) { return Minutes{round_half_away(hours * Rational(60), 0).numerator()}; }

// "2 h 30", "2h30", "2:30".
std::optional<Minutes> hours_and_minutes(std::string_view text) {
  std::size_t mark = text.find_first_of("h:");
  if (mark == std::string_view::npos) return std::nullopt;
  auto hours = whole_number(trim(text.substr(0, mark)));
  std::string_view rest = trim(text.substr(mark + 1));
  if (!hours || rest.empty()) return std::nullopt;
  auto minutes = whole_number(rest);
  if (!minutes || *minutes > 59) return std::nullopt;
  return Minutes{*hours * 60 + *minutes};
}

} // namespace

std::optional<Cents> parse_money(std::string_view text) {
  auto amount = plain_number(trim(text));
  if (!amount || (!amount->unit.empty() && amount->unit != "€") || amount->decimals > 2) return std::nullopt;
  Rational cents = *amount->min * Rational(100);
  return Cents{cents.numerator()};
}

std::optional<Minutes> parse_hours(std::string_view text) {
  text = trim(text);
  if (auto minutes = hours_and_minutes(text)) return minutes;
  auto amount = plain_number(text);
  if (!amount || *amount->min < Rational(0)) return std::nullopt;
  if (amount->unit == "min" || amount->unit == "minutes") return Minutes{round_half_away(*amount->min, 0).numerator()};
  if (amount->unit.empty() || amount->unit == "h" || amount->unit == "heures" || amount->unit == "heure")
    return rounded_minutes(*amount->min);
  return std::nullopt;
}

} // namespace reso::base
