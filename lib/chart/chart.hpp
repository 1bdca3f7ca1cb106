// A figure's breakdown as a picture with its title, alternative and table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/document.hpp"
#include "stats/figure.hpp"

namespace reso::chart {

// Widths of a drawing that stands across the page, or in one of two columns: points.
inline constexpr double page_width = 440;
inline constexpr double column_width = 212;

enum class ChartType { horizontal, vertical };

struct ChartOptions {
  ChartType type = ChartType::horizontal;
  std::string title;   // empty: label of the figure and of the breakdown
  std::string reading; // "Lecture", may be empty
  std::string scope;   // "Champ"
  std::string source;
  std::string note;
  bool percentages = false;  // shares instead of values
  double width = page_width; // points
};

// Bars from zero with direct labels; qualifiers said in the labels. Nothing when no cell has a known value.
// The table of values comes with it.
std::optional<doc::Chart> bar_chart(const stats::Figure& figure, const stats::Breakdown& breakdown,
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

} // namespace reso::chart
