#include "cli/stats.hpp"

#include <ostream>

#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "cli/text_table.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/json.hpp"
#include "wording/number.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"table", "csv", "json"};
constexpr Argument arguments[] = {{{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {
    {"format", 0, {"FORME", "FORM"}, {"forme", "form"}, formats, false, "table"},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso stats 2012", "reso stats 2012 --format csv > chiffres.csv"};

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
  return render::render_figures_json(figures, how);
}

int run_stats(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  auto year = session.year_of_argument(0);
  if (!year) return session.stop->status;
  Figures figures(session);
  auto computed = figures.of(*year);
  print_findings(session, computed ? std::string() : session.say(phrase::audit_not_run));
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
