// `reso check`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command check_command;

} // namespace reso::cli
