// tranches-superposees
#include <algorithm>

#include "base/text.hpp"
#include "check/rules.hpp"
#include "diag/catalogue_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Rational;
using stats::Breakdown;
using stats::Cell;
using stats::Figure;

namespace {

// What a label says of the numbers it holds; an end that is missing is open for ever. "Et moins" and "et plus" say that
// their number is within; of other ends, people do not.
struct Band {
  const Cell* cell;
  std::optional<Rational> from, to;
  bool with_from = false, with_to = false;
  bool below_to = false; // "de 2 à moins de 10": without 10
};

std::optional<Rational> number(std::string_view word) {
  if (word.empty() || word.size() > 9 || word.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  std::int64_t value = 0;
  for (const char digit : word) value = value * 10 + (digit - '0');
  return Rational(value);
}

// Words of a label that is two numbers side by side: "26-49 ans". "UNA 35-22" is no band.
bool is_unit(std::string_view word) {
  static constexpr std::string_view units[] = {"an",  "ans",   "annees", "mois",     "heures", "h",
                                               "etp", "euros", "€",      "salaries", "m2",     "km"};
  return std::ranges::find(units, word) != std::end(units);
}

// "moins_de_26_ans", "25_ans_et_moins", "jusqu_a_30_ans", "26_49_ans", "26_a_49", "2_a_moins_de_10",
// "entre_18_et_30_ans", "50_ans_et_plus", "plus_de_50", "a_partir_de_50_ans": nothing for any other label.
std::optional<Band> band_of(const Cell& cell) {
  std::vector<Rational> numbers;
  std::vector<std::string_view> words;
  for (const std::string_view word : base::split(cell.id, '_'))
    if (const auto value = number(word))
      numbers.push_back(*value);
    else
      words.push_back(word);
  const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  if (numbers.size() == 2) {
    const bool said = has("a") || (has("entre") && has("et")) || std::ranges::all_of(words, is_unit);
    if (!said || !(numbers[0] < numbers[1])) return std::nullopt;
    return Band{&cell, numbers[0], numbers[1], false, false, has("moins")};
  }
  if (numbers.size() != 1) return std::nullopt;
  if (has("moins") && (has("de") || has("et"))) return Band{&cell, std::nullopt, numbers[0], false, has("et")};
  if (has("jusqu") && has("a")) return Band{&cell, std::nullopt, numbers[0]};
  if (has("plus") && (has("et") || has("de"))) return Band{&cell, numbers[0], std::nullopt, has("et"), false};
  if (has("partir") && has("a")) return Band{&cell, numbers[0], std::nullopt};
  return std::nullopt;
}

// "25 ans et moins" and "25 à 49 ans" both hold those of 25; "moins de 25 ans" does not.
bool touching_inside(const Band& a, const Band& b) {
  const bool more_than = b.from && !b.to && !b.with_from, less_than = a.below_to || (a.to && !a.from && !a.with_to);
  return (a.with_to && !more_than) || (b.with_from && !less_than);
}

// `a` ends where, or before, `b` begins. Ends that touch are how people speak ("de 30 à 40 ans", "de 40 à 50 ans"),
// unless one of them is said to be within.
bool before(const Band& a, const Band& b) {
  if (!a.to || !b.from) return false;
  return *a.to < *b.from || (*a.to == *b.from && !touching_inside(a, b));
}

bool overlap(const Band& a, const Band& b) { return !before(a, b) && !before(b, a); }

void check_breakdown(const Breakdown& breakdown, diag::Diagnostics& diagnostics) {
  std::vector<Band> bands;
  for (const Cell& cell : breakdown.cells)
    if (const auto band = band_of(cell)) bands.push_back(*band);
  for (std::size_t second = 1; second < bands.size(); ++second)
    for (std::size_t first = 0; first < second; ++first) {
      if (!overlap(bands[first], bands[second])) continue;
      diagnostics
          .report(rule::overlapping_bands, bands[second].cell->sources.front(), bands[first].cell->label,
                  bands[second].cell->label)
          .related(bands[first].cell->sources.front(), phrase::other_band)
          .help(phrase::correct_bands, breakdown.id);
      return; // one is enough to see how the limits were drawn
    }
}

} // namespace

void check_bands(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : audited.year.figures->all())
    for (const Breakdown& breakdown : figure.breakdowns) {
      // Of two fields: one band stands beside each word of the other.
      const bool two_ways = breakdown.id.find("_x_") != std::string::npos;
      if (breakdown.place.somewhere() && !breakdown.multiple && !two_ways) check_breakdown(breakdown, diagnostics);
    }
}

} // namespace reso::check
