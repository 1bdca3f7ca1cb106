// objectif-different
#include <algorithm>

#include "base/date.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// annee.yaml does not call the set incomplete.
bool whole(const model::Dataset& dataset, std::string_view set) {
  const auto said = dataset.year.complete.find(set);
  return said == dataset.year.complete.end() || said->second;
}

// How many phases of a kind took place in the year; nothing when some accompaniment does not say its own.
std::optional<std::int64_t> phases_of(const model::Dataset& dataset, const base::Name& kind) {
  constexpr std::string_view list = "dla_accompagnements";
  if (!dataset.has(list) || !whole(dataset, list) || !whole(dataset, "phases")) return std::nullopt;
  const base::Period year = base::year_period(dataset.year.year);
  std::int64_t count = 0;
  for (const model::DlaAccompaniment& one : dataset.dla_accompaniments) {
    if (one.phases.empty()) return std::nullopt;
    count += std::ranges::count_if(one.phases, [&](const model::DlaPhase& phase) {
      return phase.phase.id == kind && (!phase.date || base::overlap(*phase.date, year));
    });
  }
  return count;
}

} // namespace

void check_objectives(const Audited& audited, diag::Diagnostics& diagnostics) {
  const model::Dataset& dataset = *audited.year.dataset;
  for (const model::DlaObjective& one : dataset.dla_objectives) {
    if (!one.achieved || !one.achieved->exact() || one.achieved->about) continue;
    const auto counted = phases_of(dataset, one.phase.id);
    if (!counted || *one.achieved->min == base::Rational(*counted)) continue;
    diagnostics
        .report(rule::other_achievement, field_place(audited.sources, one.span, "realise"), one.phase.written.text())
        .label(phrase::counted_in_records, static_cast<int>(*counted))
        .help(phrase::correct_achievement);
  }
}

} // namespace reso::check
