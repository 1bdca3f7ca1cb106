// The stages of a run, shared by every command: templates, data, figures, audit, document, pages.
#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/year_figures.hpp"
#include "doc/document.hpp"
#include "layout/layout.hpp"
#include "report/assembly.hpp"

namespace reso::cli {

// Everything that is known of a report before it is laid out.
struct PreparedReport {
  int year = 0;
  model::YearSettings year_settings;
  YearFigures figures;
  std::optional<doc::Document> document; // nothing when loading failed
  bool audited = false;
  std::shared_ptr<const layout::Theme> theme;
  std::shared_future<base::Result<layout::Type>> type; // valid when pages were announced
  std::shared_ptr<std::atomic<bool>> enough;           // set when the document waits for it: shaping ahead ends
  std::string template_bytes;                          // all template and theme texts, for the fingerprint
  model::Indicators measures;                          // of the template itself: what it counts of a convention
  std::shared_ptr<const stats::Extract> extract;       // of the convention whose edition this is
  std::shared_ptr<const stats::Figures> with_extract;  // then the year's figures, with those of the convention
};

// Names that `--template` and `--theme` take here: the project's and reso's own, sorted.
std::vector<std::string> template_names(Session& session);
std::vector<std::string> theme_names(Session& session);

// Runs all stages but layout. `draft` lets the document be made in spite of errors; `pages` says that they will be
// asked for: fonts are opened and words shaped beside the making of the document. `convention`: an id of the year,
// whose edition is made; empty for the report of the year. Fails (exit 3 or 2 in session.stop) when the template or
// theme cannot be found.
PreparedReport prepare_report(Session& session, Figures& figures, int year, bool draft, bool pages,
                              const std::string& convention = {});

// The fonts of a theme by name, with what tells one file from another of that name; the patterns for hyphenation too.
std::string font_fingerprints(const layout::Theme& theme, const input::Files& built_in);

// Pages of a prepared report; a Failure for fonts and patterns.
base::Result<layout::Pages> lay_out(Session& session, const PreparedReport& prepared);

} // namespace reso::cli
