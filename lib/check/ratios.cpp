// rapport-different
#include <algorithm>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/operands.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "diag/catalogue_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using stats::Figure;

namespace {

using Parts = std::vector<OperandFigure>;

const model::Indicator* find_indicator(const Audited& audited, std::string_view id) {
  const auto found = std::ranges::find(audited.indicators.list, id, &model::Indicator::id);
  return found == audited.indicators.list.end() ? nullptr : &*found;
}

// The figures that `indicator` divides: two, or fewer when the year does not have them.
Parts operands(const Audited& audited, const model::Indicator& indicator) {
  Parts found;
  for (const auto* operand : {&indicator.of, &indicator.over})
    if (*operand)
      if (auto figure = figure_of_operand(audited, **operand)) found.push_back(std::move(*figure));
  return found;
}

// Ends as written: a rounded number stands for what rounds to it; "about" only says that it was rounded.
Quantity ends_of(const Quantity& value, std::string_view unit) {
  Quantity written = value;
  written.about = false;
  return covered(written, unit, value.about || measured(unit));
}

std::optional<Rational> times(const std::optional<Rational>& a, const std::optional<Rational>& b) {
  return a && b ? std::optional(*a * *b) : std::nullopt;
}

// Both are measures of something, never negative: the smallest product is that of the smallest ends.
Quantity product(const Quantity& a, const Quantity& b) {
  Quantity out;
  out.min = times(a.min ? a.min : Rational(0), b.min ? b.min : Rational(0));
  out.max = times(a.max, b.max);
  out.min_open = a.min_open || b.min_open;
  out.max_open = a.max_open || b.max_open;
  return out;
}

class RatioCheck {
public:
  RatioCheck(const Audited& audited, diag::Diagnostics& diagnostics) : m_audited(audited), m_diagnostics(diagnostics) {}

  void check(const model::Indicator& indicator) {
    const Figure* figure = m_audited.year.figures->find(indicator.id);
    if (figure == nullptr || !figure->declared || !figure->declared->known() || !figure->declared_at) return;
    if (rests_on_declared(m_audited, *figure)) {
      if (!agree(*figure->declared, *figure->computed, figure->unit))
        report(*figure, operands(m_audited, indicator), *figure->computed);
    } else if (!figure->computed || !figure->computed->known()) {
      check_quotient(*figure, indicator);
    }
    if (!indicator.expected_product.empty()) check_product(*figure, indicator);
  }

private:
  // No record says the ratio, and the year states both its operands.
  void check_quotient(const Figure& figure, const model::Indicator& indicator) {
    const Parts parts = operands(m_audited, indicator);
    if (!indicator.of || !indicator.over || parts.size() != 2) return;
    const Rational scale(indicator.measure == model::Measure::share ? 100 : 1);
    const auto quotient = [&](const Quantity& of, const Quantity& over) {
      return base::multiply(base::divide(of, over), scale);
    };
    const Quantity all = quotient(ends_of(parts[0].value, parts[0].unit), ends_of(parts[1].value, parts[1].unit));
    if (!all.known() || meet(covered(*figure.declared, figure.unit, true), all)) return;
    Quantity printed = quotient(parts[0].value, parts[1].value);
    printed.unit = figure.unit;
    printed.decimals = figure.declared->decimals;
    report(figure, parts, rounded(printed));
  }

  static Quantity rounded(Quantity quantity) {
    for (auto* end : {&quantity.min, &quantity.max})
      if (*end) *end = base::round_half_away(**end, std::max(quantity.decimals, 1));
    quantity.decimals = std::max(quantity.decimals, 1);
    return quantity;
  }

  void check_product(const Figure& figure, const model::Indicator& indicator) {
    Parts factors;
    Quantity all = base::exactly(1), printed = base::exactly(1);
    for (const std::string& id : indicator.expected_product) {
      const Figure* factor = m_audited.year.figures->find(id);
      if (factor == nullptr || !factor->value.known()) return;
      factors.push_back({id, factor->unit, factor->value, factor->declared_at, false});
      all = product(all, ends_of(factor->value, factor->unit));
      printed = product(printed, factor->value);
    }
    if (base::compatible(ends_of(figure.value, figure.unit), all)) return;
    printed.unit = figure.unit;
    report(figure, factors, printed);
  }

  void report(const Figure& figure, const Parts& parts, const Quantity& together) {
    const auto say = [&](const Quantity& quantity) { return in_words(quantity, m_diagnostics.language()); };
    diag::Finding finding = m_diagnostics.report(rule::different_ratio, *figure.declared_at, figure.id);
    finding.label(phrase::declared_value, say(*figure.declared));
    for (const OperandFigure& part : parts)
      if (part.declared_at)
        finding.related(*part.declared_at, phrase::ratio_of, part.id, say(part.value));
      else
        finding.note(phrase::ratio_of, part.id, say(part.value));
    finding.note(phrase::parts_make, say(together));
    finding.help(phrase::check_bases);
    const model::DeclaredFigure* declared = find_declaration(*m_audited.year.dataset, figure.id);
    if (declared != nullptr && on_one_line(*declared))
      finding.paste(justifying_entry(figure.id, declared->value, rule::different_ratio.info.code));
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

bool rests_on_declared(const Audited& audited, const Figure& figure) {
  if (!figure.numerator || !figure.computed) return false;
  const model::Indicator* indicator = find_indicator(audited, figure.id);
  return indicator != nullptr && std::ranges::any_of(operands(audited, *indicator), &OperandFigure::declared);
}

void check_ratios(const Audited& audited, diag::Diagnostics& diagnostics) {
  RatioCheck check(audited, diagnostics);
  for (const model::Indicator& indicator : audited.indicators.list) check.check(indicator);
}

} // namespace reso::check
