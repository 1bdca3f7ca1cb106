// `reso explain`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command explain_command;

} // namespace reso::cli
