#include "cli/list.hpp"

#include <algorithm>
#include <ostream>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "stats/record_sets.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view kinds[] = {"annees", "activites", "chiffres", "ensembles", "regles", "structures"};
constexpr Argument arguments[] = {
    {"LISTE", {"annees, activites, chiffres, ensembles, regles ou structures", "annees, activites, chiffres, ensembles, regles or structures"}, true},
    {"ANNEE", {"année ; sinon la plus récente", "year; else the latest"}}};
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

std::string list_figures(const stats::Figures& figures) {
  std::string out;
  for (const auto& [id, figure] : figures.all()) out += id + "\t" + figure.label + "\n";
  return out;
}

int list_of_year(Session& session, std::string_view kind, const Invocation& invocation, Host& host) {
  auto year = invocation.arguments.size() < 2 ? session.latest_year() : session.year_asked(invocation.arguments[1]);
  if (!year) return session.stop->status;
  Figures figures(session);
  const stats::Figures* computed = figures.of_year(*year);
  print_findings(session, {});
  if (computed == nullptr) return data_errors;
  const model::Dataset& dataset = *session.project().read_dataset(*year);
  *host.out << (kind == "activites" ? list_activities(dataset) : kind == "structures" ? list_structures(dataset) : list_figures(*computed));
  return done;
}

int run_list(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  std::string_view kind = invocation.arguments[0];
  std::vector<std::string_view> known(std::begin(kinds), std::end(kinds));
  if (std::find(known.begin(), known.end(), kind) == known.end()) {
    std::string_view near = base::nearest(kind, known);
    std::vector<std::string> words(known.begin(), known.end());
    return session.fail(bad_command_line, session.say(phrase::list_unknown, std::string(kind)),
                        near.empty() ? session.say(phrase::choices, base::join(words, ", ")) : session.say(phrase::did_you_mean, std::string(near)));
  }
  if (kind == "annees") *host.out << list_years(session);
  else if (kind == "ensembles") *host.out << list_sets();
  else if (kind == "regles") *host.out << list_rules(session);
  else return list_of_year(session, kind, invocation, host);
  return done;
}

} // namespace

const Command list_command{"list", "lister", {"annees, activites, chiffres, ensembles, regles, structures",
                                              "years, activities, figures, record sets, rules, structures"},
                           arguments, {}, examples, run_list};

} // namespace reso::cli
