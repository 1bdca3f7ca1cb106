#include "check/audit.hpp"

#include <algorithm>
#include <iterator>

#include "check/printed.hpp"
#include "check/privacy.hpp"
#include "check/records.hpp"
#include "check/rules.hpp"
#include "check/said_beside.hpp"

namespace reso::check {

void check_figures(const Audited& audited, diag::Diagnostics& diagnostics) {
  check_figure_names(audited, diagnostics);
  check_units(audited, diagnostics);
  check_plausible_figures(audited, diagnostics);
  check_frequencies(audited, diagnostics);
  check_totals(audited, diagnostics);
  check_declared(audited, diagnostics);
  check_lists(audited, diagnostics);
  check_shares(audited, diagnostics);
  check_changes(audited, diagnostics);
  check_ratios(audited, diagnostics);
  check_precision(audited, diagnostics);
  check_parity(audited, diagnostics);
  check_bands(audited, diagnostics);
}

void check_records(const Audited& audited, diag::Diagnostics& diagnostics) {
  check_start_dates(audited, diagnostics);
  check_order_of_dates(audited, diagnostics);
  check_dates_outside(audited, diagnostics);
  check_double_presences(audited, diagnostics);
  check_repeated_lines(audited, diagnostics);
  check_double_sessions(audited, diagnostics);
  check_plausibility(audited, diagnostics);
  check_objectives(audited, diagnostics);
  check_overlaps(audited, diagnostics);
  check_hours(audited, diagnostics);
  check_doubles(audited, diagnostics);
  check_spellings(audited, diagnostics);
  check_mentions(audited, diagnostics);
  check_pictures(audited, diagnostics);
}

void check_document(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics) {
  std::vector<Passage> printed = passages(document);
  check_printed_mentions(audited, document, diagnostics);
  check_acronyms(audited, printed, diagnostics);
  check_repetitions(audited, printed, diagnostics);
  check_typed_numbers(audited, printed, diagnostics);
  check_single_braces(audited, printed, diagnostics);
  check_stale_texts(audited, diagnostics);
  check_unwritten(audited, diagnostics);
  check_sample(audited, diagnostics);
  if (audited.internal) return;
  std::ranges::move(said_beside(audited, document), std::back_inserter(printed));
  check_privacy(audited, printed, diagnostics);
}

} // namespace reso::check
