// A plot as a picture with its title, alternative, notes and table of values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/plot.hpp"
#include "doc/document.hpp"

namespace reso::chart {

// Widths of a drawing that stands across the page, or in one of two columns: points.
inline constexpr double page_width = 440;
inline constexpr double column_width = 212;

enum class ChartType { bars, grouped, stacked, horizontal, curve, donut, multiples, dots, target };

struct ChartOptions {
  std::optional<ChartType> type; // nothing: what suits the plot
  std::string title;             // empty: label of the figure and of the breakdown
  std::string reading;           // "Lecture", may be empty
  std::string scope;             // "Champ"
  std::string source;
  std::string note;
  bool percentages = false;  // shares instead of values
  bool total = true;         // in the table of values
  double width = page_width; // points
};

// The kind that is drawn: the one asked for where the plot allows it, else the nearest honest one. A curve joins only
// months, years and bands; a ring and a stack show only parts that make up a whole; a target needs two series; bars
// stand only where their words have room.
ChartType type_for(const Plot& plot, const ChartOptions& options);

// Nothing when no value is known.
std::optional<doc::Chart> chart_of(const Plot& plot, const ChartOptions& options);

// The chart of one breakdown. The table of values comes with it.
std::optional<doc::Chart> breakdown_chart(const stats::Figure& figure, const stats::Breakdown& breakdown,
                                          const ChartOptions& options);

// The table of a breakdown: label, value, share when it can be said; total row unless the figure has none or the
// breakdown is partial or multiple (the notes say so).
struct TableOptions {
  std::string title;
  bool total = true;
  bool shares = true;
  std::string reading, scope, source, note;
};
std::optional<doc::Table> breakdown_table(const stats::Figure& figure, const stats::Breakdown& breakdown,
                                          const TableOptions& options);

// A row for each category and a column for each series, or the other way round where series are many; wholes where they
// are known. Nothing when no value is known.
std::optional<doc::Table> series_table(const Plot& plot, const TableOptions& options);

} // namespace reso::chart
