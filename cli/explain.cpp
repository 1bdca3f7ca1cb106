#include "cli/explain.hpp"
#include "cli/explain_list.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/explain_place.hpp"
#include "cli/explanation.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/rules.hpp"
#include "doc/figure_uses.hpp"
#include "render/explanation_json.hpp"
#include "stats/trace.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

std::string names_are_listed(const Session& session) {
  return session.say(phrase::names_are_listed, session.command_line("list chiffres"),
                     session.command_line("list regles"));
}

constexpr Argument arguments[] = {
    {{"CHIFFRE|REGLE|LISTE", "FIGURE|RULE|LIST"},
     {"chiffre (« dla.cout_jour@2011 »), règle ou liste", "figure (dla.cout_jour@2011), rule or list"}},
    {{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr std::string_view formats[] = {"human", "json"};
constexpr Option options[] = {
    {"at",
     0,
     {"LIEU", "PLACE"},
     {"ce qui repose sur FICHIER:LIGNE, ou s'y imprime", "what rests on FILE:LINE or is printed by it"}},
    {"format", 0, {"FORME", "FORM"}, {"forme", "form"}, formats, false, "human"},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices}};
constexpr std::string_view examples[] = {"reso explain adherents.total", "reso explain dla.cout_jour@2011",
                                         "reso explain total-different", "reso explain structures",
                                         "reso explain --at data/2012/dla.yaml:4"};

int explain_rule(Session& session, const std::string& code) {
  auto page = session.host().built_in->read("rules/" + code + ".md");
  if (!page || !*page)
    return session.fail(cannot_work, session.say(phrase::no_built_in), session.say(phrase::reinstall));
  *session.host().out << **page;
  return done;
}

int unknown_figure(Session& session, const std::string& name, const stats::Figures& figures) {
  std::vector<std::string> known;
  for (const auto& [id, figure] : figures.all()) {
    known.push_back(id);
    for (const stats::Breakdown& breakdown : figure.breakdowns)
      for (const stats::Cell& cell : breakdown.cells)
        known.push_back(fmt::format("{}.{}.{}", id, breakdown.id, cell.id));
  }
  for (const diag::RuleInfo* rule : diag::all_rules()) known.emplace_back(rule->code);
  for (const model::RecordList& list : model::record_lists()) known.emplace_back(list.name);
  std::string_view near = base::nearest(name, {known.begin(), known.end()});
  return session.fail(bad_command_line, session.say(phrase::figure_unknown, name),
                      near.empty() ? names_are_listed(session) : session.say(phrase::did_you_mean, std::string(near)));
}

int explain_figure(Session& session, const std::string& name, int year) {
  Figures figures(session);
  const PreparedReport prepared = prepare_report(session, figures, year, true, false);
  if (session.stop) return session.stop->status;
  if (prepared.figures.year.figures == nullptr || session.diagnostics().has_errors(diag::Family::loading)) {
    print_findings(session, session.say(phrase::audit_not_run));
    return data_errors;
  }
  std::vector<const stats::Figures*> earlier;
  for (const report::YearData& one : prepared.figures.earlier) earlier.push_back(one.figures);
  const stats::Figures& all = *prepared.figures.year.figures;
  const auto found = stats::trace(name, all, earlier, session.project().read_indicators(), session.diagnostics());
  if (!found) return unknown_figure(session, name, all);
  std::vector<doc::FigureUse> uses;
  if (prepared.document) uses = uses_of(doc::figure_uses(*prepared.document), name);
  if (session.invocation().value("format") == "json")
    *session.host().out << render::render_explanation_json(*found, uses,
                                                           {session.internal_edition(), &session.sources()});
  else
    *session.host().out << explanation(session, *found, uses);
  return done;
}

// "data/2012/dla.yaml", "reports/2012/…": the year of the folder.
std::optional<int> year_of_path(const std::string& path) {
  for (const std::string_view part : base::split(path, '/'))
    if (part.size() == 4 && part.find_first_not_of("0123456789") == std::string_view::npos)
      return std::stoi(std::string(part));
  return std::nullopt;
}

bool known_year(Session& session, int year) {
  return std::ranges::find(session.project().years(), year) != session.project().years().end();
}

int explain_at(Session& session, const std::string& place) {
  const Invocation& invocation = session.invocation();
  std::optional<int> year;
  if (invocation.arguments.size() > 1 || (invocation.arguments.size() == 1 && diag::find_rule(invocation.arguments[0])))
    return session.fail(bad_command_line, session.say(phrase::options_clash, "--at", invocation.arguments[0]),
                        session.say(phrase::place_and_figure));
  if (!invocation.arguments.empty())
    year = session.year_asked(invocation.arguments[0]);
  else if (const auto named = year_of_path(session.from_root(place)); named && known_year(session, *named))
    year = named;
  else
    year = session.latest_year();
  if (!year) return session.stop->status;
  Figures figures(session);
  return explain_place(session, figures, place, *year);
}

int run_explain(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  if (invocation.has("at")) return explain_at(session, std::string(invocation.value("at")));
  if (invocation.arguments.empty())
    return session.fail(bad_command_line, session.say(phrase::explain_what), names_are_listed(session));
  const std::string& asked = invocation.arguments[0];
  if (diag::find_rule(asked) != nullptr) return explain_rule(session, asked);
  if (const auto text = describe_list(session, asked)) {
    *host.out << *text;
    return done;
  }
  std::size_t at = asked.find('@');
  if (at == std::string::npos) {
    auto year = session.year_of_argument(1);
    return year ? explain_figure(session, asked, *year) : session.stop->status;
  }
  std::string year_text = asked.substr(at + 1);
  if (invocation.arguments.size() > 1 && invocation.arguments[1] != year_text)
    return session.fail(bad_command_line, session.say(phrase::year_twice, year_text, invocation.arguments[1]),
                        session.say(phrase::keep_one_year));
  auto year = session.year_asked(year_text);
  return year ? explain_figure(session, asked.substr(0, at), *year) : session.stop->status;
}

} // namespace

const Command explain_command{
    "explain",
    "expliquer",
    {"d'où vient un chiffre ; une règle, une liste", "where a figure comes from; a rule, a list"},
    arguments,
    options,
    examples,
    run_explain};

} // namespace reso::cli
