#include "check/words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diag/catalogue.hpp"
#include "diag/catalogue_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
using base::Quantity;
using base::Rational;
using diag::Language;

namespace {

// As written; a number that was not written so gets two digits more, enough to tell 44,4 from 44.
std::string digits(const Rational& value, int decimals, Language language) {
  const bool as_written = base::round_half_away(value, decimals) == value;
  std::string text = base::plain_digits(value, value.whole() ? 0 : as_written ? decimals : decimals + 2);
  while (!as_written && text.ends_with('0')) text.pop_back();
  if (language == Language::fr) std::ranges::replace(text, '.', ',');
  return text;
}

} // namespace

std::string in_words(const Quantity& quantity, Language language) {
  if (quantity.masked) return phrase::quantity_masked.say(language);
  if (!quantity.known()) return phrase::quantity_unknown.say(language);
  const auto number = [&](const Rational& value) { return digits(value, quantity.decimals, language); };
  std::string text;
  if (!quantity.max)
    text = (quantity.min_open ? phrase::quantity_more_than : phrase::quantity_at_least)
               .say(language, number(*quantity.min));
  else if (!quantity.min)
    text = (quantity.max_open ? phrase::quantity_less_than : phrase::quantity_at_most)
               .say(language, number(*quantity.max));
  else if (*quantity.min == *quantity.max)
    text = number(*quantity.min);
  else
    text = phrase::quantity_between.say(language, number(*quantity.min), number(*quantity.max));
  if (quantity.about) text = phrase::quantity_about.say(language, text);
  return quantity.unit.empty() ? text : phrase::quantity_with_unit.say(language, text, quantity.unit);
}

std::string justifying_entry(std::string_view id, const Quantity& value, std::string_view rule) {
  return fmt::format("{}:\n  valeur: {}\n  justifier:\n    - regle: {}\n      motif: …", id,
                     in_words(value, Language::fr), rule);
}

} // namespace reso::check
