// Which rows of a set a measure is about.
#pragma once

#include <vector>

#include "model/indicator.hpp"
#include "stats/record_sets.hpp"
#include "stats/scope.hpp"

namespace reso::stats {

// The words that stand for the dataset's year and the one before, where a field is a date.
inline constexpr std::string_view this_year = "annee", last_year = "annee_precedente";

// The rows that fit `filtre` and no condition of `sauf`, in order.
struct Chosen {
  std::vector<std::uint32_t> rows; // their numbers in the set
  // Some row does not say what the filter asks: it might belong, so that the rows are the least there are.
  bool in_doubt = false;
  // Chosen by what persons are: people who are only counted may be others than those who are named.
  bool by_person = false;
  // No row at all says it: the filter has no answer, and 0 would be a lie.
  bool unanswered = false;
};
Chosen choose(const Scope& scope, const model::Operand& operand);

} // namespace reso::stats
