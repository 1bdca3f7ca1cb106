// What a convention asked for, and what the year made of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/change.hpp"
#include "model/organisation.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// Target, achieved, gap in value and in percent of the target, comment: the columns of the account that goes with the
// report (CERFA 15059, "objectifs").
struct Objective {
  std::string figure; // the id as written
  std::string label;  // of the figure; its id when no year has it
  std::string unit;
  base::Quantity target;
  base::Quantity achieved;         // unknown when the year does not have the figure; masked as it is
  std::optional<base::Change> gap; // achieved less target; points for shares; nothing when nothing is certain
  std::string comment;
  std::string action; // what it is an objective of, in words; empty where nobody asked
  diag::Span place;   // of the id
};

// In the order of the convention.
std::vector<Objective> objectives_of(const model::Convention& convention, const Figures& figures);

} // namespace reso::stats
