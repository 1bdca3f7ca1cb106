// Which rows of a set a measure is about.
#pragma once

#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

// What a text value says for grouping and comparing: ids folded, booleans "oui"/"non", references their id, quantities their
// digits; empty when not given. Lists give every element.
std::vector<std::string> words_of(const schema::Value& value);

// True when `row` fits every condition. The word "annee" stands for the dataset's year.
bool fits(const model::Dataset& dataset, std::string_view set, const Row& row, const std::vector<model::Condition>& conditions);

// The rows that fit `filter` and not `except`.
std::vector<const Row*> select(const model::Dataset& dataset, const model::Operand& operand, const Rows& rows);

} // namespace reso::stats
