#include "check/findings.hpp"

#include <fmt/format.h>

namespace reso::check {

namespace {

std::string digits(const base::Rational& value, int decimals) {
  std::string text = value.whole() ? base::plain_digits(value, 0) : base::plain_digits(value, std::max(decimals, 1));
  if (std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

} // namespace

std::string plain(const base::Quantity& quantity) {
  std::string text;
  if (!quantity.known()) return quantity.masked ? "masqué" : "inconnu";
  if (quantity.min && quantity.max)
    text = *quantity.min == *quantity.max ? digits(*quantity.min, quantity.decimals)
                                          : digits(*quantity.min, quantity.decimals) + "–" + digits(*quantity.max, quantity.decimals);
  else if (quantity.min) text = (quantity.min_open ? "> " : "≥ ") + digits(*quantity.min, quantity.decimals);
  else text = (quantity.max_open ? "< " : "≤ ") + digits(*quantity.max, quantity.decimals);
  if (quantity.about) text = "≈ " + text;
  if (!quantity.unit.empty()) text += " " + quantity.unit;
  return text;
}

std::string justification_lines(std::string_view rule) { return fmt::format("justifier:\n  - regle: {}\n    motif: …", rule); }

} // namespace reso::check
