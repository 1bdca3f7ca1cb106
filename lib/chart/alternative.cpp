#include "chart/alternative.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "chart/sketch.hpp"
#include "wording/chart_alternative.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"

namespace reso::chart {

namespace {

// Months have no capital inside a sentence.
std::string category_words(const Plot& plot, std::size_t i) {
  std::string label = plot.categories[i].label;
  if (plot.along == Along::months && !label.empty() && label[0] >= 'A' && label[0] <= 'Z')
    label[0] = static_cast<char>(label[0] - 'A' + 'a');
  return label;
}

wording::PointWords point_words(const Plot& plot, std::size_t series, std::size_t i) {
  const base::Quantity& value = plot.series[series].values[i].quantity;
  return {category_words(plot, i), value.known()  ? value_words(value, plot.unit)
                                   : value.masked ? std::string(wording::masked_words)
                                                  : std::string(wording::unknown_words)};
}

wording::Gaps gaps_of(const Series& series) {
  wording::Gaps gaps;
  for (const Value& value : series.values) {
    if (value.absent || value.quantity.known()) continue;
    ++(value.quantity.masked ? gaps.masked : gaps.unknown);
  }
  return gaps;
}

// Said only when it is certain.
wording::Trend trend_of(const base::Quantity& first, const base::Quantity& last) {
  if (base::certainly_less(first, last)) return wording::Trend::rising;
  if (base::certainly_less(last, first)) return wording::Trend::falling;
  return first.exact() && last.exact() ? wording::Trend::steady : wording::Trend::unclear;
}

// Categories with a known value, in order of the axis.
std::vector<std::size_t> known(const Series& series) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < series.values.size(); ++i)
    if (series.values[i].quantity.known()) all.push_back(i);
  return all;
}

std::vector<std::size_t> decreasing(const Series& series) {
  std::vector<std::size_t> all = known(series);
  std::ranges::stable_sort(all, [&](std::size_t a, std::size_t b) {
    return *point_of(series.values[a].quantity) > *point_of(series.values[b].quantity);
  });
  return all;
}

wording::SeriesWords series_words(const Plot& plot, std::size_t s) {
  const Series& series = plot.series[s];
  const std::vector<std::size_t> order = known(series), size = decreasing(series);
  wording::SeriesWords words;
  words.name = series.label;
  words.gaps = gaps_of(series);
  if (order.empty()) return words;
  words.highest = point_words(plot, s, size.front());
  // One that is not shown may be lower.
  const bool all_shown = size.size() == series.values.size();
  if (all_shown || size.size() == 1) words.lowest = point_words(plot, s, size.back());
  words.first = point_words(plot, s, order.front());
  words.last = point_words(plot, s, order.back());
  // From January to December is a season, not a trend.
  if (plot.along == Along::years)
    words.trend = trend_of(series.values[order.front()].quantity, series.values[order.back()].quantity);
  words.dated = plot.along == Along::months || plot.along == Along::years;
  return words;
}

std::vector<wording::SeriesWords> all_series(const Plot& plot) {
  std::vector<wording::SeriesWords> all;
  for (std::size_t s = 0; s < plot.series.size(); ++s)
    if (!known(plot.series[s]).empty()) all.push_back(series_words(plot, s));
  return all;
}

std::string bars(const Plot& plot) {
  std::vector<wording::PointWords> words;
  for (const std::size_t i : decreasing(plot.series[0])) words.push_back(point_words(plot, 0, i));
  return wording::bars_alternative(words, gaps_of(plot.series[0]));
}

std::string ring(const Plot& plot) {
  double sum = 0;
  for (const Value& value : plot.series[0].values) sum += point_of(value.quantity).value_or(0);
  std::vector<wording::PointWords> words;
  for (const std::size_t i : decreasing(plot.series[0])) {
    const double share = *point_of(plot.series[0].values[i].quantity) / sum * 100;
    const auto tenths = static_cast<std::int64_t>(share * 10 + 0.5);
    wording::PointWords one = point_words(plot, 0, i);
    if (!plot.shares) one.value += ", " + wording::percent(base::Rational(tenths, 10), 0);
    words.push_back(std::move(one));
  }
  return wording::ring_alternative(words);
}

std::string dots(const Plot& plot) {
  std::vector<wording::MoveWords> lines;
  for (std::size_t i = 0; i < plot.categories.size(); ++i) {
    std::vector<std::size_t> has;
    for (std::size_t s = 0; s < plot.series.size(); ++s)
      if (plot.series[s].values[i].quantity.known()) has.push_back(s);
    if (has.empty()) continue;
    wording::MoveWords line;
    line.label = category_words(plot, i);
    line.to = point_words(plot, has.back(), i).value;
    if (has.size() > 1) {
      line.from = point_words(plot, has.front(), i).value;
      line.trend = trend_of(plot.series[has.front()].values[i].quantity, plot.series[has.back()].values[i].quantity);
    }
    lines.push_back(std::move(line));
  }
  return wording::dots_alternative(plot.series.front().label, plot.series.back().label, lines);
}

std::string target(const Plot& plot) {
  std::vector<wording::PointWords> lines;
  for (std::size_t i = 0; i < plot.categories.size(); ++i)
    lines.push_back({category_words(plot, i),
                     wording::reached_words(point_words(plot, 1, i).value, point_words(plot, 0, i).value)});
  return wording::target_alternative(lines);
}

} // namespace

std::string alternative_of(const Plot& plot, ChartType type) {
  const bool several = plot.series.size() > 1;
  switch (type) {
  case ChartType::donut: return ring(plot);
  case ChartType::dots: return dots(plot);
  case ChartType::target: return target(plot);
  case ChartType::multiples: return wording::series_alternative(wording::Kind::multiples, all_series(plot));
  case ChartType::stacked: return wording::series_alternative(wording::Kind::stacked, all_series(plot));
  case ChartType::curve:
    if (several) return wording::series_alternative(wording::Kind::curves, all_series(plot));
    return wording::sequence_alternative(wording::Sequence::curve, series_words(plot, 0));
  case ChartType::bars:
  case ChartType::grouped:
  case ChartType::horizontal: break;
  }
  if (several) return wording::series_alternative(wording::Kind::grouped, all_series(plot));
  return plot.along == Along::parts || plot.along == Along::bands
             ? bars(plot)
             : wording::sequence_alternative(wording::Sequence::bars, series_words(plot, 0));
}

} // namespace reso::chart
