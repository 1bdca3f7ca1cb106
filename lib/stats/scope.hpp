// What a year's measures look at: its records and the project's settings.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/dataset.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

// Lives as long as one computation: its rows are found once for each set.
class Scope {
public:
  Scope(const model::Dataset& records, const model::Settings& project) : dataset(records), settings(project) {}

  const model::Dataset& dataset;
  const model::Settings& settings;

  // rows_of, kept: references stay valid as long as the scope.
  const Rows& rows(std::string_view set) const;
  // True when annee.yaml calls the set, or the list that it comes from, incomplete: its counts are minima.
  bool incomplete(std::string_view set) const;
  // A whole number, or the value of a parameter ("seuil_regulier"); nothing when it is neither.
  std::optional<int> number(std::string_view number_or_parameter) const;

private:
  mutable std::map<std::string, Rows, std::less<>> m_rows;
};

} // namespace reso::stats
