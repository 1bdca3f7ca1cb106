#include "check/audit.hpp"

#include "check/rules.hpp"

namespace reso::check {

void check_figures(const Audited& audited, diag::Diagnostics& diagnostics) {
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

void check_records(const Audited&, diag::Diagnostics&) {}

void check_document(const Audited&, const doc::Document&, diag::Diagnostics&) {}

} // namespace reso::check
