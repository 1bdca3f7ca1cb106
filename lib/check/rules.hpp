// The rules about figures, each in its own file.
#pragma once

#include "check/audit.hpp"

namespace reso::check {

// total-different: a printed total and its declared parts. Partial and multiple breakdowns, and figures without a
// total, are left alone; percentages make 100 within the rounding of each as written.
void check_totals(const Audited& audited, diag::Diagnostics& diagnostics);

// True when total-different would flag this breakdown.
bool total_differs(const stats::Figure& figure, const stats::Breakdown& breakdown);

// chiffre-different: a declared value, or a declared part, and the one that records give.
void check_declared(const Audited& audited, diag::Diagnostics& diagnostics);

// liste-differente: a stated count and a list of the same thing, in one record.
void check_lists(const Audited& audited, diag::Diagnostics& diagnostics);

} // namespace reso::check
