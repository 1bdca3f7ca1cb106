// What a figure counts and through which conditions: its champ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/indicator.hpp"

namespace reso::stats {

// A condition of the records counted: "statut : heberge". The words are as the indicator has them.
struct TracedCondition {
  std::string field;
  std::vector<std::string> words;
  bool excludes = false; // of `sauf`
};

// What is measured: another figure, or a record set seen through conditions.
struct TracedOperand {
  std::optional<std::string> figure;
  std::string set;     // "presences"
  std::string set_doc; // "Chaque présence d'une personne à une séance."
  std::string field;   // "personne", may be empty
  std::vector<TracedCondition> conditions;
  std::optional<std::string> at_least_times; // `venues`
};

// One operand; of a part or a quotient two, `de` then `sur`.
std::vector<TracedOperand> operands_of(const model::Indicator& indicator);

// The records of an operand in words: "heures d’insertion ; état : réalisées, saisies ou réalisées, non saisies".
// Empty for a figure or a parameter.
std::string scope_words(const TracedOperand& operand);

} // namespace reso::stats
