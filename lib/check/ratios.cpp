// rapport-different
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
using stats::Figure;

namespace {

bool declared_only(const Figure* figure) { return figure != nullptr && !figure->computed && figure->declared; }

const model::Indicator* find_indicator(const Audited& audited, std::string_view id) {
  const auto found = std::ranges::find(audited.indicators.list, id, &model::Indicator::id);
  return found == audited.indicators.list.end() ? nullptr : &*found;
}

// The figures that `indicator` divides, or null.
std::vector<const Figure*> operands(const Audited& audited, const model::Indicator& indicator) {
  std::vector<const Figure*> found;
  for (const auto* operand : {&indicator.of, &indicator.over})
    found.push_back(*operand && (*operand)->figure ? audited.year.figures->find(*(*operand)->figure) : nullptr);
  return found;
}

// Ends as written: a rounded number stands for what rounds to it; "about" only says that it was rounded.
Quantity ends_of(const Figure& figure) {
  Quantity written = figure.value;
  written.about = false;
  return covered(written, figure.unit, figure.value.about || measured(figure.unit));
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
    if (rests_on_declared(m_audited, *figure) && !agree(*figure->declared, *figure->computed, figure->unit))
      report(*figure, operands(m_audited, indicator), *figure->computed);
    if (!indicator.expected_product.empty()) check_product(*figure, indicator);
  }

private:
  void check_product(const Figure& figure, const model::Indicator& indicator) {
    std::vector<const Figure*> factors;
    Quantity all = base::exactly(1);
    for (const std::string& id : indicator.expected_product) {
      const Figure* factor = m_audited.year.figures->find(id);
      if (factor == nullptr || !factor->value.known()) return;
      factors.push_back(factor);
      all = product(all, ends_of(*factor));
    }
    if (base::compatible(ends_of(figure), all)) return;
    Quantity printed = base::exactly(1);
    for (const Figure* factor : factors) printed = product(printed, factor->value);
    printed.unit = figure.unit;
    report(figure, factors, printed);
  }

  void report(const Figure& figure, const std::vector<const Figure*>& parts, const Quantity& together) {
    const auto say = [&](const Quantity& quantity) { return in_words(quantity, m_diagnostics.language()); };
    diag::Finding finding = m_diagnostics.report(rule::different_ratio, *figure.declared_at, figure.id);
    finding.label(phrase::declared_value, say(*figure.declared));
    for (const Figure* part : parts)
      if (part != nullptr && part->declared_at)
        finding.related(*part->declared_at, phrase::ratio_of, part->id, say(part->value));
      else if (part != nullptr)
        finding.note(phrase::ratio_of, part->id, say(part->value));
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
  return indicator != nullptr && std::ranges::any_of(operands(audited, *indicator), declared_only);
}

void check_ratios(const Audited& audited, diag::Diagnostics& diagnostics) {
  RatioCheck check(audited, diagnostics);
  for (const model::Indicator& indicator : audited.indicators.list) check.check(indicator);
}

} // namespace reso::check
