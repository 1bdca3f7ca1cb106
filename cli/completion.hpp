// `reso completion SHELL` prints the script that a shell sources; the script asks `reso complete` what may follow.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command completion_command;
// Hidden: the words after "--" are those of the line, the last one is being typed. Prints "word<TAB>what it is" lines;
// ":files" or ":folders" last where the shell's own completion is meant. Never a fault, never a word on stderr.
extern const Command complete_command;

} // namespace reso::cli
