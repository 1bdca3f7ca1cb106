// objectif-different
#include <algorithm>

#include "check/records.hpp"
#include "diag/catalogue_records.hpp"
#include "stats/scope.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// How many phases of a kind took place in the year; nothing when some accompaniment does not say its own.
std::optional<std::int64_t> phases_of(const stats::Scope& scope, const base::Name& kind) {
  const std::vector<stats::Row>& rows = scope.rows("phases").rows;
  if (!scope.dataset.has("dla_accompagnements") || scope.incomplete("phases") ||
      std::ranges::any_of(rows, &stats::Row::unlisted))
    return std::nullopt;
  return std::ranges::count_if(rows, [&](const stats::Row& row) {
    return static_cast<const model::DlaPhase*>(row.record.record)->phase.id == kind;
  });
}

} // namespace

void check_objectives(const Audited& audited, diag::Diagnostics& diagnostics) {
  const stats::Scope scope(*audited.year.dataset, audited.settings, 0);
  for (const model::DlaObjective& one : scope.dataset.dla_objectives) {
    if (!one.achieved || !one.achieved->exact() || one.achieved->about) continue;
    const auto counted = phases_of(scope, one.phase.id);
    if (!counted || *one.achieved->min == base::Rational(*counted)) continue;
    diagnostics
        .report(rule::other_achievement, field_place(audited.sources, one.span, "realise"), one.phase.written.text())
        .label(phrase::counted_in_records, static_cast<int>(*counted))
        .help(phrase::correct_achievement);
  }
}

} // namespace reso::check
