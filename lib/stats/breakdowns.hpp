// A measure by the parts of its rows.
#pragma once

#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "stats/figure.hpp"
#include "stats/measures.hpp"

namespace reso::stats {

// "etat", "sexe_x_tranche_age": the id of a breakdown by those fields.
std::string breakdown_id(const std::vector<std::string>& fields);

// The breakdown of an indicator by one or two fields: bands and months all and in order, words in the order of their
// list, other parts from the largest; rows without a value in the cell `non_renseigne`, last. A part or a quotient is
// worked out in each part when both its operands are record sets; otherwise, and when no record is known, no cell.
Breakdown break_down(const Scope& scope, const model::Indicator& indicator, const std::vector<std::string>& fields);

// Shares of the cells in percent of the figure, where both are exact and the parts add up or are one of several
// answers.
void add_shares(Figure& figure);

} // namespace reso::stats
