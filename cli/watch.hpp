// A run again at each change of the files that it read.
#pragma once

#include <functional>

#include "cli/session.hpp"

namespace reso::cli {

// Calls `run` at once, then each time a file that it read, or looked for, has changed. It is given a host whose files
// are followed. Returns when the command line cannot be understood, when the project is gone, or when there will be no
// more news; signals end the program.
int watch(Session& session, const std::function<int(Host&)>& run);

} // namespace reso::cli
