#include "wording/chart_text.hpp"

#include <fmt/format.h>

#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::wording {

namespace {

std::string note(std::string_view word, std::string_view text) {
  std::string out = fmt::format("{}{}: {}", word, nbsp, text);
  if (!out.ends_with('.') && !out.ends_with("…")) out += '.';
  return out;
}

} // namespace

std::string_view measured_word(std::string_view unit) {
  if (unit == "h") return "Heures";
  if (unit == "€") return "Montant";
  if (unit == "%") return share_word;
  return count_word;
}

std::string unit_word(std::string_view unit) {
  if (unit.empty() || is_symbol(unit)) return std::string(measured_word(unit));
  return capital(plural(unit));
}

std::string source_note(std::string_view text) { return note("Source", text); }
std::string reading_note(std::string_view text) { return note("Lecture", text); }
std::string scope_note(std::string_view text) { return note("Champ", text); }

std::string sum_differs_note(std::string_view sum) {
  return fmt::format("Les parties font {}{}; voir les notes de méthode.", sum, nnbsp);
}

std::string base_note(std::string_view words) { return note("Base", words); }

std::string unit_line(std::string_view unit, std::string_view base) {
  std::string line;
  if (unit == "%")
    line = fmt::format("{}, en{}%", share_word, nbsp);
  else if (unit.empty() || is_symbol(unit))
    line = measured_word(unit);
  else
    line = fmt::format("{} {}{}", count_word, de(unit), plural(unit));
  if (unit == "€") line += fmt::format(", en{}€", nbsp);
  if (!base.empty()) line += fmt::format(" ({}{}: {})", is_symbol(unit) && unit != "%" ? "total" : "base", nbsp, base);
  return line;
}

std::string signed_words(const base::Quantity& quantity, std::string_view unit) {
  const std::string_view sign = [&]() -> std::string_view {
    switch (quantity.qualifier()) {
    case base::Qualifier::at_least: return "≥";
    case base::Qualifier::at_most: return "≤";
    case base::Qualifier::more_than: return ">";
    case base::Qualifier::less_than: return "<";
    case base::Qualifier::about: return "≈";
    default: return {};
    }
  }();
  if (!quantity.known()) return digits(quantity);
  std::string words;
  if (quantity.qualifier() == base::Qualifier::between)
    words = fmt::format("{}–{}", number(*quantity.min, quantity.decimals), number(*quantity.max, quantity.decimals));
  else
    words = digits(quantity);
  if (!sign.empty()) words = fmt::format("{}{}{}", sign, nbsp, words);
  if (!unit.empty()) words += fmt::format("{}{}", nbsp, unit);
  return words;
}

std::string reached_words(std::string_view achieved, std::string_view target) {
  return fmt::format("{} sur {}", achieved, target);
}

} // namespace reso::wording
