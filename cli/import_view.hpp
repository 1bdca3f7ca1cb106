// What an import understood and would write, for a person to look at.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "intake/changes.hpp"

namespace reso::cli {

struct ImportView {
  std::string file; // as the command line has it
  const intake::Workbook& workbook;
  const intake::Sheet& sheet;
  const intake::Request& request;
  const intake::Plan& plan;
  const intake::Changes& changes;
  std::string origin; // which extraction
};

// File, columns, the first lines of each file, counts; on stdout.
void show_understanding(Session& session, const ImportView& view);
// What was not understood, with its cells, and what is known and says otherwise; on stderr.
void show_issues(Session& session, const ImportView& view);
// What --skip-bad leaves out, every row and cell of it; on stderr.
void show_skipped(Session& session, const ImportView& view);
// The columns that nothing takes, for whoever wrote without having looked; on stderr, unless --quiet.
void show_left_columns(Session& session, const ImportView& view);
// Where names of persons go; on stderr.
void show_privacy(Session& session, const ImportView& view);

} // namespace reso::cli
