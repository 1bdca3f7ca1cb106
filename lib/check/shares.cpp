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

// The whole numbers of `of` that give a percentage written so; first > last when none does.
struct Counts {
  std::int64_t first = 1;
  std::int64_t last = 0;
  bool any() const { return first <= last; }
};

Counts counts_of(const Quantity& share, std::int64_t of) {
  const Quantity as_written = covered(share, "%");
  const Rational least = *as_written.min * Rational(of) / Rational(100);
  const Rational most = *as_written.max * Rational(of) / Rational(100);
  const bool least_fits = least.whole() && !as_written.min_open, most_fits = !most.whole() || !as_written.max_open;
  return {std::max<std::int64_t>(rounded_down(least) + (least_fits ? 0 : 1), 0),
          std::min(rounded_down(most) - (most_fits ? 0 : 1), of)};
}

// Some whole number of `of` gives a percentage that is written so.
bool possible(const Quantity& share, std::int64_t of) { return counts_of(share, of).any(); }

// Everyone is in one part, and each part says its share.
bool is_partition(const Breakdown& breakdown) {
  const auto said = [](const Cell& cell) { return cell.value.exact() && cell.value.unit == "%"; };
  return breakdown.cells.size() > 1 && !breakdown.partial && !breakdown.multiple &&
         std::ranges::all_of(breakdown.cells, said);
}

class ShareCheck {
public:
  // With the largest remainder, a share is rounded up or down as the others leave it: parts are not checked together.
  ShareCheck(bool together, diag::Diagnostics& diagnostics) : m_together(together), m_diagnostics(diagnostics) {}

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
    if (wrong.empty()) return check_together(breakdown, *of);
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
  // 33 % and 33 % and 33 % of 200: 65 or 66 each, which make 198 at most.
  void check_together(const Breakdown& breakdown, std::int64_t of) {
    if (!m_together || !is_partition(breakdown)) return;
    std::int64_t least = 0, most = 0;
    std::string all;
    for (const Cell& cell : breakdown.cells) {
      const Counts counts = counts_of(cell.value, of);
      least += counts.first;
      most += counts.last;
      all += (all.empty() ? "" : " + ") + say(cell.value);
    }
    if (least <= of && of <= most) return;
    const diag::Span &first = breakdown.cells.front().sources.front(), &last = breakdown.cells.back().sources.front();
    const diag::Span place{first.file, first.begin, std::max(first.end, last.end)};
    m_diagnostics.report(rule::impossible_share, place, all, std::to_string(of))
        .note(phrase::counts_together, std::to_string(least), std::to_string(most), std::to_string(of))
        .help(phrase::correct_share);
  }

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

  bool m_together;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_shares(const Audited& audited, diag::Diagnostics& diagnostics) {
  ShareCheck check(audited.settings.rounding == model::Rounding::un_par_un, diagnostics);
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
