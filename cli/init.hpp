// `reso init [DIR]`: a project that `reso report` prints at once.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command init_command;

} // namespace reso::cli
