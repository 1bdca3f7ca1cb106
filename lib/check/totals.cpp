// total-different
#include <algorithm>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/words.hpp"
#include "diag/catalogue.hpp"
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

// A share's parts are shares too: they do not add up to it.
bool left_alone(const Figure& figure, const Breakdown& breakdown) {
  const bool computed = !breakdown.place.somewhere();
  return computed || figure.without_total || breakdown.partial || breakdown.multiple || breakdown.cells.empty() ||
         figure.unit == "%" || !figure.parts_add_up;
}

// Counts and shares side by side have no sum.
bool mixed(const Breakdown& breakdown) {
  return !breakdown.percentages &&
         std::ranges::any_of(breakdown.cells, [](const Cell& cell) { return cell.value.unit == "%"; });
}

std::vector<Quantity> values(const Breakdown& breakdown) {
  std::vector<Quantity> all;
  for (const Cell& cell : breakdown.cells) all.push_back(cell.value);
  return all;
}

// The sum as people would write it.
Quantity plain_sum(const Breakdown& breakdown) {
  Quantity sum = base::exactly(0);
  for (const Cell& cell : breakdown.cells)
    if (cell.value.known()) {
      sum = sum + cell.value;
      sum.unit = cell.value.unit;
    }
  sum.collective = false;
  return sum;
}

diag::Span parts_place(const model::DeclaredFigure& declared, const Breakdown& breakdown) {
  const auto found = std::ranges::find(declared.breakdowns, breakdown.id, &model::DeclaredBreakdown::id);
  if (found == declared.breakdowns.end() || found->cells.empty()) return breakdown.place;
  const diag::Span &first = found->cells.front().key_span, &last = found->cells.back().span;
  return {first.file, first.begin, std::max(first.end, last.end)};
}

class TotalReport {
public:
  TotalReport(const Figure& figure, const Breakdown& breakdown, const model::DeclaredFigure& declared,
              diag::Diagnostics& diagnostics)
      : m_figure(figure), m_breakdown(breakdown), m_declared(declared), m_diagnostics(diagnostics),
        m_sum(plain_sum(breakdown)), m_parts(parts_place(declared, breakdown)) {}

  void shares() {
    m_diagnostics.report(rule::different_total, m_parts)
        .label(phrase::sum_of_parts, m_breakdown.cells.size(), say(m_sum))
        .note(phrase::whole_of_shares)
        .help(phrase::call_partial, m_breakdown.id);
  }

  void counts() {
    const bool stated = m_figure.declared && m_figure.declared->known();
    if (stated) {
      diag::Finding finding = m_diagnostics.report(rule::different_total, *m_figure.declared_at);
      finding.label(phrase::declared_total, say(m_figure.value));
      finding.related(m_parts, phrase::sum_of_parts, m_breakdown.cells.size(), say(m_sum));
      rest(finding);
    } else {
      diag::Finding finding = m_diagnostics.report(rule::different_total, m_parts);
      finding.label(phrase::sum_of_parts, m_breakdown.cells.size(), say(m_sum));
      finding.note(phrase::computed_total, say(m_figure.value));
      rest(finding);
    }
  }

private:
  std::string say(const Quantity& quantity) const { return in_words(quantity, m_diagnostics.language()); }

  void rest(diag::Finding& finding) {
    std::optional<Quantity> gap;
    if (m_figure.value.exact() && m_sum.exact()) gap = m_figure.value - m_sum;
    if (gap) finding.note(phrase::gap_is, say(*gap));
    // What the records say settles which of the two is wrong.
    if (m_figure.declared && m_figure.computed && m_figure.computed->exact())
      finding.note(m_figure.records == 1 ? phrase::computed_from_one : phrase::computed_from, say(*m_figure.computed),
                   m_figure.records);
    if (gap && *gap->min > Rational(0))
      finding.help(phrase::correct_total, say(*gap));
    else
      finding.help(phrase::correct_one);
  }

  const Figure& m_figure;
  const Breakdown& m_breakdown;
  const model::DeclaredFigure& m_declared;
  diag::Diagnostics& m_diagnostics;
  Quantity m_sum;
  diag::Span m_parts;
};

} // namespace

bool total_differs(const Figure& figure, const Breakdown& breakdown) {
  if (left_alone(figure, breakdown) || mixed(breakdown)) return false;
  if (breakdown.percentages) return !meet(sum_covered(values(breakdown), "%"), base::exactly(100));
  if (!figure.value.known()) return false;
  return !meet(sum_covered(values(breakdown), figure.unit), covered(figure.value, figure.unit));
}

void check_totals(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : audited.year.figures->all())
    for (const Breakdown& breakdown : figure.breakdowns) {
      if (!total_differs(figure, breakdown)) continue;
      const model::DeclaredFigure* declared = find_declaration(*audited.year.dataset, id);
      if (declared == nullptr) continue;
      TotalReport report(figure, breakdown, *declared, diagnostics);
      if (breakdown.percentages)
        report.shares();
      else
        report.counts();
    }
}

} // namespace reso::check
