// Reading quantities as people write them. FILES.md, "Quantities".
#include <array>
#include <utility>

#include "base/collation.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"

namespace reso::base {

namespace {

struct Number {
  Rational value;
  int decimals = 0;
  std::size_t end = 0; // bytes read
};

std::size_t grouping_blank(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) == " ") return 1;
  if (text.substr(at, 2) == "\u00A0") return 2;
  if (text.substr(at, 3) == "\u202F") return 3;
  return 0;
}

bool digit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (digit(text, end)) ++end;
  return end - at;
}

// The number at the start of `text`; groups of three after a blank belong to it.
std::optional<Number> number_at_start(std::string_view text, QuantityFault& fault) {
  std::string whole;
  std::size_t at = 0;
  bool negative = text.starts_with('-') || text.starts_with("−");
  if (negative) at = text[0] == '-' ? 1 : 3;
  std::size_t first = digits_from(text, at);
  if (first == 0) {
    fault = QuantityFault::not_a_number;
    return std::nullopt;
  }
  whole += text.substr(at, first);
  at += first;
  while (std::size_t blank = at < text.size() ? grouping_blank(text, at) : 0) {
    std::size_t group = digits_from(text, at + blank);
    if (group == 0) break;
    if (group != 3 || first > 3) {
      fault = QuantityFault::thousands_misplaced;
      return std::nullopt;
    }
    whole += text.substr(at + blank, 3);
    at += blank + 3;
  }
  Number number;
  if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && digit(text, at + 1)) {
    std::size_t places = digits_from(text, at + 1);
    whole += text.substr(at + 1, places);
    number.decimals = static_cast<int>(places);
    at += 1 + places;
  }
  if (whole.size() > 17 || number.decimals > 9) {
    fault = QuantityFault::not_a_number;
    return std::nullopt;
  }
  std::int64_t numerator = 0, scale = 1;
  for (char c : whole) numerator = numerator * 10 + (c - '0');
  for (int i = 0; i < number.decimals; ++i) scale *= 10;
  number.value = Rational(negative ? -numerator : numerator, scale);
  number.end = at;
  return number;
}

constexpr std::array<std::pair<std::string_view, int>, 10> collectives{{{"huitaine", 8},
                                                                        {"dizaine", 10},
                                                                        {"douzaine", 12},
                                                                        {"quinzaine", 15},
                                                                        {"vingtaine", 20},
                                                                        {"trentaine", 30},
                                                                        {"quarantaine", 40},
                                                                        {"cinquantaine", 50},
                                                                        {"soixantaine", 60},
                                                                        {"centaine", 100}}};

struct Prefix {
  std::string_view words; // folded
  Qualifier qualifier;
};
constexpr std::array<Prefix, 17> prefixes{{{"au moins ", Qualifier::at_least},
                                           {"au minimum ", Qualifier::at_least},
                                           {"au plus ", Qualifier::at_most},
                                           {"au maximum ", Qualifier::at_most},
                                           {"plus de ", Qualifier::more_than},
                                           {"plus d'", Qualifier::more_than},
                                           {"moins de ", Qualifier::less_than},
                                           {"moins d'", Qualifier::less_than},
                                           {"environ ", Qualifier::about},
                                           {"pres de ", Qualifier::about},
                                           {"pres d'", Qualifier::about},
                                           {">=", Qualifier::at_least},
                                           {"<=", Qualifier::at_most},
                                           {">", Qualifier::more_than},
                                           {"<", Qualifier::less_than},
                                           {"≥", Qualifier::at_least},
                                           {"≤", Qualifier::at_most}}};

// Lower case without accents, blanks kept as written so that offsets of what follows stay meaningful.
std::string lowered(std::string_view text) {
  std::string out;
  for (char32_t c : decode_utf8(text)) {
    if (c >= U'A' && c <= U'Z') c += 32;
    switch (c) {
    case U'é':
    case U'è':
    case U'ê':
    case U'É':
    case U'È': c = U'e'; break;
    case U'à':
    case U'À': c = U'a'; break;
    case U'’': c = U'\''; break;
    default: break;
    }
    append_utf8(out, c);
  }
  return out;
}

void qualify(Quantity& out, Qualifier qualifier) {
  switch (qualifier) {
  case Qualifier::at_least: out.max.reset(); break;
  case Qualifier::at_most: out.min.reset(); break;
  case Qualifier::more_than:
    out.max.reset();
    out.min_open = true;
    break;
  case Qualifier::less_than:
    out.min.reset();
    out.max_open = true;
    break;
  case Qualifier::about: out.about = true; break;
  default: break;
  }
}

// What follows the number: nothing, a sign or a unit's words.
bool take_unit(Quantity& out, std::string_view rest) {
  rest = trim(rest);
  for (char c : rest)
    if ((c >= '0' && c <= '9') || c == ',' || c == ';') return false;
  out.unit = std::string(rest);
  return true;
}

std::optional<Quantity> collective(std::string_view text) {
  if (text.starts_with("une ")) text.remove_prefix(4);
  for (const auto& [word, value] : collectives) {
    if (!text.starts_with(word)) continue;
    Quantity out = exactly(Rational(value));
    out.about = out.collective = true;
    std::string_view rest = trim(text.substr(word.size()));
    if (rest.starts_with("de "))
      rest.remove_prefix(3);
    else if (rest.starts_with("d'"))
      rest.remove_prefix(2);
    if (!take_unit(out, rest)) return std::nullopt;
    return out;
  }
  return std::nullopt;
}

// "à 7", "et 7" after a first number.
std::optional<std::string_view> second_end(std::string_view rest, bool between) {
  rest = trim(rest);
  for (std::string_view word : {std::string_view("à "), std::string_view("a ")})
    if (rest.starts_with(word)) return rest.substr(word.size());
  if (between && rest.starts_with("et ")) return rest.substr(3);
  return std::nullopt;
}

std::optional<Quantity> number_or_range(std::string_view text, bool between, QuantityFault& fault) {
  auto first = number_at_start(text, fault);
  if (!first) return std::nullopt;
  Quantity out = exactly(first->value, first->decimals);
  std::string_view rest = text.substr(first->end);
  std::string_view unit = rest;
  // "20 % à 100 %": the unit may be written twice.
  if (trim(rest).starts_with("%")) unit = trim(rest).substr(1);
  if (auto after = second_end(unit, between)) {
    auto second = number_at_start(trim(*after), fault);
    if (!second) return std::nullopt;
    if (second->value < first->value) {
      fault = QuantityFault::reversed_range;
      return std::nullopt;
    }
    out.max = second->value;
    out.decimals = std::max(out.decimals, second->decimals);
    rest = trim(*after).substr(second->end);
  } else if (between) {
    fault = QuantityFault::not_a_number;
    return std::nullopt;
  }
  if (!take_unit(out, rest)) {
    fault = QuantityFault::trailing_text;
    return std::nullopt;
  }
  return out;
}

std::optional<Quantity> parse(std::string_view text, QuantityFault& fault) {
  text = trim(text);
  if (text.empty()) {
    fault = QuantityFault::empty;
    return std::nullopt;
  }
  std::string low = lowered(text);
  if (low == "inconnu" || low == "inconnue") return unknown_quantity();
  if (low == "masque" || low == "masquee") return masked_quantity();
  if (auto out = collective(low)) return out;
  if (low.starts_with("entre ")) return number_or_range(text.substr(6), true, fault);
  if (text.starts_with("≈") || text.starts_with("~")) {
    auto out = number_or_range(trim(text.substr(text[0] == '~' ? 1 : 3)), false, fault);
    if (out) out->about = true;
    return out;
  }
  for (const Prefix& prefix : prefixes) {
    if (!low.starts_with(prefix.words)) continue;
    // Folding changes byte lengths: the rest is found from the end, which folding left alone.
    std::string_view rest_low = trim(std::string_view(low).substr(prefix.words.size()));
    if (auto group = collective(rest_low)) {
      qualify(*group, prefix.qualifier);
      return group;
    }
    std::size_t skip = 0;
    for (std::size_t taken = 0; taken < code_points(prefix.words) && skip < text.size(); ++taken)
      skip += code_point_at(text, skip).bytes;
    auto out = number_or_range(trim(text.substr(skip)), false, fault);
    if (out) qualify(*out, prefix.qualifier);
    return out;
  }
  return number_or_range(text, false, fault);
}

} // namespace

std::optional<Quantity> parse_quantity(std::string_view text, QuantityFault* fault) {
  QuantityFault cause = QuantityFault::none;
  auto out = parse(text, cause);
  if (!out && cause == QuantityFault::none) cause = QuantityFault::not_a_number;
  if (fault != nullptr) *fault = out ? QuantityFault::none : cause;
  return out;
}

} // namespace reso::base
