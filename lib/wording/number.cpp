#include "wording/number.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/sentence.hpp"

namespace reso::wording {

namespace {

using base::Qualifier;
using base::Quantity;
using base::Rational;

constexpr std::string_view minus = "\u2212";
constexpr std::string_view unknown_words = "n.\u00A0d.";
constexpr std::string_view masked_words = "s";

std::string grouped(std::string_view whole) {
  std::string out;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += nnbsp;
    out += whole[i];
  }
  return out;
}

// The end that stands for the number of units: a range follows its upper end.
const Rational* upper(const Quantity& quantity) {
  return quantity.max ? &*quantity.max : quantity.min ? &*quantity.min : nullptr;
}

bool plural_number(const Quantity& quantity) {
  const Rational* value = upper(quantity);
  return value != nullptr && !(*value < Rational(2));
}

std::string_view collective_word(const Rational& value) {
  static constexpr std::array<std::pair<int, std::string_view>, 10> words{{{8, "huitaine"},
                                                                           {10, "dizaine"},
                                                                           {12, "douzaine"},
                                                                           {15, "quinzaine"},
                                                                           {20, "vingtaine"},
                                                                           {30, "trentaine"},
                                                                           {40, "quarantaine"},
                                                                           {50, "cinquantaine"},
                                                                           {60, "soixantaine"},
                                                                           {100, "centaine"}}};
  for (const auto& [number, word] : words)
    if (value == Rational(number)) return word;
  return {};
}

// `words` after the words of their qualifier: "au moins huit", "plus d'un", "plus de huit".
std::string qualified(Qualifier qualifier, const std::string& words) {
  switch (qualifier) {
  case Qualifier::at_least: return "au moins " + words;
  case Qualifier::at_most: return "au plus " + words;
  case Qualifier::more_than: return "plus " + de(words) + words;
  case Qualifier::less_than: return "moins " + de(words) + words;
  default: return words;
  }
}

// A collective's own qualifier besides "about": "plus d'une soixantaine".
Qualifier bound_of(const Quantity& quantity) {
  Quantity plain = quantity;
  plain.about = false;
  return plain.qualifier();
}

std::string collective_phrase(const Quantity& quantity) {
  const Rational* value = quantity.min ? &*quantity.min : &*quantity.max;
  return qualified(bound_of(quantity), "une " + std::string(collective_word(*value)));
}

bool said_as_collective(const Quantity& quantity) {
  const Rational* value = quantity.min ? &*quantity.min : quantity.max ? &*quantity.max : nullptr;
  return quantity.collective && value != nullptr && !collective_word(*value).empty();
}

constexpr std::array<std::string_view, 20> small{
    "zéro", "un",   "deux",  "trois",  "quatre",   "cinq",   "six",   "sept",     "huit",     "neuf",
    "dix",  "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};
constexpr std::array<std::string_view, 7> tens{"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};

std::string below_hundred(int value, bool last) {
  if (value < 20) return std::string(small[static_cast<std::size_t>(value)]);
  if (value < 70) {
    std::string ten(tens[static_cast<std::size_t>(value / 10)]);
    if (value % 10 == 0) return ten;
    return ten + (value % 10 == 1 ? "-et-" : "-") + std::string(small[static_cast<std::size_t>(value % 10)]);
  }
  if (value < 80)
    return "soixante" + std::string(value == 71 ? "-et-" : "-") +
           std::string(small[static_cast<std::size_t>(value - 60)]);
  if (value == 80) return last ? "quatre-vingts" : "quatre-vingt";
  return "quatre-vingt-" + std::string(small[static_cast<std::size_t>(value - 80)]);
}

std::string below_thousand(int value, bool last) {
  if (value < 100) return below_hundred(value, last);
  int hundreds = value / 100, rest = value % 100;
  std::string words =
      hundreds == 1 ? "cent"
                    : std::string(small[static_cast<std::size_t>(hundreds)]) + "-cent" + (rest == 0 && last ? "s" : "");
  return rest == 0 ? words : words + "-" + below_hundred(rest, last);
}

std::string plural_word(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> special{{{"bail", "baux"},
                                                                                         {"travail", "travaux"},
                                                                                         {"œil", "yeux"},
                                                                                         {"bal", "bals"},
                                                                                         {"festival", "festivals"},
                                                                                         {"pneu", "pneus"}}};
  for (const auto& [one, many] : special)
    if (word == one) return std::string(many);
  if (word.empty() || word.ends_with('s') || word.ends_with('x') || word.ends_with('z')) return std::string(word);
  if (word.ends_with("al")) return std::string(word.substr(0, word.size() - 2)) + "aux";
  if (word.ends_with("eau") || word.ends_with("au") || word.ends_with("eu")) return std::string(word) + "x";
  return std::string(word) + "s";
}

// A complement ("heure d'insertion", "journée de formation") keeps its number.
std::size_t complement_start(std::string_view unit) {
  std::size_t best = unit.size();
  for (std::string_view link : {" de ", " d'", " d’", " du ", " des ", " en ", " à ", " au ", " aux ", " par ",
                                " pour ", " sur ", " sans ", " avec ", " chez ", " dans ", " hors "})
    best = std::min(best, unit.find(link));
  return best;
}

} // namespace

std::string number(const Rational& value, int decimals) {
  std::string plain = base::plain_digits(value, decimals);
  bool negative = plain.starts_with('-');
  if (negative) plain.erase(0, 1);
  std::size_t point = plain.find('.');
  std::string whole = plain.substr(0, point);
  std::string out = negative ? std::string(minus) : std::string();
  // A year-like four-digit number is grouped too: it counts something.
  out += grouped(whole);
  if (point != std::string::npos) out += "," + plain.substr(point + 1);
  return out;
}

std::string in_letters(const Rational& value, bool feminine) {
  if (!value.whole() || value < Rational(0) || value > Rational(999999)) return number(value, value.whole() ? 0 : 2);
  int whole = static_cast<int>(value.numerator());
  std::string words;
  if (whole >= 1000) {
    int thousands = whole / 1000;
    words = thousands == 1 ? "mille" : below_thousand(thousands, false) + "-mille";
    if (whole % 1000 != 0) words += "-" + below_thousand(whole % 1000, true);
  } else {
    words = below_thousand(whole, true);
  }
  bool one_at_end = whole % 10 == 1 && whole % 100 != 11 && whole % 100 != 71 && whole % 100 != 91;
  if (feminine && one_at_end) words += "e";
  return words;
}

std::string ordinal(int value, bool feminine) {
  if (value == 1) return feminine ? "1re" : "1er";
  return std::to_string(value) + "e";
}

std::string digits(const Quantity& quantity) {
  if (quantity.masked) return std::string(masked_words);
  if (!quantity.known()) return std::string(unknown_words);
  const auto nearest = [&](const Rational& end) { return number(end, quantity.decimals); };
  if (!quantity.about && quantity.min == quantity.max) return nearest(*quantity.min);
  // A bound that is rounded inwards would promise too much: "au moins 37,5 %" is "au moins 37 %". One that is about so
  // much promises nothing.
  const auto lower = [&] {
    return quantity.about ? nearest(*quantity.min) : nearest(base::round_down(*quantity.min, quantity.decimals));
  };
  const auto upper = [&] {
    return quantity.about ? nearest(*quantity.max) : nearest(base::round_up(*quantity.max, quantity.decimals));
  };
  if (!quantity.min || !quantity.max) return quantity.min ? lower() : upper();
  const std::string first = lower(), last = upper();
  return first == last ? first : first + " à " + last;
}

std::string phrase(const Quantity& quantity) {
  if (quantity.masked || !quantity.known()) return digits(quantity);
  if (said_as_collective(quantity)) return collective_phrase(quantity);
  return qualified(bound_of(quantity), (quantity.about ? "environ " : "") + digits(quantity));
}

bool is_symbol(std::string_view unit) {
  for (std::string_view sign :
       {"€", "%", "h", "min", "m²", "km", "ha", "ETP", "k€", "M€", "kg", "t", "kWh", "pt", "pts"})
    if (unit == sign) return true;
  return false;
}

std::string plural(std::string_view unit) {
  if (is_symbol(unit)) return std::string(unit);
  std::size_t end = complement_start(unit);
  std::string out;
  std::string_view head = unit.substr(0, end);
  for (std::string_view word : base::split(head, ' ')) {
    if (!out.empty()) out += ' ';
    // "demi-journée": only the last part takes the mark; "rendez-vous" ends in s already.
    std::size_t hyphen = word.rfind('-');
    out += hyphen == std::string_view::npos
               ? plural_word(word)
               : std::string(word.substr(0, hyphen + 1)) + plural_word(word.substr(hyphen + 1));
  }
  return out + std::string(unit.substr(end));
}

std::string with_unit(const Quantity& quantity, std::string_view unit) {
  if (quantity.masked || !quantity.known() || unit.empty()) return phrase(quantity);
  if (is_symbol(unit)) return phrase(quantity) + std::string(nbsp) + std::string(unit);
  if (said_as_collective(quantity)) return collective_phrase(quantity) + " " + de(plural(unit)) + plural(unit);
  return phrase(quantity) + std::string(nbsp) + (plural_number(quantity) ? plural(unit) : std::string(unit));
}

std::string letters(const Quantity& quantity, std::string_view unit, bool feminine) {
  if (quantity.masked || !quantity.known() || said_as_collective(quantity)) return with_unit(quantity, unit);
  auto word = [feminine](const Rational& value) {
    return value.whole() && !(value < Rational(0)) && !(value > Rational(16)) ? in_letters(value, feminine)
                                                                              : std::string();
  };
  std::string numbers;
  if (quantity.min && quantity.max && *quantity.min != *quantity.max) {
    std::string first = word(*quantity.min), second = word(*quantity.max);
    if (!first.empty() && !second.empty()) numbers = first + " à " + second;
  } else {
    numbers = word(quantity.min ? *quantity.min : *quantity.max);
  }
  if (numbers.empty()) return with_unit(quantity, unit);
  const std::string words = qualified(bound_of(quantity), (quantity.about ? "environ " : "") + numbers);
  if (unit.empty()) return words;
  return words + " " + (plural_number(quantity) ? plural(unit) : std::string(unit));
}

std::string percent(const Rational& percent_value, int decimals) {
  return number(percent_value, decimals) + std::string(nbsp) + "%";
}

} // namespace reso::wording
