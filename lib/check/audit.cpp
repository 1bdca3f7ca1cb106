#include "check/audit.hpp"

#include "check/findings.hpp"

namespace reso::check {

void check_figures(const model::Dataset& dataset, const stats::Figures& figures, diag::Diagnostics& diagnostics) {
  check_totals(dataset, diagnostics);
  check_declared(figures, diagnostics);
  check_lists(dataset, figures, diagnostics);
}

} // namespace reso::check
