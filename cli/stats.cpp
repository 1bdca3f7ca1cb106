#include "cli/stats.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "cli/registers.hpp"
#include "cli/text_table.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/frozen.hpp"
#include "render/json.hpp"
#include "wording/number.hpp"
#include "wording/typed.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"table", "csv", "json"};
constexpr Argument arguments[] = {{{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {
    {"format", 0, {"FORME", "FORM"}, {"forme", "form"}, formats, false, "table"},
    {"freeze",
     0,
     {"FICHIER", "FILE"},
     {"écrire les chiffres calculés comme déclarés", "write computed figures as declared"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso stats 2012", "reso stats 2012 --format csv > chiffres.csv",
                                         "reso stats 2012 --freeze data/2012/geles.yaml"};

std::string printed(const base::Quantity& value, const std::string& unit) {
  return value.known() && !unit.empty() ? wording::with_unit(value, unit) : wording::phrase(value);
}

std::string table(const Session& session, const stats::Figures& figures) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [id, figure] : figures.all()) {
    rows.push_back({id, printed(figure.value, figure.unit), figure.label});
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      if (breakdown.withheld) continue;
      for (const stats::Cell& cell : breakdown.cells)
        rows.push_back({"  ." + breakdown.id + "." + cell.id,
                        printed(cell.value, breakdown.percentages ? "%" : figure.unit), cell.label});
    }
  }
  return text_table({{session.say(phrase::column_figure)},
                     {session.say(phrase::column_value), true},
                     {session.say(phrase::column_label)}},
                    rows);
}

std::string rendered(Session& session, const YearFigures& year) {
  const stats::Figures& figures = *year.year.figures;
  std::string_view format = session.invocation().value("format");
  if (format == "csv") return render::render_figures_csv(figures);
  if (format == "table") return table(session, figures);
  render::FiguresJsonOptions how;
  how.previous = year.earlier.empty() ? nullptr : year.earlier.back().figures;
  how.sources = session.internal_edition();
  how.source_map = &session.sources();
  if (year.year.dataset->organisation) how.organisation = year.year.dataset->organisation->name;
  return render::render_figures_json(figures, how);
}

// "nombre_de clauses_participants" -> "clauses_participants"
std::string set_of(const stats::Figure& figure) {
  const std::size_t blank = std::min(figure.measure.find(' '), figure.measure.size() - 1);
  const std::string name = figure.measure.substr(blank + 1);
  return name.substr(0, name.find('.'));
}

// Figures that rest on a record of the registers, and those that count nobody in the same lists; without registers,
// all.
std::set<std::string> to_freeze(Session& session, const stats::Figures& computed) {
  std::set<std::string> ids, sets;
  const auto& registers = session.project().settings().registers;
  for (const auto& [id, figure] : computed.all()) {
    const auto outside = [&](const diag::Span& span) {
      return span.somewhere() && in_folder(session.sources().path(span.file), *registers);
    };
    if (registers && std::ranges::none_of(figure.sources, outside)) continue;
    ids.insert(id);
    if (!figure.measure.empty()) sets.insert(set_of(figure));
  }
  for (const auto& [id, figure] : computed.all())
    if (figure.sources.empty() && !figure.measure.empty() && sets.contains(set_of(figure))) ids.insert(id);
  return ids;
}

// Writes over its own files only.
int freeze(Session& session, const stats::Figures& computed, const stats::Figures& published) {
  const std::string path = session.from_root(std::string(session.invocation().value("freeze")));
  const auto old = session.writer().read(path);
  if (old && !old->starts_with(wording::frozen_mark))
    return session.fail(bad_command_line, session.say(phrase::not_frozen, session.from_here(path)),
                        session.say(phrase::freeze_elsewhere));
  const std::set<std::string> ids = to_freeze(session, computed);
  if (auto written = session.writer().write(
          path, render::render_frozen(published, [&](const std::string& id) { return ids.contains(id); }));
      !written)
    return session.fail(cannot_work, session.say(phrase::cannot_write, session.from_here(path), written.message()),
                        session.say(phrase::write_elsewhere));
  *session.host().out << session.from_here(path) << '\n';
  return done;
}

int run_stats(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  auto year = session.year_of_argument(0);
  if (!year) return session.stop->status;
  // What an earlier run froze is worked out again.
  if (invocation.has("freeze")) session.project().leave_out(session.from_root(std::string(invocation.value("freeze"))));
  Figures figures(session);
  auto computed = figures.of(*year);
  print_findings(session, computed ? std::string() : session.say(phrase::audit_not_run));
  if (computed && invocation.has("freeze")) {
    const int status = findings_status(session);
    return status != done ? status : freeze(session, *figures.raw(*year), *computed->year.figures);
  }
  // Figures that contradict each other are still figures: they are shown, and the exit code says the rest.
  if (computed) *host.out << rendered(session, *computed);
  return findings_status(session);
}

} // namespace

const Command stats_command{
    "stats",   "chiffres", {"les chiffres de l'année (table, CSV, JSON)", "the year's figures (table, CSV, JSON)"},
    arguments, options,    examples,
    run_stats};

} // namespace reso::cli
