#include "cli/check.hpp"

#include <ostream>

#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "cli/published.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/printer.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"human", "short", "json", "github", "gitlab"};
constexpr Argument arguments[] = {
    {{"ANNEE", "YEAR"}, {"année à vérifier ; sinon la plus récente", "year to check; else the latest"}}};
constexpr Option options[] = {
    {"all", 0, {}, {"toutes les années à publier", "every year to be published"}},
    {"strict", 0, {}, {"un avertissement compte comme une erreur", "a warning counts as an error"}},
    {"format", 0, {"FORME", "FORM"}, {"leur forme", "their form"}, formats, false, "human"},
    {"template", 0, {"NOM", "NAME"}, {"modèle de rapport", "report template"}},
    {"theme", 0, {"NOM", "NAME"}, {"thème", "theme"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso check 2012", "reso check --all --strict", "reso check --format github"};

diag::Format format_named(std::string_view name) {
  if (name == "short") return diag::Format::terse;
  if (name == "json") return diag::Format::json;
  if (name == "github") return diag::Format::github;
  if (name == "gitlab") return diag::Format::gitlab;
  return diag::Format::human;
}

void print(Session& session, int year, bool audited) {
  diag::PrintOptions how;
  how.format = format_named(session.invocation().value("format"));
  how.colour = session.colour_out();
  how.year = year;
  std::ostream& out = *session.host().out;
  std::string text = diag::print(session.diagnostics(), session.sources(), how);
  out << text;
  if (how.format != diag::Format::human) return;
  if (text.empty()) {
    if (session.host().err_is_terminal)
      session.talk(year == 0 ? session.say(phrase::all_years_well) : session.say(phrase::all_well, year));
    return;
  }
  out << diag::summary(session.diagnostics());
  if (!audited) out << ' ' << session.say(phrase::audit_not_run);
  out << '\n';
}

// Everything `report` does but the writing. True when the figures could be audited.
bool check_year(Session& session, int year) {
  Figures figures(session);
  PreparedReport prepared = prepare_report(session, figures, year, false, true);
  if (session.stop || !prepared.document || !prepared.theme) return prepared.audited;
  auto pages = lay_out(session, prepared);
  if (!pages) session.stop = Stop{session.fail(cannot_work, pages.message())};
  if (prepared.year_settings.closed) check_published(session, prepared);
  return prepared.audited;
}

// Each year is checked for itself, so that one year's faults do not hide another's; the findings are told together,
// those about what years share once. Year 0 stands for all of them.
int check_all(Session& session) {
  if (session.project().years().empty()) return session.latest_year(), session.stop->status;
  diag::Diagnostics found(session.language());
  bool audited = true, none = true;
  const bool settings_read = !session.diagnostics().has_errors();
  for (const int year : session.project().years()) {
    if (!session.project().read_year_settings(year).report) continue;
    none = false;
    audited = check_year(session, year) && audited;
    if (session.stop) return session.stop->status;
    if (!settings_read) break; // what they say holds for every year
    found.absorb(std::move(session.diagnostics()));
  }
  session.diagnostics().absorb(std::move(found));
  if (none) session.talk(session.say(phrase::nothing_to_publish));
  print(session, 0, audited);
  return findings_status(session);
}

int run_check(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  if (invocation.has("all")) {
    if (invocation.arguments.empty()) return check_all(session);
    return session.fail(bad_command_line,
                        session.say(phrase::options_clash, std::string("--all"), invocation.arguments[0]),
                        session.say(phrase::year_or_all));
  }
  auto year = session.year_of_argument(0);
  if (!year) return session.stop->status;
  bool audited = check_year(session, *year);
  if (session.stop) return session.stop->status;
  print(session, *year, audited);
  return findings_status(session);
}

} // namespace

const Command check_command{
    "check",  "verifier", {"tout vérifier sans rien écrire", "check everything, write nothing"}, arguments, options,
    examples, run_check};

} // namespace reso::cli
