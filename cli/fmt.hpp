// `reso fmt [FICHIERS…]`: what a word processor leaves in files of data is cured; comments and values stay.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command fmt_command;

} // namespace reso::cli
