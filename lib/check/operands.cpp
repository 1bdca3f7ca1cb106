#include "check/operands.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::check {

namespace {

using model::Condition;
using model::Indicator;
using model::Operand;
using Conditions = std::vector<Condition>;

bool same_words(const Condition& a, const Condition& b) {
  const auto same = [](const std::string& x, const std::string& y) {
    return base::fold_id(base::trim(x)) == base::fold_id(base::trim(y));
  };
  return a.field == b.field && std::ranges::is_permutation(a.words, b.words, same);
}

bool same_conditions(const Conditions& a, const Conditions& b) { return std::ranges::is_permutation(a, b, same_words); }

// All but the filter.
bool same_measure(const Operand& a, const Operand& b) {
  return !a.figure && !b.figure && !a.parameter && !b.parameter && a.measure == b.measure && a.set == b.set &&
         a.field == b.field && same_conditions(a.except, b.except) && a.at_least_times == b.at_least_times &&
         a.once_per == b.once_per && a.per == b.per && a.first_time == b.first_time;
}

std::optional<OperandFigure> whole(const stats::Figures& figures, const std::string& id) {
  const stats::Figure* figure = figures.find(id);
  if (figure == nullptr) return std::nullopt;
  return OperandFigure{id, figure->unit, figure->value, figure->declared_at, !figure->computed && figure->declared};
}

// The cell that `condition` names, of the breakdown by its field.
std::optional<OperandFigure> part(const stats::Figures& figures, const std::string& id, const Condition& condition) {
  const stats::Figure* figure = figures.find(id);
  if (figure == nullptr || condition.words.size() != 1) return std::nullopt;
  const std::string field = condition.field.substr(condition.field.rfind('.') + 1);
  const std::string word = base::fold_id(base::trim(condition.words.front()));
  const stats::Breakdown* breakdown = figure->find_breakdown(field);
  const stats::Cell* cell = figure->find_cell(field, word);
  if (cell == nullptr || breakdown->percentages) return std::nullopt;
  const bool declared = breakdown->place.somewhere() && !cell->sources.empty() && !figure->computed;
  return OperandFigure{id + '.' + field + '.' + word, figure->unit, cell->value,
                       declared ? std::optional(cell->sources.front()) : std::nullopt, declared};
}

// Which condition of `longer` the other does not have; null when they differ in more.
const Condition* one_more(const Conditions& longer, const Conditions& shorter) {
  if (longer.size() != shorter.size() + 1) return nullptr;
  const Condition* more = nullptr;
  for (const Condition& one : longer) {
    if (std::ranges::any_of(shorter, [&](const Condition& other) { return same_words(one, other); })) continue;
    if (more != nullptr) return nullptr;
    more = &one;
  }
  return more;
}

} // namespace

std::optional<OperandFigure> figure_of_operand(const Audited& audited, const Operand& operand) {
  const stats::Figures& figures = *audited.year.figures;
  if (operand.figure) return whole(figures, *operand.figure);
  std::optional<OperandFigure> found;
  for (const Indicator& indicator : audited.indicators.list) {
    if (indicator.of || indicator.over || !same_measure(operand, indicator.operand)) continue;
    if (same_conditions(operand.filter, indicator.operand.filter)) {
      if (auto same = whole(figures, indicator.id)) return same;
    } else if (const Condition* more = one_more(operand.filter, indicator.operand.filter); more != nullptr && !found) {
      found = part(figures, indicator.id, *more);
    }
  }
  return found;
}

} // namespace reso::check
