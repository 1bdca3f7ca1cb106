// Where a figure comes from: what `reso explain FIGURE` says, as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.hpp"
#include "model/indicator.hpp"
#include "stats/figure.hpp"
#include "stats/operand.hpp"

namespace reso::stats {

struct TracedMotive {
  std::string rule;
  std::string motive;
  std::string finding; // what was found, in the language of the run
  diag::Span place;    // the justification
};

// All that is known of one figure of a year. Pointers into the figures, which outlive it.
struct Trace {
  const Figure* figure = nullptr; // value, parts, definition, source, basis, computed, declared
  const Cell* cell = nullptr;     // when a cell was asked
  const Breakdown* breakdown = nullptr;
  std::optional<model::Measure> measure; // nothing when only declared
  std::vector<TracedOperand> operands;   // one; of a part or quotient two, `de` then `sur`
  std::vector<diag::Span> records;       // the records counted, in order
  std::optional<diag::Span> declaration; // the whole entry
  const Figure* previous = nullptr;      // the same figure of the latest earlier year that knows it
  const Cell* previous_cell = nullptr;
  std::vector<TracedMotive> justifications;
};

// --- Interface ---

// The trace of "adherents.total" or "clauses.participants.sexe.femmes" (without "@year"); nothing when the year does
// not have it. `earlier` in ascending order.
std::optional<Trace> trace(std::string_view name, const Figures& figures, const std::vector<const Figures*>& earlier,
                           const model::Indicators& indicators, const diag::Diagnostics& diagnostics);

// True when the figures were masked and this number is of some persons: neither which records stand behind it nor how
// many is said. What a declaration says all the same is in Figure::sources.
bool records_withheld(const Trace& trace);

} // namespace reso::stats
