// Whether the project would read what an import is about to write.
#pragma once

#include "cli/session.hpp"
#include "intake/changes.hpp"

namespace reso::cli {

// Reads the year once more with the changed files in place, by the project's own loader. False, with its findings on
// stderr, when there is an error.
bool project_takes(Session& session, int year, const intake::Changes& changes);

} // namespace reso::cli
