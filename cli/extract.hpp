// `reso extract`: its option table.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command extract_command;

} // namespace reso::cli
