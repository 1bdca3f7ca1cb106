// heures-maximum, realise-superieur-au-du
#include <map>
#include <unordered_map>

#include "check/records.hpp"
#include "diag/catalogue_records.hpp"
#include "model/shared_lines.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr int minutes_in_hour = 60;

// "213 h", "212 h 30"
std::string in_hours(std::int64_t minutes) {
  const std::int64_t rest = minutes % minutes_in_hour;
  return std::to_string(minutes / minutes_in_hour) + " h" +
         (rest == 0 ? "" : (rest < 10 ? " 0" : " ") + std::to_string(rest));
}

// Code du travail, art. L. 3121-20: 48 h in one week; a month is days / 7 of them, rounded up to the hour.
std::int64_t legal_minutes(const base::Date& month) {
  const auto last = month.year() / month.month() / std::chrono::last;
  constexpr unsigned week_hours = 48;
  return (week_hours * static_cast<unsigned>(last.day()) + 6) / 7 * minutes_in_hour;
}

struct Sum {
  std::int64_t minutes = 0;
  diag::Span first;
  diag::Span last;

  void add(const model::ClauseHours& hours) {
    minutes += hours.hours.count;
    if (!first.somewhere()) first = hours.span;
    last = hours.span;
  }
};

class HoursCheck {
public:
  HoursCheck(const Audited& audited, diag::Diagnostics& diagnostics) : m_audited(audited), m_diagnostics(diagnostics) {}

  void by_month() {
    std::unordered_map<base::Name, base::Name> participants;
    for (const model::EmploymentContract& one : m_audited.year.dataset->employment_contracts)
      participants[one.id] = one.participant.id;
    std::unordered_map<base::Name, std::map<base::Date, Sum>> sums; // of a participant, by month
    for (const model::ClauseHours& hours : m_audited.year.dataset->clause_hours) {
      if (!hours.month || !done(hours) || base::months_in(*hours.month) > 1) continue;
      const base::Name id = hours.contract.given() ? participants[hours.contract.id] : hours.participant.id;
      const base::Date month{hours.month->first.year(), hours.month->first.month(), std::chrono::day(1)};
      if (!id.empty()) sums[id][month].add(hours);
    }
    for (const auto& [participant, months] : sums)
      for (const auto& [month, sum] : months)
        if (sum.minutes > legal_minutes(month)) report_month(participant.text(), month, sum);
  }

  void by_market() {
    std::unordered_map<base::Name, Sum> sums;
    std::vector<const model::Dataset*> years;
    for (const stats::YearData& year : m_audited.earlier) years.push_back(year.dataset);
    years.push_back(m_audited.year.dataset);
    model::for_each_line(years, &model::Dataset::clause_hours, [&](const model::ClauseHours& hours) {
      if (hours.public_contract.given() && done(hours)) sums[hours.public_contract.id].add(hours);
    });
    for (const model::PublicContract& market : m_audited.year.dataset->public_contracts)
      if (const auto sum = sums.find(market.id); sum != sums.end()) check_due(market, sum->second);
  }

private:
  void report_month(const std::string& participant, const base::Date& month, const Sum& sum) {
    diag::Finding finding =
        m_diagnostics.report(rule::too_many_hours, field_place(m_audited.sources, sum.last, "heures"), participant);
    finding.label(phrase::hours_in_month, in_hours(sum.minutes));
    if (!(sum.first == sum.last)) finding.related(sum.first, phrase::first_hours);
    finding.note(phrase::hours_allowed, in_hours(legal_minutes(month))).help(phrase::correct_hours);
  }

  void check_due(const model::PublicContract& market, const Sum& sum) {
    if (!market.hours_due || sum.minutes <= market.hours_due->count) return;
    m_diagnostics.report(rule::more_than_due, field_place(m_audited.sources, market.span, "heures_dues"), market.id)
        .label(phrase::hours_due, in_hours(market.hours_due->count))
        .related(sum.first, phrase::first_hours)
        .note(phrase::hours_done, in_hours(sum.minutes))
        .help(phrase::correct_due);
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_hours(const Audited& audited, diag::Diagnostics& diagnostics) {
  HoursCheck check(audited, diagnostics);
  check.by_month();
  check.by_market();
}

} // namespace reso::check
