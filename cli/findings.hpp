// Findings to the right stream, with the summary and the exit code.
#pragma once

#include <string>

#include "cli/pipeline.hpp"

namespace reso::cli {

// 1 when there are errors, or warnings with --strict; else 0.
int findings_status(Session& session);

// Prints findings as people read them on stderr with the summary; `after` is said when nothing could be written.
void print_findings(Session& session, const std::string& after);

} // namespace reso::cli
