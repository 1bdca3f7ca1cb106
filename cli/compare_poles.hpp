// `reso compare` given the figures.json of several poles: figures side by side, with sums where they can be made.
#pragma once

#include "cli/host.hpp"
#include "cli/invocation.hpp"

namespace reso::cli {

// True when the command line names files rather than years.
bool names_published_figures(const Invocation& invocation);

// Needs no project. Exit codes: done; bad_command_line for a file that is absent or no figures.json, for years among
// files, and for options that need years.
int compare_poles(const Invocation& invocation, Host& host);

} // namespace reso::cli
