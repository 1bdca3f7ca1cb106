// `reso import FILE --as KIND`: tables of other programs become records of the project, once a person has looked.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

extern const Command import_command;

} // namespace reso::cli
