// `reso compare`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command compare_command;

} // namespace reso::cli
