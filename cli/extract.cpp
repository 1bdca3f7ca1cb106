#include "cli/extract.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/convention.hpp"
#include "cli/findings.hpp"
#include "cli/report.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_extract.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"pdf", "md", "html", "odt", "csv"};
constexpr Argument arguments[] = {{{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {
    {"convention", 0, {"ID", "ID"}, {"la convention (« reso list conventions »)", "the convention (list conventions)"}},
    {"format", 0, {"LISTE", "LIST"}, {"formats écrits", "formats written"}, formats, true},
    {"output", 'o', {"DIR", "DIR"}, {"écrire dans ce dossier", "write into this folder"}},
    {"check",
     0,
     {},
     {"dire si ce qui est publié est périmé (code 4)", "say whether what is published is stale (exit 4)"}},
    {"draft", 0, {}, {"écrire un brouillon malgré les erreurs", "write a draft in spite of errors"}},
    {"strict", 0, {}, {"un avertissement compte comme une erreur", "a warning counts as an error"}},
    {"template", 0, {"NOM", "NAME"}, {"modèle", "template"}},
    {"theme", 0, {"NOM", "NAME"}, {"thème", "theme"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso extract 2023 --convention region_2023",
                                         "reso extract --convention region_2023 --format csv"};

// The sentence, then the conventions of the year, one a line: what to type is on the screen.
int refuse(Session& session, const std::string& message, const model::Dataset& dataset) {
  const std::vector<const model::Convention*> known = conventions_of(dataset);
  const int year = dataset.year.year;
  if (known.empty())
    return session.fail(bad_command_line, session.say(phrase::no_conventions, year),
                        session.say(phrase::write_conventions, year, session.command_line("explain conventions")));
  std::string help = session.say(phrase::conventions_are);
  for (const model::Convention* one : known) help += fmt::format("\n  {}  {}", one->id, convention_words(*one));
  return session.fail(bad_command_line, message, help);
}

const model::Convention* find_convention(const model::Dataset& dataset, const std::string& id) {
  const std::vector<const model::Convention*> known = conventions_of(dataset);
  const auto found = std::ranges::find(known, id, [](const model::Convention* one) { return one->id; });
  return found != known.end() ? *found : nullptr;
}

std::optional<int> other_year_of(Session& session, const std::string& id) {
  const std::vector<int>& years = session.project().years();
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (const model::Dataset* dataset = session.project().read_dataset(*year))
      if (find_convention(*dataset, id) != nullptr) return *year;
  return std::nullopt;
}

// Mistyped, or of another year.
int unknown_convention(Session& session, const std::string& asked, const std::string& id,
                       const model::Dataset& dataset) {
  const std::string message = session.say(phrase::no_convention, asked, dataset.year.year);
  if (const auto year = other_year_of(session, id))
    return session.fail(bad_command_line, message,
                        session.say(phrase::convention_of_other_year, *year,
                                    session.command_line(fmt::format("extract {} --convention {}", *year, id))));
  std::vector<std::string_view> ids;
  for (const model::Convention* one : conventions_of(dataset)) ids.push_back(one->id);
  if (const std::string_view near = base::nearest(id, ids); !near.empty())
    return session.fail(bad_command_line, message, session.say(phrase::did_you_mean, std::string(near)));
  return refuse(session, message, dataset);
}

void name_unknown_actions(const Session& session, const model::Convention& convention, const model::Dataset& dataset) {
  for (const stats::FundedAction& action : stats::extract_of(convention, dataset).actions)
    if (!action.recognised()) session.talk(session.say(phrase::action_unknown, action.title));
}

// What `report` would write for this edition: its formats, and the annex for a spreadsheet.
OutputOptions outputs_asked(Session& session, int year, const std::string& id) {
  OutputOptions wanted = output_options(session, year);
  wanted.convention = id;
  wanted.formats.erase("json");
  if (session.invocation().value("format").empty()) wanted.formats.insert("csv");
  return wanted;
}

int unread(Session& session) {
  print_findings(session, session.say(phrase::not_written) + " " + session.say(phrase::audit_not_run));
  return data_errors;
}

int run_extract(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  if (invocation.has("check") && invocation.has("draft"))
    return session.fail(bad_command_line, session.say(phrase::options_clash, "--check", "--draft"),
                        session.say(phrase::draft_never_published));
  const auto year = session.year_of_argument(0);
  if (!year) return session.stop->status;
  const std::string asked(invocation.value("convention"));
  const std::string id = base::fold_id(asked);
  const model::Dataset* dataset = session.project().read_dataset(*year);
  const model::Convention* convention = dataset != nullptr ? find_convention(*dataset, id) : nullptr;
  // Among files that cannot be read may be the one that has it.
  if (convention == nullptr && (dataset == nullptr || session.diagnostics().has_errors())) return unread(session);
  if (convention == nullptr)
    return id.empty() ? refuse(session, session.say(phrase::which_convention, *year), *dataset)
                      : unknown_convention(session, asked, id, *dataset);
  name_unknown_actions(session, *convention, *dataset);
  Figures figures(session);
  return make_report(session, figures, *year, outputs_asked(session, *year, id));
}

} // namespace

const Command extract_command{
    "extract",
    "extraire",
    {"l'édition d'un financeur : PDF, Markdown, annexe CSV", "one funder's edition: PDF, Markdown, annex as CSV"},
    arguments,
    options,
    examples,
    run_extract};

} // namespace reso::cli
