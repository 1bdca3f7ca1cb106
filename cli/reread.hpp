// The project read again as it would be with one file changed, before that file is put in place.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace reso::cli {

// True when reading `years` with `bytes` at `path` finds no error that reading them now does not; else the new errors
// are printed on stderr.
bool reads_as_well(Session& session, const std::string& path, const std::string& bytes, const std::vector<int>& years);

} // namespace reso::cli
