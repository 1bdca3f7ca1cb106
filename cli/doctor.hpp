// `reso doctor`: whether reso can work here, and what to do when it cannot.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command doctor_command;

} // namespace reso::cli
