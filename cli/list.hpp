// `reso list`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command list_command;

} // namespace reso::cli
