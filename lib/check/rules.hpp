// The rules about figures, each in its own file. What they all allow a written number to stand for is in agreement.hpp
// (half a unit of its last digit when it was rounded, a fifth when it is "about", as XBRL 2.1 reads its
// "decimals" attribute); what is not known, masked or only bounded is never accused. Each rule has a page in
// lib/diag/rules/<code>.md.
#pragma once

#include "check/audit.hpp"

namespace reso::check {

// chiffre-mal-nomme: a declared figure that has the name of a field of a record set (FILES.md, "Indicators"), unless an
// indicator of that id measures it.
void check_figure_names(const Audited& audited, diag::Diagnostics& diagnostics);

// unite-differente: a unit written beside a declared number, or a part of it, that is not the figure's. Plurals, signs
// and abbreviations are one unit ("€", "euros"); a word of what the number is of ("12 associations" of the part
// « association ») and the percentages of a breakdown are left alone.
void check_units(const Audited& audited, diag::Diagnostics& diagnostics);

// valeur-invraisemblable, of figures: a declared count below zero, a number with a point before three digits; to check.
void check_plausible_figures(const Audited& audited, diag::Diagnostics& diagnostics);

// total-different: a printed total and its declared parts. Partial and multiple breakdowns, and figures without a
// total, are left alone. Tolerance: counts add up exactly; amounts and durations within half a unit of each part's last
// digit and of the total's; percentages make 100 within the same (as in XBRL Calculations 1.1: an inconsistency is what
// no rounding explains).
void check_totals(const Audited& audited, diag::Diagnostics& diagnostics);

// True when total-different would flag this breakdown.
bool total_differs(const stats::Figure& figure, const stats::Breakdown& breakdown);

// chiffre-different: a declared value, or a declared part, and the one that records give. Tolerance: none for a count;
// for what is measured, half a unit of the declared number's last digit; a bound agrees with all that it holds.
void check_declared(const Audited& audited, diag::Diagnostics& diagnostics);

// part-impossible: a percentage of a counted whole that no count can give, or shares of a partition that no counts give
// together. Tolerance: half a unit of the last digit of each share as written, half away from zero as the report rounds
// (N. Brown and J. Heathers, "The GRIM Test", 2016, for means). Left alone when the whole is not an exact count, when a
// share has a qualifier and, for shares together, when the report rounds by largest remainder.
void check_shares(const Audited& audited, diag::Diagnostics& diagnostics);

// evolution-differente: a declared change (`evolution`) and the figures of the two years, both exact or both minima,
// with no break of the series between them. Tolerance: half a unit of the last digit of the change as written. A
// percentage of zero is none.
void check_changes(const Audited& audited, diag::Diagnostics& diagnostics);

// rapport-different: a declared ratio, or a figure with an expected product (`produit_attendu`), and what its parts
// make; of an operand that is written out in the indicator, the figure that measures the same. Tolerance: every
// measured number within half a unit of its last digit, the ratio too. To check: the bases may differ.
void check_ratios(const Audited& audited, diag::Diagnostics& diagnostics);

// True when rapport-different is the rule that compares this figure's two values, since its parts are declared.
bool rests_on_declared(const Audited& audited, const stats::Figure& figure);

// precision-melangee: a series of measured values written with differing decimals over the years. A whole number among
// decimals may end in zero and is left alone; so is what is "about".
void check_precision(const Audited& audited, diag::Diagnostics& diagnostics);

// parite-statuts: the board's women and men against the parity that the statutes ask for, counted as 2 × min(women,
// men) / members (DOMAIN.md, "Rules of counting"). Tolerance: percentages within their rounding; of a list that leaves
// seats or sexes open, the best that it can become.
void check_parity(const Audited& audited, diag::Diagnostics& diagnostics);

// tranches-superposees: parts of one declared breakdown that are bands and overlap by more than an end; by an end when
// one of them says that it is within ("25 ans et moins", "25 à 49 ans").
void check_bands(const Audited& audited, diag::Diagnostics& diagnostics);

// liste-differente: a stated count and a list of the same thing, in one record. No tolerance; a list that may be
// incomplete is flagged only when it holds too many.
void check_lists(const Audited& audited, diag::Diagnostics& diagnostics);

} // namespace reso::check
