// What a chart shows, before any shape: categories along an axis, and the values of one or several series.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/figure.hpp"

namespace reso::chart {

struct Value {
  std::string id; // of the figure or the cell, with its year when it is an earlier one
  base::Quantity quantity = base::unknown_quantity();
  bool absent = false; // the series has no such category: nothing is drawn, nothing is said
};

struct Category {
  std::string id;
  std::string label;          // as a label begins: capital first
  std::optional<Value> whole; // of all series together, where a breakdown of the figure says it
};

struct Series {
  std::string id;
  std::string label;
  std::vector<Value> values;  // one for each category
  std::optional<Value> whole; // of all categories together
};

// What follows what along the axis. Only months and years may be joined by a line.
enum class Along { parts, bands, months, years };

struct Plot {
  std::string name;   // of the file: "dla-diagnostics-mois"
  std::string figure; // the first one shown
  std::string title;  // when none is given
  std::string axis;   // what categories are: "forme"
  std::string unit;   // singular, or a sign
  Along along = Along::parts;
  std::vector<Category> categories;
  std::vector<Series> series;
  bool years = false;                 // the series are years of the same thing
  bool crossed = false;               // the series are parts of each category
  bool adds_up = false;               // the parts make up a whole: they may be stacked, or cut out of a disc
  bool partial = false;               // parts that are known only in part
  bool multiple = false;              // several answers
  bool shares = false;                // the values are shares
  std::optional<base::Quantity> base; // n: what the whole counts, in `base_unit`
  std::string base_unit;
  std::vector<std::size_t> breaks; // categories that cannot be compared with the one before
  std::string source;              // of the figure
  std::vector<std::string> notes;
};

// A breakdown that becomes a series.
struct Source {
  const stats::Figure* figure = nullptr;
  const stats::Breakdown* breakdown = nullptr;
  std::string label;
  int year = 0; // 0: the report's own
};

// A figure, or a cell of it, over years.
struct YearSeries {
  std::string id;
  std::string label;
  std::string unit;
  std::vector<Value> values; // one for each year
};

// --- Interface ---

// One series; several when the breakdown crosses two fields ("statut_x_issue": a category for each "statut", a series
// for each "issue"). `percentages`: shares where they are known.
Plot breakdown_plot(const stats::Figure& figure, const stats::Breakdown& breakdown, bool percentages);

// The unit that all have in common: things counted under several names are a number, without more. Nothing when the
// values cannot share an axis (hours and euros, counts and shares).
std::optional<std::string> common_unit(const std::vector<std::string>& units);

// One series for each source; categories are those of all, in the order of the last. Sources are not empty and
// have a common unit.
Plot series_plot(const std::vector<Source>& sources, bool percentages);

// Years along the axis, one series for each figure. `series` is not empty and has a
// common unit.
Plot years_plot(const std::vector<int>& years, std::vector<YearSeries> series);

// Series as categories and categories as series: a row for each figure, a dot for each year.
Plot turned(const Plot& plot);

// True when some value of the plot is a number.
bool anything_known(const Plot& plot);
std::size_t known_values(const Plot& plot);

// The point where a drawing puts the quantity; nothing of what is not known. Never below 0.
std::optional<double> point_of(const base::Quantity& quantity);
// The furthest point that its whiskers reach.
double reach_of(const base::Quantity& quantity);

} // namespace reso::chart
