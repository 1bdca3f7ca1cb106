// part-impossible
#include <algorithm>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "diag/catalogue_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using stats::Breakdown;
using stats::Cell;
using stats::Figure;

namespace {

// The count that a share is taken of: exact, whole, and of things counted one by one.
std::optional<std::int64_t> counted_whole(const Figure& figure) {
  const Quantity& value = figure.value;
  const bool counted = figure.unit != "%" && !measured(figure.unit) && !measured(value.unit) && figure.parts_add_up;
  if (!counted || !value.exact() || !value.min->whole() || *value.min <= Rational(0)) return std::nullopt;
  return value.min->numerator();
}

std::int64_t rounded_down(const Rational& value) {
  std::int64_t down = value.numerator() / value.denominator();
  return value.numerator() < 0 && !value.whole() ? down - 1 : down;
}

// Some whole number of `of` gives a percentage that is written so.
bool possible(const Quantity& share, std::int64_t of) {
  const Quantity as_written = covered(share, "%");
  const std::int64_t first = rounded_down(*as_written.min * Rational(of) / Rational(100));
  for (std::int64_t count = std::max<std::int64_t>(first, 0); count <= first + 2 && count <= of; ++count)
    if (base::compatible(as_written, base::exactly(Rational(100 * count, of)))) return true;
  return false;
}

class ShareCheck {
public:
  ShareCheck(diag::Diagnostics& diagnostics) : m_diagnostics(diagnostics) {}

  void check(const Figure& figure, const Breakdown& breakdown) {
    const auto of = counted_whole(figure);
    if (!of || !breakdown.percentages || !breakdown.place.somewhere()) return;
    // What the records or the sum say of these shares is said already.
    if (total_differs(figure, breakdown) ||
        std::ranges::find(figure.replaced, breakdown.id, &Breakdown::id) != figure.replaced.end())
      return;
    std::vector<const Cell*> wrong;
    for (const Cell& cell : breakdown.cells)
      if (cell.value.exact() && cell.value.unit == "%" && !possible(cell.value, *of)) wrong.push_back(&cell);
    if (wrong.empty()) return;
    diag::Finding finding = report(wrong.front()->value, wrong.front()->sources.front(), *of);
    for (std::size_t i = 1; i < wrong.size(); ++i) finding.related(wrong[i]->sources.front(), phrase::another_share);
  }

  // A figure in percent whose indicator takes it of a count.
  void check(const Figure& figure, const Figure& whole) {
    const auto of = counted_whole(whole);
    if (of && figure.declared && figure.declared->exact() && !possible(*figure.declared, *of))
      report(*figure.declared, *figure.declared_at, *of);
  }

private:
  std::string say(const Quantity& quantity) const { return in_words(quantity, m_diagnostics.language()); }

  std::string share(std::int64_t count, std::int64_t of) const {
    Quantity percent = base::exactly(base::round_half_away(Rational(100 * count, of), 1), 1);
    percent.unit = "%";
    return say(percent);
  }

  diag::Finding report(const Quantity& value, const diag::Span& place, std::int64_t of) {
    Quantity written = value;
    written.unit = "%";
    diag::Finding finding = m_diagnostics.report(rule::impossible_share, place, say(written), std::to_string(of));
    const std::int64_t below = rounded_down(*value.min * Rational(of) / Rational(100));
    const std::string total = std::to_string(of);
    if (below + 1 > of)
      finding.note(phrase::one_share, std::to_string(below), share(below, of), total);
    else
      finding.note(phrase::nearest_shares, std::to_string(below), share(below, of), total,
                   m_diagnostics.say(phrase::make_share, std::to_string(below + 1), share(below + 1, of)));
    finding.help(phrase::correct_share);
    return finding;
  }

  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_shares(const Audited& audited, diag::Diagnostics& diagnostics) {
  ShareCheck check(diagnostics);
  for (const auto& [id, figure] : audited.year.figures->all())
    for (const Breakdown& breakdown : figure.breakdowns) check.check(figure, breakdown);
  for (const model::Indicator& indicator : audited.indicators.list) {
    if (indicator.measure != model::Measure::share || !indicator.over || !indicator.over->figure) continue;
    const Figure* figure = audited.year.figures->find(indicator.id);
    const Figure* whole = audited.year.figures->find(*indicator.over->figure);
    if (figure != nullptr && whole != nullptr) check.check(*figure, *whole);
  }
}

} // namespace reso::check
