// The rules about figures, each in its own file.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::check {

// total-different: a declared total and its declared parts. Partial and multiple breakdowns, and figures without a total,
// are left alone; percentages make 100 within the rounding of each as written.
void check_totals(const model::Dataset& dataset, diag::Diagnostics& diagnostics);

// True when total-different would flag this breakdown.
bool total_differs(const model::DeclaredFigure& figure, const model::DeclaredBreakdown& breakdown);

// chiffre-different: a declared value and the one that records give.
void check_declared(const stats::Figures& figures, diag::Diagnostics& diagnostics);

// liste-differente: a stated count and a list of the same thing.
void check_lists(const model::Dataset& dataset, const stats::Figures& figures, diag::Diagnostics& diagnostics);

// A quantity as messages say it: plain digits with a comma, no grouping, qualifier in signs ("≥ 333", "5–7", "45 %").
std::string plain(const base::Quantity& quantity);

// The lines that justify a finding of `rule`, to be pasted beside the thing.
std::string justification_lines(std::string_view rule);

} // namespace reso::check
