#include "check/audit.hpp"

#include "check/rules.hpp"

namespace reso::check {

void check_figures(const model::Dataset& dataset, const stats::Figures& figures, diag::Diagnostics& diagnostics) {
  const Year year{dataset, figures};
  check_totals(year, diagnostics);
  check_declared(year, diagnostics);
  check_lists(year, diagnostics);
}

} // namespace reso::check
