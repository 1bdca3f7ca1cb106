// `reso reference-docs DIR` writes the pages of docs/reference.
#pragma once

#include "cli/option_table.hpp"

namespace reso::cli {

// Hidden: for those who change reso. Prints the paths written.
extern const Command reference_docs_command;

} // namespace reso::cli
