#include "stats/years_touched.hpp"

#include <algorithm>
#include <map>

namespace reso::stats {

bool in_year(const model::Dataset& dataset, const std::optional<base::Period>& since,
             const std::optional<base::Period>& until) {
  const base::Period year = base::year_period(dataset.year.year);
  return !(since && since->first > year.last) && !(until && until->last < year.first);
}

// Who is welcomed is so on one day; who is accompanied or hosted, for a time.
bool YearsTouched::touches(const model::Project& one) const {
  const bool one_day = one.status.id == base::Name("accueilli") && one.entry;
  return one_day ? on_year(m_dataset, one.entry) : in_year(m_dataset, one.entry, one.exit);
}

bool YearsTouched::touches(const model::DlaAccompaniment& one) const {
  return one.phases.empty() ||
         std::ranges::any_of(one.phases, [&](const model::DlaPhase& phase) { return on_year(m_dataset, phase.date); });
}

// By its period, else by those of its marchés.
bool YearsTouched::touches(const model::ClauseOperation& one) const {
  if (one.period) return on_year(m_dataset, one.period);
  bool has_any = false;
  for (const model::PublicContract& market : m_dataset.public_contracts) {
    if (market.operation.id != one.id) continue;
    if (on_year(m_dataset, market.period)) return true;
    has_any = true;
  }
  return !has_any;
}

// Nothing dates participants but their contracts and hours. Where no list gives any, nobody knows.
bool YearsTouched::touches(const model::ClauseParticipant& one) {
  if (!m_dataset.has("clauses_contrats") && !m_dataset.has("clauses_heures")) return true;
  if (!m_at_work) find_at_work();
  return m_at_work->contains(base::Name(one.id));
}

void YearsTouched::find_at_work() {
  m_at_work.emplace();
  std::map<base::Name, base::Name> participants; // by contract
  for (const model::EmploymentContract& one : m_dataset.employment_contracts) {
    participants.emplace(one.id, one.participant.id);
    if (of_year(one)) m_at_work->insert(one.participant.id);
  }
  for (const model::ClauseHours& one : m_dataset.clause_hours) {
    if (!of_year(one)) continue;
    if (one.participant.given()) m_at_work->insert(one.participant.id);
    if (const auto found = participants.find(one.contract.id); found != participants.end())
      m_at_work->insert(found->second);
  }
}

} // namespace reso::stats
