// evolution-differente
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

// The ends that two values of one kind are compared by: both exact, or both minima.
std::optional<std::pair<Rational, Rational>> compared_ends(const Quantity& before, const Quantity& now) {
  if (before.exact() && now.exact()) return std::pair(*before.min, *now.min);
  const auto minimum = [](const Quantity& one) { return one.min && !one.max && !one.about; };
  if (minimum(before) && minimum(now) && before.min_open == now.min_open) return std::pair(*before.min, *now.min);
  return std::nullopt;
}

const Figure* figure_before(const Audited& audited, const std::string& id) {
  const int year = audited.year.dataset->year.year;
  if (audited.earlier.empty() || audited.earlier.back().dataset->year.year != year - 1) return nullptr;
  if (stats::find_break(audited.settings, id, year - 1, year) != nullptr) return nullptr;
  return audited.earlier.back().figures->find(id);
}

bool relative(const Quantity& written, const Figure& figure) { return written.unit == "%" && figure.unit != "%"; }

// "+16 personnes" as a quantity, "5 %" when the change was written in percent of a figure that is none.
std::optional<Quantity> worked_out(const Quantity& written, const Figure& figure, const Rational& before,
                                   const Rational& now) {
  if (!relative(written, figure)) return base::exactly(now - before, written.decimals);
  if (before == Rational(0)) return std::nullopt;
  Quantity change = base::exactly((now - before) * Rational(100) / before, written.decimals);
  change.unit = "%";
  return change;
}

// The change worked out is exact: only the written one is rounded.
bool meets(const Quantity& written, Quantity real) {
  real.unit.clear();
  real.decimals = 0;
  return base::compatible(written, real);
}

} // namespace

void check_changes(const Audited& audited, diag::Diagnostics& diagnostics) {
  const auto say = [&](const Quantity& quantity) { return in_words(quantity, diagnostics.language()); };
  for (const model::DeclaredFigure& declared : audited.year.dataset->figures.list) {
    const Figure* figure = audited.year.figures->find(declared.id);
    const Figure* before = declared.changes.empty() ? nullptr : figure_before(audited, declared.id);
    if (figure == nullptr || before == nullptr) continue;
    const auto ends = compared_ends(before->value, figure->value);
    if (!ends) continue;
    for (const model::DeclaredChange& change : declared.changes) {
      const auto real = worked_out(change.value, *figure, ends->first, ends->second);
      const std::string_view unit = change.value.unit.empty() ? std::string_view(figure->unit) : change.value.unit;
      // Nothing is a percentage of zero, but no change at all.
      if (!real && ends->second == Rational(0)) continue;
      if (real && meets(covered(change.value, unit), *real)) continue;
      diag::Finding finding = diagnostics.report(rule::different_change, change.span, declared.id);
      finding.note(phrase::other_year_is, before->year, say(before->value));
      finding.note(phrase::this_year_is, say(figure->value));
      if (real)
        finding.note(phrase::change_is, say(*real));
      else
        finding.note(phrase::change_from_nothing);
      finding.help(phrase::correct_change);
    }
  }
}

} // namespace reso::check
