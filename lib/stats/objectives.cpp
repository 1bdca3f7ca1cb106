#include "stats/objectives.hpp"

namespace reso::stats {

namespace {

// A figure, or one of its cells ("dla.objectifs.phase.diagnostic").
void achieve(Objective& objective, const Figures& figures) {
  const auto name = resolve_name(objective.figure, figures);
  const Figure* figure = name ? figures.find(name->figure) : nullptr;
  if (figure == nullptr) return;
  objective.label = figure->label;
  objective.unit = figure->unit;
  if (name->cell.empty()) {
    objective.achieved = figure->value;
    return;
  }
  const Cell* cell = figure->find_cell(name->breakdown, name->cell);
  if (cell == nullptr) return;
  objective.label += " : " + cell->label;
  objective.achieved = cell->value;
  if (figure->find_breakdown(name->breakdown)->percentages) objective.unit = "%";
}

} // namespace

std::vector<Objective> objectives_of(const model::Convention& convention, const Figures& figures) {
  std::vector<Objective> out;
  for (const model::Target& one : convention.objectives) {
    Objective objective;
    objective.figure = objective.label = one.figure.value;
    objective.target = one.target.value_or(base::unknown_quantity());
    objective.comment = one.comment.value_or("");
    objective.place = one.figure.span;
    achieve(objective, figures);
    objective.gap = base::change_between(objective.target, objective.achieved);
    if (objective.gap && objective.unit == "%") objective.gap->percent.reset();
    out.push_back(std::move(objective));
  }
  return out;
}

} // namespace reso::stats
