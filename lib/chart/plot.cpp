#include "chart/plot.hpp"

#include <algorithm>

#include "chart/crossing.hpp"
#include "stats/keys.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

const base::Quantity& shown(const stats::Cell& cell, bool percentages) {
  return percentages && cell.share ? *cell.share : cell.value;
}

bool shares_known(const stats::Breakdown& breakdown) {
  return std::ranges::any_of(breakdown.cells, [](const stats::Cell& cell) { return cell.share.has_value(); });
}

std::string file_name(std::string name) {
  for (char& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) c = '-';
  return name;
}

// Words of a list have an order too, but nothing lies between two of them: bands have limits in their names.
bool names_limits(const stats::Breakdown& breakdown) {
  return std::ranges::all_of(breakdown.cells, [](const stats::Cell& cell) {
    return cell.id == stats::not_given || cell.label.find_first_of("0123456789") != std::string::npos;
  });
}

Along along_of(const stats::Breakdown& breakdown) {
  if (breakdown.id == "mois" || breakdown.id.ends_with(".mois")) return Along::months;
  return breakdown.ordered && names_limits(breakdown) ? Along::bands : Along::parts;
}

std::string cell_name(const stats::Figure& figure, const stats::Breakdown& breakdown, const std::string& cell,
                      int year) {
  std::string name = figure.id + "." + breakdown.id + "." + cell;
  if (year != 0) name += "@" + std::to_string(year);
  return name;
}

// What every plot of a breakdown begins with.
Plot begun(const stats::Figure& figure, const stats::Breakdown& breakdown, bool percentages) {
  Plot plot;
  plot.name = file_name(figure.id + "-" + breakdown.id);
  plot.figure = figure.id;
  plot.title = wording::capital(figure.label) + ", " + breakdown.label;
  plot.axis = breakdown.id;
  plot.shares = breakdown.percentages || (percentages && shares_known(breakdown));
  plot.unit = plot.shares ? "%" : figure.unit;
  plot.along = along_of(breakdown);
  plot.partial = breakdown.partial;
  plot.multiple = breakdown.multiple;
  plot.adds_up = figure.parts_add_up && !breakdown.partial && !breakdown.multiple;
  if (figure.parts_add_up && !figure.without_total && figure.value.known() && figure.unit != "%") {
    plot.base = figure.value;
    plot.base_unit = figure.unit;
  }
  plot.source = figure.source;
  return plot;
}

// The whole that stands under the parts of a series.
std::optional<Value> whole_of(const Source& source) {
  const stats::Figure& figure = *source.figure;
  const stats::Breakdown& breakdown = *source.breakdown;
  if (figure.without_total || breakdown.partial || breakdown.multiple || breakdown.percentages || !figure.value.known())
    return std::nullopt;
  return Value{source.year == 0 ? figure.id : figure.id + "@" + std::to_string(source.year), figure.value, false};
}

void add_categories(const stats::Breakdown& breakdown, std::vector<Category>& categories) {
  for (const stats::Cell& cell : breakdown.cells)
    if (std::ranges::find(categories, cell.id, &Category::id) == categories.end())
      categories.push_back({cell.id, wording::capital(wording::typography(cell.label)), std::nullopt});
}

Series series_of(const Source& source, const std::vector<Category>& categories, bool percentages) {
  Series one{source.figure->id, source.label, {}, whole_of(source)};
  for (const Category& category : categories) {
    const auto found = std::ranges::find(source.breakdown->cells, category.id, &stats::Cell::id);
    const stats::Cell* cell = found == source.breakdown->cells.end() ? nullptr : &*found;
    Value value{cell_name(*source.figure, *source.breakdown, category.id, source.year)};
    if (cell != nullptr) value.quantity = shown(*cell, percentages);
    value.absent = cell == nullptr;
    one.values.push_back(std::move(value));
  }
  return one;
}

} // namespace

Plot breakdown_plot(const stats::Figure& figure, const stats::Breakdown& breakdown, bool percentages) {
  Plot plot = begun(figure, breakdown, percentages);
  if (is_crossed(breakdown)) {
    cross(figure, breakdown, plot, [percentages](const stats::Cell& cell) { return shown(cell, percentages); });
    return plot;
  }
  add_categories(breakdown, plot.categories);
  plot.series = {series_of({&figure, &breakdown, wording::capital(figure.label), 0}, plot.categories, percentages)};
  return plot;
}

std::optional<std::string> common_unit(const std::vector<std::string>& units) {
  if (std::ranges::all_of(units, [&](const std::string& unit) { return unit == units.front(); })) return units.front();
  if (std::ranges::none_of(units, [](const std::string& unit) { return wording::is_symbol(unit); }))
    return std::string();
  return std::nullopt;
}

Plot series_plot(const std::vector<Source>& sources, bool percentages) {
  const Source& last = sources.back();
  Plot plot = begun(*last.figure, *last.breakdown, percentages);
  plot.years = last.figure->id == sources.front().figure->id;
  plot.figure = sources.front().figure->id;
  if (!plot.years) {
    plot.name = file_name(sources.front().figure->id + "-" + last.figure->id.substr(last.figure->id.rfind('.') + 1) +
                          "-" + last.breakdown->id);
    plot.title.clear();
    for (const Source& source : sources)
      plot.title += (plot.title.empty() ? "" : " / ") + wording::capital(source.figure->label);
    plot.title += ", " + last.breakdown->label;
  } else {
    plot.name += "-annees";
  }
  plot.base.reset(); // each series has its own
  std::vector<std::string> units;
  for (const Source& source : sources) units.push_back(source.figure->unit);
  if (!plot.shares) plot.unit = common_unit(units).value_or(std::string());
  add_categories(*last.breakdown, plot.categories);
  for (const Source& source : sources) add_categories(*source.breakdown, plot.categories);
  for (const Source& source : sources) plot.series.push_back(series_of(source, plot.categories, percentages));
  return plot;
}

Plot years_plot(const std::vector<int>& years, std::vector<YearSeries> series) {
  Plot plot;
  plot.along = Along::years;
  plot.figure = series.front().id;
  std::vector<std::string> units;
  for (const YearSeries& one : series) units.push_back(one.unit);
  plot.unit = common_unit(units).value_or(std::string());
  plot.shares = plot.unit == "%";
  plot.name = file_name(series.front().id + "-annees");
  for (const YearSeries& one : series) plot.title += (plot.title.empty() ? "" : " / ") + one.label;
  for (int year : years) plot.categories.push_back({std::to_string(year), std::to_string(year), std::nullopt});
  for (YearSeries& one : series)
    plot.series.push_back({std::move(one.id), std::move(one.label), std::move(one.values), std::nullopt});
  return plot;
}

Plot turned(const Plot& plot) {
  Plot out = plot;
  out.years = plot.along == Along::years;
  out.along = Along::parts;
  out.breaks.clear();
  out.categories.clear();
  out.series.clear();
  for (const Series& series : plot.series) out.categories.push_back({series.id, series.label, series.whole});
  for (std::size_t i = 0; i < plot.categories.size(); ++i) {
    const Category& category = plot.categories[i];
    Series one{category.id, category.label, {}, category.whole};
    for (const Series& series : plot.series) one.values.push_back(series.values[i]);
    out.series.push_back(std::move(one));
  }
  return out;
}

std::size_t known_values(const Plot& plot) {
  std::size_t known = 0;
  for (const Series& series : plot.series)
    known += static_cast<std::size_t>(
        std::ranges::count_if(series.values, [](const Value& value) { return value.quantity.known(); }));
  return known;
}

bool anything_known(const Plot& plot) { return known_values(plot) > 0; }

std::optional<double> point_of(const base::Quantity& quantity) {
  const auto point = base::representative(quantity);
  if (!point) return std::nullopt;
  return std::max(0.0, point->approximate());
}

double reach_of(const base::Quantity& quantity) {
  return std::max(point_of(quantity).value_or(0), quantity.max ? quantity.max->approximate() : 0.0);
}

} // namespace reso::chart
