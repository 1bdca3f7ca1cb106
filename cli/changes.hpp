// `reso changes`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command changes_command;

} // namespace reso::cli
