// frequence
#include <algorithm>

#include "base/text.hpp"
#include "check/agreement.hpp"
#include "check/records.hpp"
#include "check/words.hpp"
#include "diag/catalogue_figures.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Period;
using base::Quantity;
using base::Rational;

namespace {

struct Range {
  int least;
  int most;
};

int days_in(const Period& period) {
  return (std::chrono::sys_days(period.last) - std::chrono::sys_days(period.first)).count() + 1;
}

// Whole months inside a period: "15 octobre à 20 décembre" touches three, and holds one.
int whole_months(const Period& period) {
  int months = base::months_in(period);
  if (period.first.day() != std::chrono::day(1)) --months;
  if (period.last != period.last.year() / period.last.month() / std::chrono::last) --months;
  return std::max(months, 0);
}

constexpr int year_months = 12;

// Once in `every` months, `times` times. A year-long rhythm may rest for a month, in August.
Range monthly(const Period& period, int every, int times) {
  Range range{whole_months(period) / every * times, (base::months_in(period) + every - 1) / every * times};
  if (every == 1 && base::months_in(period) >= year_months) range.least -= times;
  return range;
}

// How many sessions that rhythm makes. Weekly and daily ones rest during school holidays, which are not known here:
// three weeks out of five, and two days a week, are still that rhythm.
std::optional<Range> expected(std::string_view frequency, const Period& period) {
  const int days = days_in(period);
  if (frequency == "quotidienne") return Range{days * 2 / 7, days};
  if (frequency == "hebdomadaire") return Range{days * 3 / 35, days / 7 + 1};
  if (frequency == "bimensuelle") {
    Range range = monthly(period, 1, 2);
    return Range{std::max(range.least - 1, 0), std::max(range.most, days / 14 + 1)};
  }
  if (frequency == "mensuelle") return monthly(period, 1, 1);
  if (frequency == "bimestrielle") return monthly(period, 2, 1);
  if (frequency == "trimestrielle") return monthly(period, 3, 1);
  if (frequency == "semestrielle") return monthly(period, 6, 1);
  if (frequency == "annuelle") return monthly(period, year_months, 1);
  return std::nullopt; // ponctuelle, and the words of a project
}

// A newsletter has issues where a workshop has sessions.
bool counts_occurrences(std::string_view unit) {
  static constexpr std::string_view units[] = {"seance", "rencontre", "reunion", "rendez_vous",
                                               "numero", "parution",  "edition", "atelier"};
  return std::ranges::find(units, base::fold_id(unit)) != std::end(units);
}

Quantity between(int least, int most) {
  Quantity range = base::exactly(least);
  range.max = Rational(most);
  return range;
}

struct Count {
  Quantity value;
  diag::Span place;
  bool figure = false; // of `chiffres`: where a justification belongs to that figure
};

class FrequencyCheck {
public:
  FrequencyCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_diagnostics(diagnostics), m_year(base::year_period(audited.year.dataset->year.year)) {}

  void check(const model::Activity& activity) {
    if (!activity.frequency.given()) return;
    const std::optional<Count> count = count_of(activity);
    if (!count || !count->value.known()) return;
    const Period whole = activity.period.value_or(period_of_sessions(activity).value_or(m_year));
    if (!base::overlap(whole, m_year)) return;
    std::optional<Range> range = expected(activity.frequency.id.text(), in_year(whole));
    if (!range) return;
    // Of a period that outlasts the year, the count may be that of the whole.
    const int most = std::max(range->most, expected(activity.frequency.id.text(), whole)->most);
    const Quantity fitting = between(range->least, most);
    if (meet(covered(count->value, {}), fitting)) return;
    report(activity, *count, fitting, in_year(whole));
  }

private:
  // Sessions stated, else listed; else the only figure of the activity that counts issues or the like.
  std::optional<Count> count_of(const model::Activity& activity) const {
    const stats::Figure* sessions = m_audited.year.figures->find(activity.id + ".seances");
    if (sessions != nullptr && sessions->value.known()) {
      const bool listed = !activity.session_count && !activity.sessions.empty();
      return Count{sessions->value,
                   listed ? activity.sessions.front().span : sessions->declared_at.value_or(activity.frequency.span)};
    }
    std::optional<Count> only;
    for (const model::DeclaredFigure& figure : activity.figures.list) {
      if (!figure.unit || !counts_occurrences(*figure.unit)) continue;
      if (only) return std::nullopt;
      only = Count{figure.value, figure.value_span, true};
    }
    return only;
  }

  // Without a period: from the first to the last session, when all are dated.
  std::optional<Period> period_of_sessions(const model::Activity& activity) const {
    std::optional<Period> period;
    if (activity.session_count) return period;
    for (const model::Session& session : activity.sessions) {
      if (!session.date || session.date->precision == base::Precision::year) return std::nullopt;
      if (!period) period = session.date;
      period->first = std::min(period->first, session.date->first);
      period->last = std::max(period->last, session.date->last);
    }
    return period;
  }

  Period in_year(const Period& period) const {
    return {std::max(period.first, m_year.first), std::min(period.last, m_year.last), period.precision};
  }

  void report(const model::Activity& activity, const Count& count, const Quantity& fitting, const Period& period) {
    const std::string wanted = in_words(fitting, m_diagnostics.language());
    const std::string found = in_words(count.value, m_diagnostics.language());
    const diag::Span& rhythm = activity.frequency.span;
    diag::Finding finding =
        m_diagnostics.report(rule::frequency, count.figure ? count.place : rhythm, activity.frequency.written);
    if (count.figure)
      finding.label(phrase::found_count, found).related(rhythm, phrase::expected_count, wanted);
    else
      finding.label(phrase::expected_count, wanted).related(count.place, phrase::found_count, found);
    finding.note(activity.period ? phrase::over_months : phrase::without_period, base::months_in(period));
    finding.help(phrase::correct_frequency);
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
  Period m_year;
};

} // namespace

void check_frequencies(const Audited& audited, diag::Diagnostics& diagnostics) {
  FrequencyCheck check(audited, diagnostics);
  for (const model::Activity& activity : audited.year.dataset->activities) check.check(activity);
}

} // namespace reso::check
