// A command at work: its streams, its project, its language, what it found.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "diag/diagnostics.hpp"
#include "input/project.hpp"

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
  const input::Files& files() const { return *m_files->files; }
  std::optional<Stop> stop;

  template <class... Args>
  std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_language, args...);
  }
  // "erreur : …" on stderr; returns `status`.
  int fail(int status, const std::string& message, const std::string& help = {}) const;
  // A line of talk on stderr, unless --quiet.
  void talk(const std::string& message) const;
  // "mise en page : 0,52 s", with --verbose, or on a terminal for a step that lasted over a second.
  void step(const std::string& name, double seconds) const;

  // Durations in tenths of a second would hide the short steps; thousandths would never be the same twice.
  std::string hundredths(double seconds) const;

  bool colour_out() const;
  bool colour_err() const;

  // The year that the command names, or the latest (announced on a terminal). Nothing after a sentence: see stop.
  std::optional<int> year_asked(const std::string& text);
  std::optional<int> latest_year();
  // The one that the command names, or the latest.
  std::optional<int> year_of_argument(std::size_t index);

  // --edition, else reso.yaml's `edition`.
  bool internal_edition() const;

  // A path that the command line gives from its folder, seen from the root of the project; and back.
  std::string from_root(const std::string& path) const;
  std::string from_here(const std::string& path) const;
  // For command lines that messages show: a path seen from where the command was typed, before any "-C DIR"; and
  // "reso -C DIR report 2012".
  std::string as_typed(const std::string& path) const;
  std::string command_line(const std::string& words) const;
  // The project's root on the disk; and a path below it.
  const std::string& root() const { return m_files->root; }
  std::string on_disk(const std::string& path) const;

private:
  bool open(const std::string& folder);
  const Invocation& m_invocation;
  Host& m_host;
  diag::Language m_language;
  diag::SourceMap m_sources;
  diag::Diagnostics m_diagnostics;
  std::optional<OpenProject> m_files;
  std::unique_ptr<input::Project> m_project;
};

// A step of a run: says its name and duration when it ends.
class Step {
public:
  Step(const Session& session, Host& host, const diag::Phrase<>& name)
      : m_session(session), m_host(host), m_name(name), m_begin(host.clock()) {}
  ~Step() { m_session.step(m_session.say(m_name), m_host.clock() - m_begin); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

private:
  const Session& m_session;
  Host& m_host;
  const diag::Phrase<>& m_name;
  double m_begin;
};

} // namespace reso::cli
