// `reso schema`: JSON Schemas of the files, so that editors complete, explain and check them.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command schema_command;

} // namespace reso::cli
