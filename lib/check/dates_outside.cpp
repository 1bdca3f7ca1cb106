// date-hors-annee, of what lasts: projects, contracts, memberships, mandates, phases. What happens on a day (sessions,
// meetings, hours) is looked at when it is read.
#include <algorithm>

#include "base/text.hpp"
#include "check/records.hpp"
#include "diag/catalogue.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Period;
using OptionalPeriod = std::optional<Period>;

namespace {

// A DLA accompaniment seldom outlasts its convention; what is older than that is a slip of the year.
constexpr int longest_accompaniment = 5;

class OutsideCheck {
public:
  OutsideCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_dataset(*audited.year.dataset), m_year(base::year_period(m_dataset.year.year)),
        m_name(std::to_string(m_dataset.year.year)), m_sources(audited.sources), m_diagnostics(diagnostics) {}

  void not_after(const OptionalPeriod& date, std::string_view key, const diag::Span& record) {
    if (date && date->first > m_year.last) report(key, record);
  }
  // An end before its own beginning is said by dates-en-desordre alone.
  void not_before(const OptionalPeriod& start, const OptionalPeriod& end, std::string_view key,
                  const diag::Span& record) {
    const bool in_order = !start || !end || end->last >= start->first;
    if (end && end->last < m_year.first && in_order) report(key, record);
  }
  void phase(const model::DlaPhase& phase) {
    not_after(phase.date, "date", phase.span);
    if (phase.date && phase.date->last.year() < m_year.first.year() - std::chrono::years(longest_accompaniment))
      report("date", phase.span);
  }

private:
  // A record of `commun` holds for several years: what is to come, or is over, may well stand there.
  void report(std::string_view key, const diag::Span& record) {
    if (!record.somewhere() || m_dataset.shared(record)) return;
    const diag::Span place = field_place(m_sources, record, key);
    m_diagnostics.report(rule::date_outside, place, std::string(base::trim(m_sources.text(place))), m_name)
        .help(phrase::date_help);
  }

  const model::Dataset& m_dataset;
  Period m_year;
  std::string m_name;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_dates_outside(const Audited& audited, diag::Diagnostics& diagnostics) {
  const model::Dataset& dataset = *audited.year.dataset;
  OutsideCheck check(audited, diagnostics);
  for (const model::Project& one : dataset.projects) {
    check.not_after(one.entry, "entree", one.span);
    check.not_before(one.entry, one.exit, "sortie", one.span);
    check.not_after(one.exit, "sortie", one.span);
  }
  for (const model::EmploymentContract& one : dataset.employment_contracts) {
    check.not_after(one.start, "debut", one.span);
    check.not_before(one.start, one.end, "fin", one.span);
  }
  for (const model::DlaAccompaniment& accompaniment : dataset.dla_accompaniments)
    for (const model::DlaPhase& phase : accompaniment.phases) check.phase(phase);
  for (const model::Structure& one : dataset.structures) check.not_after(one.member_since, "adherent_depuis", one.span);
  for (const model::Member& one : dataset.members) check.not_after(one.since, "depuis", one.span);
  for (const model::GoverningBody& body : dataset.bodies)
    for (const model::Mandate& one : body.members) check.not_after(one.since, "entree", one.span);
}

} // namespace reso::check
