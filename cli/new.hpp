// `reso new KIND`: a year, an activity, a structure… put where it belongs, with the diff of what was written.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command new_command;

} // namespace reso::cli
