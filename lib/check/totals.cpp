#include <algorithm>

#include "check/findings.hpp"
#include "diag/catalogue.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using model::DeclaredBreakdown;
using model::DeclaredCell;
using model::DeclaredFigure;

namespace {

bool listed(const std::vector<std::string>& names, const std::string& id) { return std::find(names.begin(), names.end(), id) != names.end(); }

bool percentages(const DeclaredFigure& figure, const DeclaredBreakdown& breakdown) {
  return figure.value.unit != "%" && std::all_of(breakdown.cells.begin(), breakdown.cells.end(), [](const DeclaredCell& cell) { return cell.value.unit == "%"; });
}

Quantity sum_of(const DeclaredBreakdown& breakdown) {
  Quantity sum = base::exactly(Rational(0));
  for (const DeclaredCell& cell : breakdown.cells) {
    sum = sum + cell.value;
    sum.unit = cell.value.unit;
  }
  return sum;
}

// Each share was rounded to its last written digit: n of them may miss 100 by n halves of that digit.
bool hundred_within_rounding(const DeclaredBreakdown& breakdown, const Quantity& sum) {
  if (!sum.exact()) return base::compatible(sum, base::exactly(Rational(100)));
  Rational slack(0);
  for (const DeclaredCell& cell : breakdown.cells) {
    std::int64_t scale = 2;
    for (int i = 0; i < cell.value.decimals; ++i) scale *= 10;
    slack = slack + Rational(1, scale);
  }
  Rational gap = *sum.min - Rational(100);
  return !((gap < Rational(0) ? -gap : gap) > slack);
}

bool left_alone(const DeclaredFigure& figure, const DeclaredBreakdown& breakdown) {
  if (figure.without_total || listed(figure.partial, breakdown.id) || listed(figure.multiple, breakdown.id)) return true;
  if (breakdown.cells.empty()) return true;
  // A part that is not known, or is hidden, leaves the sum open.
  return std::any_of(breakdown.cells.begin(), breakdown.cells.end(), [](const DeclaredCell& cell) { return !cell.value.known(); });
}

// A sum of counts as written: whole counts are not rounded, so nothing is widened.
bool counts_agree(const Quantity& total, const Quantity& sum) {
  if (total.exact() && sum.exact()) return *total.min == *sum.min;
  return base::compatible(total, sum);
}

void report_counts(const DeclaredFigure& figure, const DeclaredBreakdown& breakdown, const Quantity& sum, diag::Diagnostics& diagnostics) {
  diag::Span parts{breakdown.cells.front().key_span.file, breakdown.cells.back().key_span.begin, breakdown.cells.back().span.end};
  auto finding = diagnostics.report(rule::different_total, figure.value_span.somewhere() ? figure.value_span : figure.key_span);
  finding.label(phrase::declared_total, plain(figure.value)).related(parts, phrase::sum_of_parts, static_cast<int>(breakdown.cells.size()), plain(sum));
  if (figure.value.exact() && sum.exact()) {
    Quantity gap = figure.value - sum;
    finding.note(phrase::gap_is, plain(gap));
    if (*gap.min > Rational(0)) finding.help(phrase::correct_total, plain(gap));
    else finding.help(phrase::correct_or_paste);
  } else {
    finding.help(phrase::correct_or_paste);
  }
  finding.paste(justification_lines(rule::different_total.info.code));
}

void report_percentages(const DeclaredBreakdown& breakdown, const Quantity& sum, diag::Diagnostics& diagnostics) {
  diag::Span parts{breakdown.cells.front().key_span.file, breakdown.cells.back().key_span.begin, breakdown.cells.back().span.end};
  diagnostics.report(rule::different_total, breakdown.key_span)
      .label(phrase::declared_total, std::string("100 %"))
      .related(parts, phrase::sum_of_parts, static_cast<int>(breakdown.cells.size()), plain(sum))
      .help(phrase::correct_percentages)
      .paste(justification_lines(rule::different_total.info.code));
}

} // namespace

bool total_differs(const DeclaredFigure& figure, const DeclaredBreakdown& breakdown) {
  if (left_alone(figure, breakdown)) return false;
  Quantity sum = sum_of(breakdown);
  if (percentages(figure, breakdown)) return !hundred_within_rounding(breakdown, sum);
  return figure.value.known() && !counts_agree(figure.value, sum);
}

void check_totals(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const DeclaredFigure& figure : dataset.figures.list)
    for (const DeclaredBreakdown& breakdown : figure.breakdowns) {
      if (!total_differs(figure, breakdown)) continue;
      if (percentages(figure, breakdown)) report_percentages(breakdown, sum_of(breakdown), diagnostics);
      else report_counts(figure, breakdown, sum_of(breakdown), diagnostics);
    }
}

} // namespace reso::check
