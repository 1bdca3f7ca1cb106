// precision-melangee
#include <algorithm>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "diag/catalogue_figures.hpp"
#include "stats/compare.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using stats::Figure;

namespace {

// One year of a series, as written.
struct Written {
  int year;
  Quantity value;
  diag::Span place;
};

// Percentages are written with a chosen precision; of other measured values a whole number may just be whole.
bool precise(const Quantity& value, std::string_view unit) {
  return value.known() && !value.about && measured(unit) && (unit == "%" || value.decimals > 0);
}

std::vector<Written> series_of(const Audited& audited, const Figure& figure) {
  std::vector<Written> series;
  const auto add = [&](const Figure* one) {
    if (one == nullptr || !one->declared || !one->declared_at || one->unit != figure.unit) return;
    const std::string_view unit = one->declared->unit.empty() ? std::string_view(one->unit) : one->declared->unit;
    if (precise(*one->declared, unit)) series.push_back({one->year, *one->declared, *one->declared_at});
  };
  const int last = audited.year.dataset->year.year;
  for (const stats::YearData& year : audited.earlier)
    if (stats::find_break(audited.settings, figure.id, year.dataset->year.year, last) == nullptr)
      add(year.figures->find(figure.id));
  add(&figure);
  return series;
}

bool mixed(const std::vector<Written>& series) {
  return std::ranges::any_of(series,
                             [&](const Written& one) { return one.value.decimals != series.front().value.decimals; });
}

} // namespace

void check_precision(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : audited.year.figures->all()) {
    const std::vector<Written> series = series_of(audited, figure);
    if (series.size() < 2 || series.back().year != figure.year || !mixed(series)) continue;
    const auto say = [&](const Quantity& value) { return in_words(value, diagnostics.language()); };
    diag::Finding finding = diagnostics.report(rule::mixed_precision, series.back().place, id);
    finding.label(phrase::this_year_is, say(series.back().value));
    for (std::size_t i = 0; i + 1 < series.size(); ++i)
      finding.related(series[i].place, phrase::other_year_is, series[i].year, say(series[i].value));
    finding.help(phrase::same_precision);
    const model::DeclaredFigure* declared = find_declaration(*audited.year.dataset, id);
    if (declared != nullptr && on_one_line(*declared))
      finding.paste(justifying_entry(id, declared->value, rule::mixed_precision.info.code));
  }
}

} // namespace reso::check
