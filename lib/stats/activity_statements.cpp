#include "stats/activity_statements.hpp"

#include <algorithm>
#include <map>

namespace reso::stats {

using base::Quantity;
using model::Activity;

namespace {

// Of everyone who came, or of every structure.
bool of_all(const model::Operand& operand) {
  return operand.set == "presences" && (operand.field == "personne" || operand.field == "structure") &&
         operand.filter.empty() && operand.except.empty() && !operand.at_least_times && !operand.first_time;
}

const Quantity* stated(const Activity& activity, std::string_view field) {
  const Quantity* found = nullptr;
  if (field == "personne" && activity.participants) found = &activity.participants->value;
  if (field == "structure" && activity.structures && activity.structures->count) found = &*activity.structures->count;
  return found != nullptr && found->known() ? found : nullptr;
}

using RowsByActivity = std::map<const Activity*, std::size_t>;

const Activity* activity_of(const Row& row) { return static_cast<const Activity*>(row.parent.record); }

} // namespace

Quantity with_statements(const Scope& scope, const model::Operand& operand, const Chosen& chosen, Quantity value) {
  if (!of_all(operand) || chosen.by_person) return value;
  const std::vector<Row>& rows = scope.rows(operand.set).rows;
  RowsByActivity held;
  for (const std::uint32_t row : chosen.rows) ++held[activity_of(rows[row])];
  if (std::ranges::none_of(held, [&](const auto& one) { return stated(*one.first, operand.field) != nullptr; }))
    return value;
  const auto& all = scope.rows_by_parent(operand.set);
  for (const auto& [activity, count] : held) {
    const Quantity* said = stated(*activity, operand.field);
    if (said == nullptr || count != all.at(activity) || !said->min) continue;
    if (value.min && *said->min < *value.min) continue; // the lists name more: the auditor tells
    if (held.size() == 1 && !scope.incomplete(operand.set)) return *said;
    if (!said->about) value.min = said->min, value.min_open = said->min_open;
  }
  return value;
}

} // namespace reso::stats
