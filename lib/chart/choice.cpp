// Which kind of chart says the plot best, and which would lie.
#include "chart/chart.hpp"
#include "chart/draw.hpp"

namespace reso::chart {

namespace {

constexpr std::size_t few_categories = 6;
constexpr std::size_t few_series = 4;
constexpr std::size_t many_years = 6; // more are read better along a line

bool several(const Plot& plot) { return plot.series.size() > 1; }
bool dated(const Plot& plot) { return plot.along == Along::months || plot.along == Along::years; }

// Parts of a whole in each category. Years of one thing, and several things, are no parts of anything.
bool stacks(const Plot& plot) { return several(plot) && plot.crossed && plot.adds_up; }

ChartType upright_or_level(const Plot& plot, double width) {
  const ChartType upright = several(plot) ? ChartType::grouped : ChartType::bars;
  return upright_bars_fit(plot, width, false) ? upright : ChartType::horizontal;
}

ChartType suited(const Plot& plot, double width) {
  if (several(plot)) {
    if (dated(plot)) return ChartType::curve;
    if (stacks(plot)) return ChartType::stacked;
    if (plot.years && plot.categories.size() > few_categories) return ChartType::dots;
    return plot.series.size() <= few_series ? upright_or_level(plot, width) : ChartType::multiples;
  }
  if (plot.along == Along::years && plot.categories.size() > many_years) return ChartType::curve;
  return dated(plot) || plot.along == Along::bands ? upright_or_level(plot, width) : ChartType::horizontal;
}

} // namespace

ChartType type_for(const Plot& plot, const ChartOptions& options) {
  if (!options.type) return suited(plot, options.width);
  switch (*options.type) {
  case ChartType::bars:
  case ChartType::grouped: return upright_or_level(plot, options.width);
  case ChartType::stacked: return stacks(plot) ? ChartType::stacked : upright_or_level(plot, options.width);
  case ChartType::curve:
    return plot.along == Along::parts || plot.categories.size() < 2 ? suited(plot, options.width) : ChartType::curve;
  case ChartType::donut: return donut_fits(plot) ? ChartType::donut : suited(plot, options.width);
  case ChartType::multiples: return several(plot) ? ChartType::multiples : suited(plot, options.width);
  case ChartType::target:
    return plot.series.size() == 2 && !plot.years ? ChartType::target : suited(plot, options.width);
  case ChartType::horizontal:
  case ChartType::dots: break;
  }
  return *options.type;
}

} // namespace reso::chart
