#include "cli/report.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/html_edition.hpp"
#include "cli/opener.hpp"
#include "cli/outputs.hpp"
#include "cli/published.hpp"
#include "cli/watch.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_watch.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"pdf", "md", "html", "odt", "json"};

constexpr Argument report_arguments[] = {
    {{"ANNEE", "YEAR"}, {"année du rapport ; sinon la plus récente", "year of the report; else the latest"}}};
constexpr Option report_options[] = {
    {"format", 0, {"LISTE", "LIST"}, {"formats écrits", "formats written"}, formats, true},
    {"output", 'o', {"DIR", "DIR"}, {"écrire dans ce dossier", "write into this folder"}},
    {"check",
     0,
     {},
     {"dire si le rapport publié est périmé (code 4)", "say whether the published report is stale (exit 4)"}},
    {"draft", 0, {}, {"écrire un brouillon malgré les erreurs", "write a draft in spite of errors"}},
    {"watch", 0, {}, {"récrire à chaque changement", "write again at each change"}},
    {"open", 0, {}, {"ouvrir ce qui est écrit", "open what is written"}},
    {"all", 0, {}, {"toutes les années à publier", "every year to be published"}},
    {"strict", 0, {}, {"un avertissement compte comme une erreur", "a warning counts as an error"}},
    {"template", 0, {"NOM", "NAME"}, {"modèle de rapport", "report template"}},
    {"theme", 0, {"NOM", "NAME"}, {"thème", "theme"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso report 2012", "reso report 2012 --watch --open",
                                         "reso report --all --check"};

} // namespace

OutputOptions output_options(Session& session, int year) {
  const model::Settings& settings = session.project().settings();
  OutputOptions result;
  result.draft = session.invocation().has("draft");
  result.internal = session.internal_edition();
  result.other_template = other_template(session);
  std::string asked(session.invocation().value("format"));
  if (asked.empty()) result.formats.insert(settings.formats.begin(), settings.formats.end());
  for (std::string_view format : base::split(asked, ','))
    if (!format.empty()) result.formats.emplace(format);
  std::string folder(session.invocation().value("output"));
  result.folder = folder.empty() ? fmt::format("{}/{}", settings.output, year) : session.from_root(folder);
  result.closed = folder.empty() && !result.draft && session.project().read_year_settings(year).closed;
  return result;
}

namespace {

// The end of a run, and the file that `--open` shows: the first of the report's, written now or kept.
struct Outcome {
  int status = done;
  std::string first = {}; // on the disk
};

Outcome write_outputs(Session& session, int year, const OutputOptions& options, const std::vector<Output>& outputs) {
  Step step(session, session.host(), phrase::step_writing);
  bool kept = false;
  Outcome outcome;
  for (const Output& output : outputs) {
    if (outcome.first.empty() && output.listed) outcome.first = session.on_disk(output.path);
    if (options.closed && session.writer().read(output.path)) {
      kept = true;
      continue;
    }
    if (auto written = session.writer().write(output.path, output.bytes); !written)
      return {session.fail(cannot_work,
                           session.say(phrase::cannot_write, session.from_here(output.path), written.message()),
                           session.say(phrase::write_elsewhere))};
    if (output.listed) *session.host().out << session.from_here(output.path) << '\n';
  }
  if (kept) session.talk(session.say(phrase::year_closed, year));
  return outcome;
}

bool something_published(Session& session, const OutputOptions& options, int year) {
  const auto written = [&](std::string_view extension) {
    return session.writer().read(report_path(options, year, extension)).has_value();
  };
  return written("md") || written("pdf") || written("html") || written("odt");
}

// True when readers of the other editions will find an HTML edition beside them.
bool has_html_edition(Session& session, const OutputOptions& options, int year) {
  const std::vector<std::string>& usual = session.project().settings().formats;
  return options.formats.contains("html") || std::ranges::find(usual, "html") != usual.end() ||
         session.writer().read(report_path(options, year, "html"));
}

int check_freshness(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                    const OutputOptions& options) {
  Staleness found = stale_outputs(session, prepared, fingerprint, options);
  for (const std::string& line : found.sentences) *session.host().out << line << '\n';
  if (found.kept)
    session.talk(session.say(phrase::closed_differs, prepared.year,
                             session.command_line(fmt::format("check {}", prepared.year))));
  if (!found.sentences.empty())
    session.talk(session.say(phrase::stale_help));
  else if (session.host().err_is_terminal)
    session.talk(session.say(phrase::fresh));
  return found.sentences.empty() ? done : stale;
}

// Says the findings and that nothing is written, as what is published allows.
int refuse(Session& session, const OutputOptions& options, int year, bool audited) {
  std::string after = session.say(options.draft                                 ? phrase::draft_not_written
                                  : something_published(session, options, year) ? phrase::not_written_kept
                                                                                : phrase::not_written);
  if (session.invocation().has("check")) after.clear();
  if (!audited) after += (after.empty() ? "" : " ") + session.say(phrase::audit_not_run);
  print_findings(session, after);
  const int status = findings_status(session);
  return status != done ? status : data_errors;
}

// A draft is written in spite of errors, but tells of nobody: it is shown around.
bool may_write(Session& session, const OutputOptions& options) {
  const int status = findings_status(session);
  return status == done || (options.draft && status != refused);
}

Outcome write_report(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                     const OutputOptions& options) {
  auto outputs = render_outputs(session, prepared, fingerprint, options);
  if (session.stop) return {session.stop->status};
  // Laying out has findings of its own: a character that no font has, a word that leaves its box.
  if (!may_write(session, options)) return {refuse(session, options, prepared.year, true)};
  bool in_spite = options.draft && session.diagnostics().has_errors();
  print_findings(session, in_spite ? session.say(phrase::draft_written) : std::string());
  return write_outputs(session, prepared.year, options, outputs);
}

// In a closed year what is published stays: a file that is missing is not written when it would say something else.
bool would_contradict(Session& session, const PreparedReport& prepared, const OutputOptions& options) {
  const auto missing = [&](const std::string& format) {
    return format != "json" && !session.writer().read(report_path(options, prepared.year, format));
  };
  return options.closed && !session.invocation().has("check") && std::ranges::any_of(options.formats, missing) &&
         something_published(session, options, prepared.year) && check_published(session, prepared, options.convention);
}

Outcome made_report(Session& session, Figures& figures, int year, const OutputOptions& wanted) {
  const bool pages = !session.invocation().has("check") && wanted.formats.contains("pdf");
  PreparedReport prepared = prepare_report(session, figures, year, wanted.draft, pages, wanted.convention);
  if (session.stop) return {session.stop->status};
  if (!prepared.document || !prepared.theme || !may_write(session, wanted))
    return {refuse(session, wanted, year, prepared.audited)};
  if (would_contradict(session, prepared, wanted)) return {refuse(session, wanted, year, prepared.audited)};
  if (has_html_edition(session, wanted, year)) {
    const std::string path = report_path(wanted, year, "html");
    name_html_edition(*prepared.document, path.substr(path.rfind('/') + 1));
  }
  Fingerprint fingerprint = fingerprint_of(session, prepared);
  if (!session.invocation().has("check")) return write_report(session, prepared, fingerprint, wanted);
  print_findings(session, {});
  return {check_freshness(session, prepared, fingerprint, wanted)};
}

} // namespace

int make_report(Session& session, Figures& figures, int year, const OutputOptions& wanted) {
  return made_report(session, figures, year, wanted).status;
}

namespace {

Outcome report_year(Session& session, Figures& figures, int year) {
  return made_report(session, figures, year, output_options(session, year));
}

// Faults (1, 5) win over a stale output (4); what cannot work (3) over all.
int worse(int a, int b) {
  auto rank = [](int status) {
    return status == done ? 0 : status == stale ? 1 : status == data_errors ? 2 : status == refused ? 3 : 4;
  };
  return rank(a) >= rank(b) ? a : b;
}

Outcome report_all(const Invocation& invocation, Host& host) {
  Session first(invocation, host);
  if (first.stop) return {first.stop->status};
  if (first.project().years().empty()) return first.latest_year(), Outcome{first.stop->status};
  Outcome all;
  int written = 0;
  for (int year : first.project().years()) {
    // Each year is a run of its own, so that one year's faults do not hide another's.
    Session session(invocation, host);
    if (session.stop) return {session.stop->status};
    if (!session.project().read_year_settings(year).report) continue;
    Figures figures(session);
    const Outcome one = report_year(session, figures, year);
    all.status = worse(all.status, one.status);
    if (all.first.empty()) all.first = one.first;
    ++written;
  }
  if (written == 0) first.talk(first.say(phrase::nothing_to_publish));
  return all;
}

// Options that contradict each other.
bool clash(Session& session) {
  const Invocation& invocation = session.invocation();
  auto refuse_pair = [&](const std::string& one, const std::string& other, const diag::Phrase<>& help) {
    std::string message = session.say(phrase::options_clash, one, other);
    session.stop = Stop{session.fail(bad_command_line, message, session.say(help))};
    return true;
  };
  if (invocation.has("all") && !invocation.arguments.empty())
    return refuse_pair("--all", invocation.arguments[0], phrase::year_or_all);
  if (invocation.has("check") && invocation.has("draft"))
    return refuse_pair("--check", "--draft", phrase::draft_never_published);
  if (invocation.has("check") && invocation.has("watch"))
    return refuse_pair("--check", "--watch", phrase::watch_or_check);
  if (invocation.has("check") && invocation.has("open"))
    return refuse_pair("--check", "--open", phrase::check_writes_nothing);
  return false;
}

Outcome report_one(Session& session) {
  auto year = session.year_of_argument(0);
  if (!year) return {session.stop->status};
  Figures figures(session);
  return report_year(session, figures, *year);
}

Outcome report_afresh(const Invocation& invocation, Host& host) {
  if (invocation.has("all")) return report_all(invocation, host);
  Session session(invocation, host);
  return session.stop ? Outcome{session.stop->status} : report_one(session);
}

// Shows the report once, however often it is written. That nobody can show it does not undo it.
class Showing {
public:
  explicit Showing(Session& session) : m_session(session) {}
  int of(const Outcome& outcome) {
    const bool wanted = m_session.invocation().has("open") && !m_shown;
    if (!wanted || outcome.status != done || outcome.first.empty()) return outcome.status;
    m_shown = true;
    m_session.host().out->flush();
    if (!m_session.host().show_file(outcome.first))
      m_session.talk(m_session.say(has_screen(desktop_of(m_session.host())) ? phrase::cannot_open : phrase::no_screen,
                                   outcome.first));
    return outcome.status;
  }

private:
  Session& m_session;
  bool m_shown = false;
};

int run_report(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop || clash(session)) return session.stop->status;
  Showing showing(session);
  if (invocation.has("watch"))
    return watch(session, [&](Host& followed) { return showing.of(report_afresh(invocation, followed)); });
  return showing.of(invocation.has("all") ? report_all(invocation, host) : report_one(session));
}

} // namespace

const Command report_command{
    "report",
    "rapport",
    {"écrire le rapport (PDF, Markdown, HTML, ODT)", "write the report (PDF, Markdown, HTML, ODT)"},
    report_arguments,
    report_options,
    examples,
    run_report};

} // namespace reso::cli
