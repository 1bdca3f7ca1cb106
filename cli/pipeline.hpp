// The stages of a run, shared by every command: templates, data, figures, audit, document, pages.
#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "input/project.hpp"
#include "layout/layout.hpp"
#include "report/assembly.hpp"
#include "stats/compute.hpp"

namespace reso::cli {

// Ends a command early with its exit code; the sentence was already said.
struct Stop {
  int status;
};

// A command at work: its streams, its project, what it found. One for each run.
class Session {
public:
  // Opens the project; on failure `stop` is set.
  Session(const Invocation& invocation, Host& host);

  const Invocation& invocation() const { return m_invocation; }
  Host& host() { return m_host; }
  diag::Language language() const { return m_language; }
  diag::SourceMap& sources() { return m_sources; }
  diag::Diagnostics& diagnostics() { return m_diagnostics; }
  input::Project& project() { return *m_project; }
  Writer& writer() { return *m_files->writer; }
  std::optional<Stop> stop;

  template <class... Args> std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_language, args...);
  }
  // "erreur : …" on stderr; returns `status`.
  int fail(int status, const std::string& message, const std::string& help = {}) const;
  // A line of talk on stderr, unless --quiet.
  void talk(const std::string& message) const;
  // A line with --verbose only.
  void step(const std::string& message) const;

  bool colour_out() const;
  bool colour_err() const;

  // The year that the command names, or the latest (announced on a terminal). Nothing after a sentence: see stop.
  std::optional<int> year_asked(const std::string& text);
  std::optional<int> latest_year();

private:
  const Invocation& m_invocation;
  Host& m_host;
  diag::Language m_language;
  diag::SourceMap m_sources;
  diag::Diagnostics m_diagnostics;
  std::optional<OpenProject> m_files;
  std::unique_ptr<input::Project> m_project;
};

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
  std::string template_bytes; // all template and theme texts, for the fingerprint
};

// Owns the figures computed in a run.
class Figures {
public:
  explicit Figures(Session& session) : m_session(session) {}
  // Reads the year and every earlier one, computes and audits. Nothing when loading failed (findings say why), unless
  // `in_spite_of_errors`: then with the records that could be read (a draft).
  std::optional<YearFigures> of(int year, bool in_spite_of_errors = false);
  // The figures of one year without audit; nothing when there is no such year or loading failed.
  const stats::Figures* of_year(int year, bool in_spite_of_errors = false);

private:
  const stats::Figures* compute(const model::Dataset& dataset);

  Session& m_session;
  std::map<int, std::unique_ptr<stats::Figures>> m_figures;
  bool m_indicators_checked = false;
};

// Runs all stages but layout. `draft` lets the document be made in spite of errors; `pages` says that they will be asked
// for: fonts are opened and words shaped beside the making of the document.
// Fails (exit 3 or 2 in session.stop) when the template or theme cannot be found.
PreparedReport prepare_report(Session& session, Figures& figures, int year, bool draft, bool pages);

// Pages of a prepared report; a Failure for fonts and patterns.
base::Result<layout::Pages> lay_out(Session& session, const PreparedReport& prepared);

// Everything `report` does but the writing, for one year.
void check_year(Session& session, Figures& figures, int year, bool& audited);

} // namespace reso::cli
