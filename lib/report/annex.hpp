// The annex of a funder's account (CERFA 15059): what each action was to reach, and what it reached.
#pragma once

#include "doc/document.hpp"
#include "stats/extract.hpp"

namespace reso::report {

// One row for each objective of the convention, in its order: action, indicator, unit, target, achieved, gap in value
// and in percent of the target, comment. Numbers are bare, so that a spreadsheet computes with them; a target and what
// was achieved keep their qualifier ("au moins 8"). What is not known, or not certain, is "n. d."; what is drawn from a
// masked number is "s", as the number is.
doc::Table annex_table(const stats::Extract& extract, const stats::Figures& figures);

} // namespace reso::report
