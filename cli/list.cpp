#include "cli/list.hpp"

#include <algorithm>
#include <optional>
#include <ostream>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/convention.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "stats/record_sets.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view kinds[] = {"annees",    "activites", "chiffres",  "conventions",
                                      "ensembles", "regles",    "structures"};
constexpr Argument arguments[] = {{{"LISTE", "LIST"},
                                   {"annees|activites|chiffres|conventions|ensembles|regles|structures",
                                    "annees|activites|chiffres|conventions|ensembles|regles|structures"},
                                   true},
                                  {{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr std::string_view examples[] = {"reso list annees", "reso list chiffres 2012", "reso list ensembles"};

std::string list_years(Session& session) {
  std::string out;
  for (int year : session.project().years()) out += std::to_string(year) + "\n";
  return out;
}

std::string list_sets() {
  std::string out;
  for (const stats::RecordSet& set : stats::record_sets()) {
    out += set.name + "\n";
    for (const stats::SetField& field : set.fields) out += "  " + field.name + "\n";
  }
  return out;
}

std::string list_rules(Session& session) {
  std::string out;
  for (const std::string& path : session.host().built_in->list("rules")) {
    std::string name = path.substr(path.rfind('/') + 1);
    if (name.ends_with(".md")) out += name.substr(0, name.size() - 3) + "\n";
  }
  return out;
}

std::string list_activities(const model::Dataset& dataset) {
  std::string out;
  for (const model::Activity& activity : dataset.activities) out += activity.id + "\t" + activity.title + "\n";
  return out;
}

std::string list_structures(const model::Dataset& dataset) {
  std::string out;
  for (const model::Structure& structure : dataset.structures) out += structure.id + "\t" + structure.name + "\n";
  return out;
}

std::string list_conventions(const model::Dataset& dataset) {
  std::string out;
  for (const model::Convention* one : conventions_of(dataset)) out += one->id + "\t" + convention_words(*one) + "\n";
  return out;
}

std::string list_figures(const stats::Figures& figures) {
  std::string out;
  for (const auto& [id, figure] : figures.all()) out += id + "\t" + figure.label + "\n";
  return out;
}

int list_of_year(Session& session, std::string_view kind) {
  auto year = session.year_of_argument(1);
  if (!year) return session.stop->status;
  Figures figures(session);
  const stats::Figures* computed = figures.of_year(*year);
  print_findings(session, {});
  if (computed == nullptr) return data_errors;
  const model::Dataset& dataset = *session.project().read_dataset(*year);
  *session.host().out << (kind == "activites"     ? list_activities(dataset)
                          : kind == "structures"  ? list_structures(dataset)
                          : kind == "conventions" ? list_conventions(dataset)
                                                  : list_figures(*computed));
  return done;
}

int unknown_kind(Session& session, const std::string& kind) {
  std::string_view near = base::nearest(kind, {std::begin(kinds), std::end(kinds)});
  std::vector<std::string> words(std::begin(kinds), std::end(kinds));
  return session.fail(bad_command_line, session.say(phrase::list_unknown, kind),
                      near.empty() ? session.say(phrase::choices, base::join(words, ", "))
                                   : session.say(phrase::did_you_mean, std::string(near)));
}

// Lists that are the same every year.
std::optional<std::string> list_for_ever(Session& session, std::string_view kind) {
  if (kind == "annees") return list_years(session);
  if (kind == "ensembles") return list_sets();
  if (kind == "regles") return list_rules(session);
  return std::nullopt;
}

int run_list(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  std::string kind = base::fold_id(invocation.arguments[0]); // « années » as French has it
  if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds))
    return unknown_kind(session, invocation.arguments[0]);
  auto text = list_for_ever(session, kind);
  if (!text) return list_of_year(session, kind);
  if (invocation.arguments.size() > 1)
    return session.fail(
        bad_command_line, session.say(phrase::argument_extra, invocation.arguments[1]),
        model::find_record_list(base::fold_id(invocation.arguments[1])) != nullptr
            ? session.say(phrase::explain_list, session.command_line("explain " + invocation.arguments[1]))
            : session.say(phrase::list_for_ever, kind));
  *host.out << *text;
  return done;
}

} // namespace

const Command list_command{
    "list",    "lister", {"des années, des activités, des chiffres, des règles…", "years, activities, figures, rules…"},
    arguments, {},       examples,
    run_list};

} // namespace reso::cli
