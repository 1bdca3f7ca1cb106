// `reso report`: its option table, and the run that the edition of a convention shares with it.
#pragma once

#include "cli/option_table.hpp"
#include "cli/outputs.hpp"

namespace reso::cli {

extern const Command report_command;

// What --format, -o, --draft and --edition ask for.
OutputOptions output_options(Session& session, int year);
// Makes the report of the year, or the edition of `wanted.convention`, and writes or checks its files; the exit code.
int make_report(Session& session, Figures& figures, int year, const OutputOptions& wanted);

} // namespace reso::cli
