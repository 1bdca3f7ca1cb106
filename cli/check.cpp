#include "cli/check.hpp"

#include <ostream>

#include "cli/findings.hpp"
#include "cli/outputs.hpp"
#include "diag/catalogue.hpp"
#include "diag/printer.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"human", "short", "json", "github"};
constexpr Argument arguments[] = {{"ANNEE", {"année à vérifier ; sinon la plus récente", "year to check; else the latest"}}};
constexpr Option options[] = {
    {"strict", 0, {}, {"un avertissement compte comme une erreur", "a warning counts as an error"}},
    {"format", 0, "FORME", {"forme des alertes", "form of the findings"}, formats, false, "human"},
    {"template", 0, "NOM", {"modèle de rapport", "report template"}},
    {"theme", 0, "NOM", {"thème", "theme"}},
    {"edition", 0, "EDITION", {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso check 2012", "reso check 2012 --strict", "reso check --format github"};

diag::Format format_named(std::string_view name) {
  if (name == "short") return diag::Format::terse;
  if (name == "json") return diag::Format::json;
  if (name == "github") return diag::Format::github;
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
    if (session.host().out_is_terminal) session.talk(session.say(phrase::all_well, year));
    return;
  }
  out << diag::summary(session.diagnostics());
  if (!audited) out << ' ' << session.say(phrase::audit_not_run);
  out << '\n';
}

int run_check(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  auto year = invocation.arguments.empty() ? session.latest_year() : session.year_asked(invocation.arguments[0]);
  if (!year) return session.stop->status;
  Figures figures(session);
  bool audited = false;
  check_year(session, figures, *year, audited);
  if (session.stop) return session.stop->status;
  print(session, *year, audited);
  return findings_status(session);
}

} // namespace

const Command check_command{"check", "verifier", {"tout vérifier sans rien écrire", "check everything, write nothing"},
                            arguments, options, examples, run_check};

} // namespace reso::cli
