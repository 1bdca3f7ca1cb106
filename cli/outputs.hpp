// The files of a report: rendered in memory, compared with what is published, written at once.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/freshness.hpp"
#include "cli/pipeline.hpp"

namespace reso::cli {

struct Output {
  std::string path;
  std::string bytes;
  bool listed = true; // charts are written but only the report itself is named on stdout
};

struct OutputOptions {
  std::set<std::string> formats;   // pdf md json
  std::string folder;              // "reports/2012" or -o
  bool draft = false;
};

// Names: "<folder>/rapport-activite-<year>.pdf", "brouillon-…" for a draft, "figures.json", "graphiques/*.svg".
std::string report_path(const OutputOptions& options, int year, std::string_view extension);

// Renders every asked format. Empty with session.stop set when fonts or libraries refuse.
std::vector<Output> render_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                   const OutputOptions& options);

// The outputs that are absent or stale, with the reason: one sentence each. Nothing is laid out.
std::vector<std::string> stale_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                       const OutputOptions& options);

} // namespace reso::cli
