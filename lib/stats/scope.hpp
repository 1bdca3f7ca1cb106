// What a year's measures look at: its records and the project's settings.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/dataset.hpp"
#include "stats/columns.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

// Lives as long as one computation: its rows are found once for each set.
class Scope {
public:
  Scope(const model::Dataset& records, const model::Settings& project, std::size_t places,
        std::vector<const model::Dataset*> years_before = {})
      : dataset(records), settings(project), most_places(places), earlier(std::move(years_before)) {}

  const model::Dataset& dataset;
  const model::Settings& settings;
  const std::size_t most_places; // that a measure keeps
  const std::vector<const model::Dataset*> earlier;

  // rows_of, kept: references stay valid as long as the scope.
  const Rows& rows(std::string_view set) const;
  // How many of them stand around the same record, as rows of an activity's attendances do.
  const std::unordered_map<const void*, std::size_t>& rows_by_parent(std::string_view set) const;
  // True when annee.yaml calls the set, or the list that it comes from, incomplete: its counts are minima.
  bool incomplete(std::string_view set) const;
  // A whole number, or the value of a parameter ("seuil_regulier"); nothing when it is neither.
  std::optional<int> number(std::string_view number_or_parameter) const;

  // The values of a dotted field for rows(set), in their order; kept as they are.
  const Column& column(std::string_view set, std::string_view field) const;
  // The parts that the rows belong to by `field`. A field named as a band of reso.yaml (or `tranche_…`) gives its band;
  // `mois` gives the month.
  const KeyColumn& keys(std::string_view set, std::string_view field) const;
  // The identities that the rows name under `field`.
  const IdColumn& ids(std::string_view set, std::string_view field) const;

  // The structure that a person comes from; empty when the records give none.
  base::Name structure_of(base::Name person) const;
  // True when someone who did not agree to be named is called so, or named in it.
  bool withholds(std::string_view text) const;

  // What the rows of earlier years name under `field`; nothing when no earlier year gives the set.
  struct Before {
    std::unordered_set<std::string> ids;
    bool whole = true; // every one of those years lists all
  };
  std::optional<Before> named_before(std::string_view set, std::string_view field) const;

private:
  Column make_column(std::string_view set, std::string_view field) const;
  Column hours_done_by_market() const;

  template <class T>
  using Kept = std::map<std::string, T, std::less<>>;
  mutable Kept<Rows> m_rows;
  mutable Kept<std::unordered_map<const void*, std::size_t>> m_rows_by_parent;
  mutable Kept<Column> m_columns; // "presences.structure.forme"
  mutable Kept<KeyColumn> m_keys;
  mutable Kept<IdColumn> m_ids;
  mutable std::optional<std::unordered_map<base::Name, base::Name>> m_structures; // by person
  mutable std::optional<std::unordered_set<std::string>> m_withheld;              // names, folded
};

} // namespace reso::stats
