// The fence `graphique`: breakdowns, years and figures side by side as charts, each with its table of values.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "chart/chart.hpp"
#include "report/blocks.hpp"
#include "report/figure_words.hpp"
#include "stats/compare.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

// A longer or wider table stands under its chart.
constexpr std::size_t most_rows_beside = 14; // a year of months, with what is not dated
constexpr std::size_t most_columns_beside = 3;

constexpr std::string_view tables_word = "tableaux";

bool among(const doc::Inlines& note, const std::vector<doc::Inlines>& notes) {
  return std::ranges::any_of(notes,
                             [&](const doc::Inlines& one) { return doc::plain_text(one) == doc::plain_text(note); });
}

// A small table stands at the right of its chart, with the notes of both.
void chart_beside_table(doc::Chart chart, doc::Blocks& out) {
  doc::Table table = std::move(*chart.table);
  chart.table.reset();
  table.caption.clear(); // the chart's title says it
  for (doc::Inlines& note : chart.notes)
    if (!among(note, table.notes)) table.notes.push_back(std::move(note));
  chart.notes.clear();
  out.push_back(doc::ColumnsBegin{2});
  out.push_back(std::move(chart));
  out.push_back(std::move(table));
  out.push_back(doc::ColumnsEnd{});
}

// The values of a long chart, or of one in a column, follow it.
void chart_above_table(doc::Chart chart, doc::Blocks& out) {
  std::optional<doc::Table> table = std::move(chart.table);
  chart.table.reset();
  if (table) std::erase_if(table->notes, [&](const doc::Inlines& note) { return among(note, chart.notes); });
  out.push_back(std::move(chart));
  if (!table) return;
  table->caption.clear();
  out.push_back(std::move(*table));
}

// Beside when the drawing is narrow.
void put(doc::Chart chart, bool beside, doc::Blocks& out) {
  if (beside && chart.table)
    chart_beside_table(std::move(chart), out);
  else
    chart_above_table(std::move(chart), out);
}

chart::ChartOptions chart_options(const BlockOptions& options) {
  chart::ChartOptions wanted;
  wanted.type = options.type;
  wanted.title = options.title;
  wanted.reading = options.reading;
  wanted.scope = options.scope;
  wanted.source = options.source;
  wanted.note = options.note;
  wanted.percentages = options.shares.value_or(false);
  wanted.total = options.total;
  return wanted;
}

// Two panels or more, or rows of dots, ask for the whole width.
bool narrow_enough(const chart::Plot& plot, const BlockOptions& options) {
  if (options.type == chart::ChartType::multiples) return false;
  return plot.series.size() < most_columns_beside && plot.categories.size() <= most_rows_beside;
}

bool whole_breakdown_known(const stats::Breakdown& breakdown) {
  return std::ranges::any_of(breakdown.cells, [](const stats::Cell& cell) { return cell.value.known(); });
}

} // namespace

bool ReportBlocks::charts(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out) {
  std::vector<Named> all;
  for (const Asked& one : names) all.push_back(named(one.id));
  if (options.type == chart::ChartType::target && all.size() == 2) {
    // Two figures by the first breakdown that both have.
    for (std::size_t i = 0; i < 2; ++i)
      if (all[i].figure == nullptr) return check_name(names[i]), false;
    for (const stats::Breakdown& breakdown : all[0].figure->breakdowns)
      if (all[0].breakdown == nullptr && all[1].breakdown == nullptr)
        if (const stats::Breakdown* same = all[1].figure->find_breakdown(breakdown.id))
          all[0].breakdown = &breakdown, all[1].breakdown = same;
  }
  const bool breakdowns = std::ranges::any_of(all, [](const Named& one) { return one.breakdown != nullptr; });
  if (breakdowns) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].breakdown == nullptr) check_name(names[i]);
    std::erase_if(all, [](const Named& one) { return one.breakdown == nullptr; });
    if (all.size() > 1) return breakdowns_together(all, options, out);
    return options.years_asked() ? breakdown_years(all[0], options, out) : breakdown_chart(all[0], options, out);
  }
  const bool parts = all.size() == 1 && all[0].figure != nullptr && all[0].figure->id == names[0].id &&
                     !all[0].figure->breakdowns.empty() && !options.years_asked();
  if (!parts) return figures_over_years(names, options, out);
  bool made = false;
  for (const stats::Breakdown& breakdown : all[0].figure->breakdowns)
    made = breakdown_chart({all[0].figure, &breakdown}, options, out) || made;
  return made;
}

bool ReportBlocks::breakdown_chart(const Named& named, const BlockOptions& options, doc::Blocks& out) {
  const chart::Plot plot = chart::breakdown_plot(*named.figure, *named.breakdown, false);
  if (chart::known_values(plot) < 2) return breakdown_table(named, options, out); // one bar alone compares nothing
  m_printed.breakdowns.insert(named.figure->id + "." + named.breakdown->id);
  chart::ChartOptions wanted = chart_options(options);
  const bool beside = m_columns == 1 && narrow_enough(plot, options);
  if (m_columns > 1 || beside) wanted.width = chart::column_width;
  auto drawn = chart::breakdown_chart(*named.figure, *named.breakdown, wanted);
  if (!drawn) return false;
  put(std::move(*drawn), beside, out);
  return true;
}

// Each year that knows the breakdown is a series.
bool ReportBlocks::breakdown_years(const Named& named, const BlockOptions& options, doc::Blocks& out) {
  const Inputs& inputs = m_data.inputs();
  std::vector<chart::Source> sources;
  std::vector<int> years;
  const auto add = [&](int year) {
    if (!options.year_list.empty() && std::ranges::find(options.year_list, year) == options.year_list.end()) return;
    const Named one = this->named(named.figure->id + "." + named.breakdown->id, year);
    if (one.breakdown == nullptr || !whole_breakdown_known(*one.breakdown)) return;
    sources.push_back({one.figure, one.breakdown, std::to_string(year), year == inputs.year.figures->year ? 0 : year});
    years.push_back(year);
  };
  for (const YearData& one : inputs.earlier) add(one.figures->year);
  add(inputs.year.figures->year);
  const auto most = static_cast<std::size_t>(options.years.value_or(3));
  if (options.year_list.empty() && sources.size() > most) {
    sources.erase(sources.begin(), sources.end() - static_cast<std::ptrdiff_t>(most));
    years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most));
  }
  if (sources.size() < 2) return breakdown_chart(named, options, out);
  m_printed.breakdowns.insert(named.figure->id + "." + named.breakdown->id);
  chart::Plot plot = chart::series_plot(sources, options.shares.value_or(false));
  add_breaks(years, plot);
  plot.breaks.clear(); // the years are series: no line goes from one to the other
  return put_plot(plot, options, out);
}

// Several figures broken down alike; others are shown one by one.
bool ReportBlocks::breakdowns_together(const std::vector<Named>& all, const BlockOptions& options, doc::Blocks& out) {
  std::vector<chart::Source> sources;
  std::vector<std::string> units;
  for (const Named& one : all) {
    if (one.breakdown->id != all[0].breakdown->id || !whole_breakdown_known(*one.breakdown)) continue;
    sources.push_back({one.figure, one.breakdown, wording::typography(wording::capital(one.figure->label)), 0});
    units.push_back(one.breakdown->percentages ? "%" : one.figure->unit);
  }
  if (sources.size() < 2 || sources.size() < all.size() || !chart::common_unit(units)) {
    bool made = false;
    for (const Named& one : all) made = breakdown_chart(one, options, out) || made;
    return made;
  }
  for (const chart::Source& one : sources) m_printed.breakdowns.insert(one.figure->id + "." + one.breakdown->id);
  return put_plot(chart::series_plot(sources, options.shares.value_or(false)), options, out);
}

// Lines, bars or dots over years; a table where one axis could not hold them, or there is but one year.
bool ReportBlocks::figures_over_years(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out) {
  std::vector<Asked> known = names;
  std::erase_if(known, [this](const Asked& one) { return !check_name(one); });
  const std::vector<int> years = years_of(known, options);
  std::vector<chart::YearSeries> series;
  std::vector<std::string> units;
  for (const Asked& one : known) {
    chart::YearSeries row;
    std::size_t said = 0;
    for (const int year : years) {
      const FigureValue value = m_data.figure(fmt::format("{}@{}", one.id, year));
      if (value.quantity.known()) row.id = one.id, row.label = long_label(value), row.unit = value.unit, ++said;
      row.values.push_back({value.name, value.quantity, false});
    }
    if (said == 0) continue;
    units.push_back(row.unit);
    series.push_back(std::move(row));
  }
  // One year compares nothing: what a template only hopes for is left out.
  if (years.size() < 2 && std::ranges::all_of(names, &Asked::optional)) return false;
  if (series.empty() || years.size() < 2 || !chart::common_unit(units)) return years_table(known, options, out);
  chart::Plot plot = chart::years_plot(years, std::move(series));
  add_breaks(years, plot);
  return put_plot(options.type == chart::ChartType::dots ? chart::turned(plot) : plot, options, out);
}

// Years that `ruptures` of reso.yaml parts: a line is cut there, and a note says why.
void ReportBlocks::add_breaks(const std::vector<int>& years, chart::Plot& plot) const {
  if (m_data.inputs().settings == nullptr) return;
  for (std::size_t i = 1; i < years.size(); ++i) {
    const model::Break* one = stats::find_break(*m_data.inputs().settings, plot.figure, years[i - 1], years[i]);
    if (one == nullptr) continue;
    plot.breaks.push_back(i);
    plot.notes.push_back(wording::break_note(one->since, one->motive));
  }
}

bool ReportBlocks::put_plot(const chart::Plot& plot, const BlockOptions& options, doc::Blocks& out) {
  chart::ChartOptions wanted = chart_options(options);
  const bool beside = m_columns == 1 && narrow_enough(plot, options);
  if (m_columns > 1 || beside) wanted.width = chart::column_width;
  auto drawn = chart::chart_of(plot, wanted);
  if (!drawn) return false;
  put(std::move(*drawn), beside, out);
  return true;
}

// Every breakdown of the figures that begin so and that nothing has shown yet; "dla tableaux": as tables alone.
void ReportBlocks::all_breakdowns(const std::string& asked, doc::Blocks& out) {
  const std::string prefix = asked.substr(0, asked.find(' '));
  const bool tables = base::trim(std::string_view(asked).substr(prefix.size())) == tables_word;
  for (const auto& [id, figure] : m_data.inputs().year.figures->all()) {
    if (id != prefix && !id.starts_with(prefix + ".")) continue;
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      if (m_printed.breakdowns.contains(id + "." + breakdown.id)) continue;
      if (tables)
        breakdown_table({&figure, &breakdown}, {}, out);
      else
        breakdown_chart({&figure, &breakdown}, {}, out);
    }
  }
}

} // namespace reso::report
