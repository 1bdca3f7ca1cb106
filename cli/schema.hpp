// `reso schema`: JSON Schemas of the files, so that editors complete, explain and check them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/option_table.hpp"
#include "cli/session.hpp"

namespace reso::cli {

// The files that `reso schema --write` would write; nothing when the project has none of its schemas.
std::optional<std::vector<std::string>> outdated_schemas(Session& session);

extern const Command schema_command;

} // namespace reso::cli
