// The files of a report: rendered in memory, compared with what is published, written at once.
#pragma once

#include <optional>
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
  std::set<std::string> formats; // pdf md html odt json; csv of a convention
  std::string folder;            // "reports/2012" or -o
  bool draft = false;
  bool internal = false;           // the internal edition
  bool closed = false;             // published outputs of the year are kept as they are
  std::string convention = {};     // whose edition this is, by its id; empty: the report of the year
  std::string other_template = {}; // asked for once, and not the project's: it never writes over the report of the year
};

// "bilan-dla" when --template asks for another than the project's own; empty otherwise.
std::string other_template(Session& session);

// Names: "<folder>/rapport-activite-<year>.pdf", "<folder>/bilan-dla-<year>.pdf" of another template,
// "<folder>/convention-<id>-<year>.pdf", "brouillon-…" for a draft, "…-interne.pdf" for the internal edition.
std::string report_path(const OutputOptions& options, int year, std::string_view extension);
// "figures.json", with the same marks.
std::string figures_path(const OutputOptions& options);

// Renders every asked format. Empty with session.stop set when fonts or libraries refuse.
std::vector<Output> render_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                   const OutputOptions& options);

// The fingerprint of the published PDF, Markdown, HTML or ODT; nothing when there is none, or it was not made by reso.
std::optional<Fingerprint> published_fingerprint(Session& session, const std::string& path);

struct Staleness {
  std::vector<std::string> sentences; // one for each output that is absent or stale, with the reason
  bool kept = false;                  // of a closed year, an output differs and stays
};

// Nothing is laid out: the PDF is judged by its fingerprint and its bytes.
Staleness stale_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                        const OutputOptions& options);

std::string figures_json(Session& session, const PreparedReport& prepared);

} // namespace reso::cli
