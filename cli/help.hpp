// Help texts from the option tables.
#pragma once

#include <string>
#include <string_view>

#include "cli/option_table.hpp"
#include "diag/rule.hpp"

namespace reso::cli {

// The general help: fits a screen of 24 lines, examples first.
std::string general_help(diag::Language language);
// `choice`: of the first argument, when it has options of its own; they follow the command's.
std::string command_help(const Command& command, diag::Language language, std::string_view choice = {});
// "reso 0.1.0", then its libraries, one a line.
std::string version_text();

} // namespace reso::cli
