// Which records of data/commun, whose lists hold for several years, are of the dataset's one.
#pragma once

#include <optional>
#include <set>

#include "model/dataset.hpp"

namespace reso::stats {

// False when it ended before the dataset's year or began after it. An end that is not given is open.
bool in_year(const model::Dataset& dataset, const std::optional<base::Period>& since,
             const std::optional<base::Period>& until);

// What happens on a date, or in a period. One that is not given may be in any year.
inline bool on_year(const model::Dataset& dataset, const std::optional<base::Period>& date) {
  return in_year(dataset, date, date);
}

// Lives as long as the dataset does not change.
class YearsTouched {
public:
  explicit YearsTouched(const model::Dataset& dataset) : m_dataset(dataset) {}

  // True for a record of the year's own folder: the file says so, and date-hors-annee tells of a date that denies it.
  // One of data/commun is of the years that it touches, as far as it says.
  template <class T>
  bool of_year(const T& record) {
    return !m_dataset.shared(record.span) || touches(record);
  }

private:
  template <class T>
  bool touches(const T& /*of every year*/) const {
    return true;
  }
  bool touches(const model::Project& one) const;
  bool touches(const model::Interview& one) const { return on_year(m_dataset, one.date); }
  bool touches(const model::DlaCommittee& one) const { return on_year(m_dataset, one.date); }
  bool touches(const model::DlaTime& one) const { return on_year(m_dataset, one.date); }
  bool touches(const model::DlaAccompaniment& one) const;
  bool touches(const model::Meeting& one) const { return on_year(m_dataset, one.date); }
  bool touches(const model::Mandate& one) const { return in_year(m_dataset, one.since, {}); }
  bool touches(const model::ClauseHours& one) const { return on_year(m_dataset, one.month); }
  bool touches(const model::EmploymentContract& one) const { return in_year(m_dataset, one.start, one.end); }
  bool touches(const model::PublicContract& one) const { return on_year(m_dataset, one.period); }
  bool touches(const model::ClauseOperation& one) const;
  bool touches(const model::ClauseParticipant& one);

  void find_at_work();

  const model::Dataset& m_dataset;
  std::optional<std::set<base::Name>> m_at_work; // the participants who have a contract or hours in the year
};

} // namespace reso::stats
