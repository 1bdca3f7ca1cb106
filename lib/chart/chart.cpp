#include "chart/chart.hpp"

#include <algorithm>

#include "chart/alternative.hpp"
#include "chart/crossing.hpp"
#include "chart/draw.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

doc::Drawing drawing_of(const Plot& plot, ChartType type, double width) {
  switch (type) {
  case ChartType::bars:
  case ChartType::grouped: return draw_upright_bars(plot, width, false);
  case ChartType::stacked:
    return upright_bars_fit(plot, width, true) ? draw_upright_bars(plot, width, true)
                                               : draw_level_bars(plot, width, true);
  case ChartType::horizontal: return draw_level_bars(plot, width, false);
  case ChartType::curve: return draw_curve(plot, width);
  case ChartType::donut: return draw_donut(plot, width);
  case ChartType::multiples: return draw_multiples(plot, width);
  case ChartType::dots: return draw_dots(plot, width);
  case ChartType::target: return draw_target(plot, width);
  }
  return {};
}

std::vector<doc::Inlines> notes_of(const ChartOptions& options) {
  std::vector<doc::Inlines> notes;
  const auto add = [&notes](const std::string& text) { notes.push_back({doc::Text{wording::typography(text)}}); };
  if (!options.reading.empty()) add(wording::reading_note(options.reading));
  if (!options.scope.empty()) add(wording::scope_note(options.scope));
  if (!options.source.empty()) add(wording::source_note(options.source));
  if (!options.note.empty()) add(options.note);
  return notes;
}

// Each bar of a stack as parts of a hundred, when all of it is known exactly.
Plot in_hundredths(const Plot& plot) {
  Plot out = plot;
  for (std::size_t i = 0; i < plot.categories.size(); ++i) {
    base::Rational sum(0);
    for (const Series& series : plot.series) {
      if (series.values[i].absent) continue;
      if (!series.values[i].quantity.exact()) return plot;
      sum = sum + *series.values[i].quantity.min;
    }
    if (sum == base::Rational(0)) continue;
    for (Series& series : out.series)
      if (!series.values[i].absent)
        series.values[i].quantity = base::exactly(*series.values[i].quantity.min * base::Rational(100) / sum);
    out.categories[i].whole.reset();
  }
  out.unit = "%";
  out.shares = true;
  return out;
}

} // namespace

std::optional<doc::Chart> chart_of(const Plot& plot, const ChartOptions& options) {
  if (!anything_known(plot)) return std::nullopt;
  const ChartType type = type_for(plot, options);
  const Plot& shown = plot;
  doc::Chart chart;
  chart.name = plot.name;
  chart.anchor = "graphique-" + chart.name;
  chart.figure = plot.figure;
  const std::string title = options.title.empty() ? plot.title : options.title;
  chart.title = {doc::Text{wording::typography(title)}};
  if (type == ChartType::stacked && options.percentages) {
    const Plot parts = in_hundredths(shown);
    chart.drawing = drawing_of(parts, type, options.width);
    chart.drawing.alternative = alternative_of(parts, type);
  } else {
    chart.drawing = drawing_of(shown, type, options.width);
    chart.drawing.alternative = alternative_of(shown, type);
  }
  chart.notes = notes_of(options);
  TableOptions table;
  table.title = title;
  table.total = options.total;
  table.source = options.source;
  chart.table = series_table(plot, table);
  return chart;
}

std::optional<doc::Chart> breakdown_chart(const stats::Figure& figure, const stats::Breakdown& breakdown,
                                          const ChartOptions& options) {
  const bool crossed = is_crossed(breakdown);
  // The parts of a stack are worked out of its own bar, not of the whole figure.
  auto chart = chart_of(breakdown_plot(figure, breakdown, options.percentages && !crossed), options);
  if (!chart || crossed) return chart;
  TableOptions table;
  table.title = options.title.empty() ? wording::capital(figure.label) + ", " + breakdown.label : options.title;
  table.total = options.total;
  table.source = options.source;
  chart->table = breakdown_table(figure, breakdown, table);
  return chart;
}

} // namespace reso::chart
