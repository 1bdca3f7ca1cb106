#include "cli/findings.hpp"

#include <ostream>

#include "diag/printer.hpp"

namespace reso::cli {

int findings_status(Session& session) {
  const diag::Diagnostics& diagnostics = session.diagnostics();
  bool strict = session.invocation().has("strict");
  if (diagnostics.has_errors(diag::Family::privacy)) return refused;
  bool failed = diagnostics.has_errors() || (strict && diagnostics.count(diag::Severity::warning) > 0);
  return failed ? data_errors : done;
}

void print_findings(Session& session, const std::string& after) {
  diag::PrintOptions options;
  options.colour = session.colour_err();
  std::string text = diag::print(session.diagnostics(), session.sources(), options);
  if (text.empty()) return;
  std::ostream& err = *session.host().err;
  err << text << diag::summary(session.diagnostics());
  if (!after.empty()) err << ' ' << after;
  err << '\n';
}

} // namespace reso::cli
