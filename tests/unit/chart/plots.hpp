// Plots and what is drawn of them, for tests.
#pragma once

#include "breakdown.hpp"
#include "chart/chart.hpp"

namespace reso::tests {

inline constexpr const char* month_names[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                              "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

// Twelve months of a figure, one quantity each.
inline Broken monthly(const std::string& id, const std::string& label, const std::vector<std::string>& values) {
  std::vector<std::pair<std::string, std::string>> cells;
  for (std::size_t i = 0; i < values.size(); ++i) cells.emplace_back(month_names[i], values[i]);
  Broken broken("100", cells);
  broken.figure.id = id;
  broken.figure.label = label;
  broken.breakdown.id = "mois";
  broken.breakdown.label = "par mois";
  broken.breakdown.ordered = true;
  for (stats::Cell& cell : broken.breakdown.cells) cell.id = base::fold_id(cell.label);
  return broken;
}

// The figure with its breakdown inside, as the statistics give it.
inline stats::Figure whole(const Broken& broken) {
  stats::Figure figure = broken.figure;
  figure.breakdowns.push_back(broken.breakdown);
  return figure;
}

// A breakdown by two fields: "accueilli_x_cree" and its value.
inline Broken crossed(const std::vector<std::pair<std::string, std::string>>& cells) {
  Broken broken("100", cells);
  broken.breakdown.id = "statut_x_issue";
  broken.breakdown.label = "par statut et issue";
  for (stats::Cell& cell : broken.breakdown.cells) {
    cell.id = cell.label;
    std::string& label = cell.label;
    if (const auto at = label.find("_x_"); at != std::string::npos) label.replace(at, 3, ", ");
  }
  return broken;
}

inline chart::Plot plot_of(const Broken& broken, bool percentages = false) {
  return chart::breakdown_plot(broken.figure, broken.breakdown, percentages);
}

inline doc::Chart drawn(const chart::Plot& plot, std::optional<chart::ChartType> type = std::nullopt,
                        double width = chart::page_width) {
  chart::ChartOptions options;
  options.type = type;
  options.width = width;
  return chart::chart_of(plot, options).value();
}

template <class Shape>
std::vector<Shape> shapes(const doc::Chart& chart) {
  std::vector<Shape> all;
  for (const doc::Shape& shape : chart.drawing.shapes)
    if (const auto* one = std::get_if<Shape>(&shape)) all.push_back(*one);
  return all;
}

inline std::vector<std::string> labels(const doc::Chart& chart) {
  std::vector<std::string> all;
  for (const doc::Label& label : shapes<doc::Label>(chart)) all.push_back(label.text);
  return all;
}

// The lines of a table, a total's begun by "=".
inline std::string lines(const doc::Table& table) {
  std::string out;
  const auto add = [&out](const doc::Row& row) {
    out += row.total ? "=" : "";
    for (const doc::Cell& cell : row.cells) out += doc::plain_text(cell.content) + "|";
    out += "\n";
  };
  for (const doc::Row& row : table.head) add(row);
  for (const doc::Row& row : table.rows) add(row);
  for (const doc::Inlines& note : table.notes) out += "* " + doc::plain_text(note) + "\n";
  return out;
}

} // namespace reso::tests
