#include "check/findings.hpp"
#include "diag/catalogue.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// Two exact whole counts agree only when they are equal; what was rounded or said "about" is compared as intervals.
bool agree(const base::Quantity& declared, const base::Quantity& computed) {
  if (declared.exact() && computed.exact() && declared.min->whole() && computed.min->whole()) return *declared.min == *computed.min;
  return base::compatible(declared, computed);
}

} // namespace

void check_declared(const stats::Figures& figures, diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : figures.all()) {
    if (figure.basis != stats::Basis::both || !figure.declared_at || !figure.declared || !figure.computed) continue;
    if (agree(*figure.declared, *figure.computed)) continue;
    auto finding = diagnostics.report(rule::different_figure, *figure.declared_at, id, figure.label);
    finding.label(phrase::declared_value, plain(*figure.declared));
    finding.note(phrase::computed_value, plain(*figure.computed), static_cast<int>(figure.sources.size()) - 1);
    finding.help(phrase::correct_or_paste).paste(justification_lines(rule::different_figure.info.code));
  }
}

} // namespace reso::check
