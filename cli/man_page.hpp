// The manual page reso(1), in roff, from the option tables.
#pragma once

#include <string>

#include "cli/option_table.hpp"

namespace reso::cli {

// For man(7) macros; without dates, so that the same program always gives the same page.
std::string man_page(diag::Language language);

// Hidden: `reso man-page`, with --lang, prints it for the installation.
extern const Command man_page_command;

} // namespace reso::cli
