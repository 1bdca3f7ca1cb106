// The stages of a run, shared by every command: templates, data, figures, audit, document, pages.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "doc/document.hpp"
#include "layout/layout.hpp"
#include "report/assembly.hpp"
#include "stats/compute.hpp"

namespace reso::cli {

// A year's records with its figures, and the earlier ones beside.
struct YearFigures {
  report::YearData year;
  std::vector<report::YearData> earlier; // ascending
};

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

// Owns the figures computed in a run.
class Figures {
public:
  explicit Figures(Session& session) : m_session(session) {}
  // Reads the year and every earlier one, computes and audits; in the public edition, the figures given are masked once
  // they are audited. Nothing when loading failed (findings say why), unless `in_spite_of_errors`: then with the
  // records that could be read (a draft).
  std::optional<YearFigures> of(int year, bool in_spite_of_errors = false);
  // What is printed, looked at by the auditor; `convention` when it is the edition of that one alone. Call once, with
  // what of() gave.
  void check_document(const YearFigures& figures, const doc::Document& document,
                      const model::Convention* convention = nullptr);
  // The figures of one year without audit, masked in the public edition; nothing when there is no such year or loading
  // failed.
  const stats::Figures* of_year(int year, bool in_spite_of_errors = false);
  // The figures of a year that of() or of_year() computed, before anything is masked.
  const stats::Figures* raw(int year) { return m_figures[year].get(); }

private:
  YearFigures read_years(int year); // without figures
  const stats::Figures* computed(int year, bool in_spite_of_errors);
  const stats::Figures* compute(const model::Dataset& dataset);
  const stats::Figures* published(int year); // of a computed year
  void check_indicators();
  void compute_together(YearFigures& figures, const std::function<void()>& beside);
  void publish_together(YearFigures& figures);
  std::vector<int> years_up_to(int year) const;
  std::vector<const model::Dataset*> years_before(int year);

  Session& m_session;
  void take_kept(const YearFigures& figures);
  void keep(const YearFigures& figures);

  std::map<int, std::shared_ptr<stats::Figures>> m_figures;
  std::map<int, std::shared_ptr<stats::Figures>> m_published;
  bool m_indicators_checked = false;
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
