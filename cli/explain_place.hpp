// `reso explain --at FILE:LINE[:COLUMN]`: what rests on a line, or is printed by it.
#pragma once

#include <string>

#include "cli/pipeline.hpp"

namespace reso::cli {

// Says the figures that a line of data gives, a template's or a text's line prints, or a line of the published Markdown
// shows. Returns the exit code.
int explain_place(Session& session, Figures& figures, const std::string& asked, int year);

} // namespace reso::cli
