// `reso report`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command report_command;

} // namespace reso::cli
