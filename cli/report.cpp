#include "cli/report.hpp"

#include <ostream>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/outputs.hpp"
#include "diag/catalogue.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"pdf", "md", "json"};

constexpr Argument report_arguments[] = {{"ANNEE", {"année du rapport ; sinon la plus récente", "year of the report; else the latest"}}};
constexpr Option report_options[] = {
    {"format", 0, "LISTE", {"formats écrits", "formats written"}, formats, true},
    {"output", 'o', "DIR", {"écrire dans ce dossier", "write into this folder"}},
    {"check", 0, {}, {"dire si le rapport publié est périmé (code 4), sans rien écrire", "say whether the published report is stale (exit 4); write nothing"}},
    {"draft", 0, {}, {"écrire un brouillon malgré les erreurs", "write a draft in spite of errors"}},
    {"all", 0, {}, {"toutes les années à publier", "every year to be published"}},
    {"strict", 0, {}, {"un avertissement compte comme une erreur", "a warning counts as an error"}},
    {"template", 0, "NOM", {"modèle de rapport", "report template"}},
    {"theme", 0, "NOM", {"thème", "theme"}},
    {"edition", 0, "EDITION", {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso report 2012", "reso report 2012 --format md,json", "reso report --all --check"};

OutputOptions output_options(Session& session, int year) {
  const model::Settings& settings = session.project().settings();
  OutputOptions result;
  result.draft = session.invocation().has("draft");
  std::string asked(session.invocation().value("format"));
  if (asked.empty()) result.formats.insert(settings.formats.begin(), settings.formats.end());
  for (std::string_view format : base::split(asked, ','))
    if (!format.empty()) result.formats.emplace(format);
  std::string folder(session.invocation().value("output"));
  result.folder = folder.empty() ? fmt::format("{}/{}", settings.output, year) : folder;
  return result;
}

// True when writing in the usual place would touch what a closed year has published.
bool keeps_published(Session& session, const PreparedReport& prepared, const OutputOptions& options, const std::string& path) {
  return prepared.year_settings.closed && !options.draft && !session.invocation().has("output") && session.writer().read(path).has_value();
}

int write_outputs(Session& session, const PreparedReport& prepared, const OutputOptions& options, const std::vector<Output>& outputs) {
  bool kept = false;
  for (const Output& output : outputs) {
    if (keeps_published(session, prepared, options, output.path)) {
      kept = true;
      continue;
    }
    session.step(session.say(phrase::step, output.path));
    if (auto written = session.writer().write(output.path, output.bytes); !written)
      return session.fail(cannot_work, session.say(phrase::cannot_write, output.path, written.message()));
    if (output.listed) *session.host().out << output.path << '\n';
  }
  if (kept) session.talk(session.say(phrase::year_closed, prepared.year));
  return done;
}

bool something_published(Session& session, const OutputOptions& options, int year) {
  return session.writer().read(report_path(options, year, "md")) || session.writer().read(report_path(options, year, "pdf"));
}

int check_freshness(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint, const OutputOptions& options) {
  auto stale_lines = stale_outputs(session, prepared, fingerprint, options);
  for (const std::string& line : stale_lines) *session.host().out << line << '\n';
  if (stale_lines.empty() && session.host().err_is_terminal) session.talk(session.say(phrase::fresh));
  return stale_lines.empty() ? done : stale;
}

int report_year(Session& session, Figures& figures, int year) {
  OutputOptions wanted = output_options(session, year);
  PreparedReport prepared = prepare_report(session, figures, year, wanted.draft, !session.invocation().has("check") && wanted.formats.contains("pdf"));
  if (session.stop) return session.stop->status;
  bool possible = prepared.document && prepared.theme && (wanted.draft || findings_status(session) == done);
  std::string refusal = session.say(something_published(session, wanted, year) ? phrase::not_written_kept : phrase::not_written);
  if (!possible) {
    if (!prepared.audited) refusal += " " + session.say(phrase::audit_not_run);
    print_findings(session, refusal);
    return data_errors;
  }
  Fingerprint fingerprint = fingerprint_of(prepared, *session.host().built_in);
  if (session.invocation().has("check")) {
    print_findings(session, {});
    return check_freshness(session, prepared, fingerprint, wanted);
  }
  auto outputs = render_outputs(session, prepared, fingerprint, wanted);
  if (session.stop) return session.stop->status;
  // Laying out has findings of its own: a character that no font has, a word that leaves its box.
  bool refused = !wanted.draft && findings_status(session) != done;
  print_findings(session, refused ? refusal : std::string());
  if (refused) return data_errors;
  return write_outputs(session, prepared, wanted, outputs);
}

// Faults (1, 5) win over a stale output (4); what cannot work (3) over all.
int worse(int a, int b) {
  auto rank = [](int status) { return status == done ? 0 : status == stale ? 1 : status == data_errors ? 2 : status == refused ? 3 : 4; };
  return rank(a) >= rank(b) ? a : b;
}

int report_all(const Invocation& invocation, Host& host) {
  Session first(invocation, host);
  if (first.stop) return first.stop->status;
  int status = done;
  for (int year : first.project().years()) {
    // Each year is a run of its own, so that one year's faults do not hide another's.
    Session session(invocation, host);
    if (session.stop) return session.stop->status;
    if (!session.project().read_year_settings(year).report) continue;
    Figures figures(session);
    status = worse(status, report_year(session, figures, year));
  }
  return status;
}

int run_report(const Invocation& invocation, Host& host) {
  if (invocation.has("all")) return report_all(invocation, host);
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  auto year = invocation.arguments.empty() ? session.latest_year() : session.year_asked(invocation.arguments[0]);
  if (!year) return session.stop->status;
  Figures figures(session);
  return report_year(session, figures, *year);
}

} // namespace

const Command report_command{
    "report", "rapport", {"écrire le rapport (PDF, Markdown, JSON)", "write the report (PDF, Markdown, JSON)"},
    report_arguments, report_options, examples, run_report};

} // namespace reso::cli
