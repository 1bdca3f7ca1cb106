// `reso stats`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command stats_command;

} // namespace reso::cli
