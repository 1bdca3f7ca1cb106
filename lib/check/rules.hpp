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

// part-impossible: a percentage of a counted whole that no count can give, within the rounding of the number as
// written. Left alone when the whole is not an exact count or the share has a qualifier.
void check_shares(const Audited& audited, diag::Diagnostics& diagnostics);

// evolution-differente: a declared change (`evolution`) and the figures of the two years.
void check_changes(const Audited& audited, diag::Diagnostics& diagnostics);

// rapport-different: a declared ratio, or a figure with an expected product, and what its parts make. To check: the
// bases may differ.
void check_ratios(const Audited& audited, diag::Diagnostics& diagnostics);

// True when rapport-different is the rule that compares this figure's two values, since its parts are declared.
bool rests_on_declared(const Audited& audited, const stats::Figure& figure);

// precision-melangee: a series of measured values written with differing decimals over the years.
void check_precision(const Audited& audited, diag::Diagnostics& diagnostics);

// parite-statuts: the board's women and men against the parity that the statutes ask for.
void check_parity(const Audited& audited, diag::Diagnostics& diagnostics);

// tranches-superposees: parts of one declared breakdown that are bands and overlap by more than an end.
void check_bands(const Audited& audited, diag::Diagnostics& diagnostics);

// liste-differente: a stated count and a list of the same thing, in one record.
void check_lists(const Audited& audited, diag::Diagnostics& diagnostics);

} // namespace reso::check
