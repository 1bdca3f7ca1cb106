// dates-en-desordre, hors-contrat
#include <unordered_map>

#include "check/records.hpp"
#include "check/words.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Period;
using OptionalPeriod = std::optional<Period>;

namespace {

class OrderCheck {
public:
  OrderCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_sources(audited.sources), m_diagnostics(diagnostics) {}

  // "mars 2012" may end on its last day: only what is certainly before is flagged.
  void ends(const OptionalPeriod& start, std::string_view start_key, const OptionalPeriod& end,
            std::string_view end_key, const diag::Span& record) {
    if (!start || !end || end->last >= start->first) return;
    report(field_place(m_sources, record, start_key), field_place(m_sources, record, end_key));
  }

  // Phases may come again: the first of each kind is looked at.
  void phases(const model::DlaAccompaniment& accompaniment) {
    const model::DlaPhase* earlier = nullptr;
    for (const std::string_view kind : schema::dla_phases) {
      const model::DlaPhase* first = first_of(accompaniment, kind);
      if (first == nullptr) continue;
      if (earlier != nullptr && first->date->last < earlier->date->first)
        report(field_place(m_sources, earlier->span, "date"), field_place(m_sources, first->span, "date"));
      else
        earlier = first;
    }
  }

private:
  static const model::DlaPhase* first_of(const model::DlaAccompaniment& accompaniment, std::string_view kind) {
    const model::DlaPhase* first = nullptr;
    for (const model::DlaPhase& phase : accompaniment.phases)
      if (phase.phase.id == kind && phase.date && (first == nullptr || phase.date->first < first->date->first))
        first = &phase;
    return first;
  }

  void report(const diag::Span& start, const diag::Span& end) {
    diag::Finding finding = m_diagnostics.report(rule::dates_out_of_order, end);
    // Of a CSV row both places are the same.
    if (!(start == end)) finding.label(phrase::ends_here).related(start, phrase::begins_here);
    finding.help(phrase::correct_dates);
  }

  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

// Hours done are looked at; what is planned may count on a contract to come.
class ContractCheck {
public:
  ContractCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_contracts(by_id(audited.year.dataset->employment_contracts)),
        m_markets(by_id(audited.year.dataset->public_contracts)), m_sources(audited.sources),
        m_diagnostics(diagnostics) {}

  void check(const model::ClauseHours& hours) {
    if (!hours.month || !done(hours)) return;
    if (const auto contract = m_contracts.find(hours.contract.id); contract != m_contracts.end())
      against(hours, contract->second->start, contract->second->end, contract->second->span);
    if (const auto market = m_markets.find(hours.public_contract.id); market != m_markets.end())
      against(hours, market->second->period, market->second->period, market->second->span);
  }

private:
  template <class T>
  using ById = std::unordered_map<base::Name, const T*>;

  template <class T>
  static ById<T> by_id(const std::vector<T>& records) {
    ById<T> out;
    for (const T& one : records)
      if (!base::Name(one.id).empty()) out.emplace(one.id, &one);
    return out;
  }

  void against(const model::ClauseHours& hours, const OptionalPeriod& start, const OptionalPeriod& end,
               const diag::Span& contract) {
    const bool early = start && hours.month->last < start->first;
    const bool late = end && hours.month->first > end->last;
    if (!early && !late) return;
    m_diagnostics.report(rule::hours_outside_contract, field_place(m_sources, hours.span, "mois"))
        .label(early ? phrase::before_contract : phrase::after_contract)
        .related(contract, phrase::the_contract)
        .help(phrase::correct_month);
  }

  ById<model::EmploymentContract> m_contracts;
  ById<model::PublicContract> m_markets;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

bool done(const model::ClauseHours& hours) {
  static const base::Name entered("realisees_saisies"), not_entered("realisees_non_saisies");
  return hours.state.id == entered || hours.state.id == not_entered;
}

void check_order_of_dates(const Audited& audited, diag::Diagnostics& diagnostics) {
  const model::Dataset& dataset = *audited.year.dataset;
  OrderCheck order(audited, diagnostics);
  for (const model::Structure& one : dataset.structures)
    order.ends(one.member_since, "adherent_depuis", one.member_until, "adherent_jusqu_a", one.span);
  for (const model::Member& one : dataset.members) order.ends(one.since, "depuis", one.until, "jusqu_a", one.span);
  for (const model::Project& one : dataset.projects) order.ends(one.entry, "entree", one.exit, "sortie", one.span);
  for (const model::DlaAccompaniment& one : dataset.dla_accompaniments) order.phases(one);
  for (const model::EmploymentContract& one : dataset.employment_contracts)
    order.ends(one.start, "debut", one.end, "fin", one.span);
  ContractCheck contracts(audited, diagnostics);
  for (const model::ClauseHours& hours : dataset.clause_hours) contracts.check(hours);
}

} // namespace reso::check
