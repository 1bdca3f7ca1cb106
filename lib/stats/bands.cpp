#include "stats/bands.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace reso::stats {

namespace {

// "50_ans_et_plus" and "50_et_plus" are one band.
std::string without_years(std::string_view id) {
  std::string out;
  for (const std::string_view word : base::split(id, '_'))
    if (word != "ans" && word != "an") out += (out.empty() ? "" : "_") + std::string(word);
  return out;
}

std::string digits(const base::Rational& value) {
  std::string text = base::machine_digits(value);
  if (const std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

// A comma is no part of an id.
std::string as_id(std::string_view label) {
  std::string id = base::fold_id(label);
  for (char& c : id)
    if (c == ',') c = '_';
  return id;
}

} // namespace

Key Bands::key(std::size_t index) const {
  const bool age = name == "age";
  const std::string_view unit = age ? " ans" : "";
  std::string label;
  if (index == 0)
    label = fmt::format("moins de {}{}", digits(limits.front()), unit);
  else if (index == limits.size())
    label = fmt::format("{}{} et plus", digits(limits.back()), unit);
  else if (age)
    label = fmt::format("{} à {}{}", digits(limits[index - 1]), digits(limits[index] - base::Rational(1)), unit);
  else
    label = fmt::format("de {} à moins de {}", digits(limits[index - 1]), digits(limits[index]));
  return {as_id(label), label, static_cast<int>(index)};
}

std::size_t Bands::index_of(const base::Rational& value) const {
  std::size_t index = 0;
  while (index < limits.size() && value >= limits[index]) ++index;
  return index;
}

std::vector<Key> Bands::all() const {
  std::vector<Key> keys;
  for (std::size_t i = 0; i <= limits.size(); ++i) keys.push_back(key(i));
  return keys;
}

std::vector<Key> Bands::keys_of(const base::Quantity& quantity) const {
  if (!quantity.min || !quantity.max || quantity.about) return {};
  const std::size_t first = index_of(*quantity.min), last = index_of(*quantity.max);
  return first == last ? std::vector{key(first)} : std::vector<Key>();
}

std::optional<Key> Bands::find(std::string_view id) const {
  for (Key& one : all())
    if (without_years(one.id) == without_years(id)) return std::move(one);
  return std::nullopt;
}

std::optional<Bands> bands_of(const model::Settings& settings, std::string_view field) {
  std::string_view name = field.substr(field.rfind('.') + 1);
  if (name.starts_with(band_prefix)) name.remove_prefix(band_prefix.size());
  const auto found = settings.bands.find(name);
  if (found == settings.bands.end() || found->second.empty()) return std::nullopt;
  return Bands{found->first, found->second};
}

} // namespace reso::stats
