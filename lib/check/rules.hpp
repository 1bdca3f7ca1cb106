// The rules about figures, each in its own file.
#pragma once

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::check {

// A year's declarations with the figures that came of them.
struct Year {
  const model::Dataset& dataset;
  const stats::Figures& figures;
};

// total-different: a printed total and its declared parts. Partial and multiple breakdowns, and figures without a
// total, are left alone; percentages make 100 within the rounding of each as written.
void check_totals(const Year& year, diag::Diagnostics& diagnostics);

// True when total-different would flag this breakdown.
bool total_differs(const stats::Figure& figure, const stats::Breakdown& breakdown);

// chiffre-different: a declared value, or a declared part, and the one that records give.
void check_declared(const Year& year, diag::Diagnostics& diagnostics);

// liste-differente: a stated count and a list of the same thing, in one record.
void check_lists(const Year& year, diag::Diagnostics& diagnostics);

} // namespace reso::check
