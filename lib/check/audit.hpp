// The auditor: what a careful reader would find wrong in the year's records and figures.
#pragma once

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::check {

// Findings about figures: chiffre-different (declared against computed, as intervals with the rounding of the number as
// written), total-different (a total against the sum of its parts: partial, multiple and percentage breakdowns by their
// own rules), liste-differente (a stated count against a list in the same record).
void check_figures(const model::Dataset& dataset, const stats::Figures& figures, diag::Diagnostics& diagnostics);

} // namespace reso::check
