#include <algorithm>

#include "chart/cells.hpp"
#include "chart/chart.hpp"
#include "chart/crossing.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

bool shares_shown(const stats::Breakdown& breakdown, const TableOptions& options) {
  if (!options.shares || breakdown.percentages) return false;
  return std::any_of(breakdown.cells.begin(), breakdown.cells.end(),
                     [](const stats::Cell& cell) { return cell.share.has_value(); });
}

// A total is printed where the parts are meant to make it up.
bool total_shown(const stats::Figure& figure, const stats::Breakdown& breakdown, const TableOptions& options) {
  return options.total && !figure.without_total && !breakdown.partial && !breakdown.multiple &&
         !breakdown.percentages && figure.value.known() && breakdown.cells.size() > 1;
}

std::optional<base::Quantity> sum_of(const stats::Breakdown& breakdown) {
  std::optional<base::Quantity> sum;
  for (const stats::Cell& cell : breakdown.cells) {
    if (!cell.value.exact()) return std::nullopt;
    sum = sum ? *sum + cell.value : cell.value;
  }
  return sum;
}

// Half a unit of the last digit printed, for the total and each part: what rounding explains.
bool rounding_explains(const base::Quantity& total, const base::Quantity& sum, const stats::Breakdown& breakdown) {
  if (sum.decimals == 0) return false; // whole things are not rounded
  base::Rational unit(1, 2);
  for (int i = 0; i < sum.decimals; ++i) unit = unit / base::Rational(10);
  const base::Rational gap = *sum.min - *total.min;
  return (gap < base::Rational(0) ? -gap : gap) <=
         unit * base::Rational(static_cast<std::int64_t>(breakdown.cells.size()) + 1);
}

// The parts as they are printed, added up by a reader, make another number than the total as it is printed.
bool printed_differs(const base::Quantity& total, const stats::Breakdown& breakdown) {
  base::Rational sum(0);
  for (const stats::Cell& cell : breakdown.cells)
    sum = sum + base::round_half_away(*cell.value.min, cell.value.decimals);
  return sum != base::round_half_away(*total.min, total.decimals);
}

void add_notes(const stats::Figure& figure, const stats::Breakdown& breakdown, const TableOptions& options, bool total,
               doc::Table& table) {
  auto add = [&table](std::string_view text) { table.notes.push_back({doc::Text{wording::typography(text)}}); };
  if (breakdown.partial) add(wording::partial_note);
  if (breakdown.multiple) add(wording::multiple_note);
  if ((breakdown.partial || breakdown.multiple || breakdown.percentages) && !figure.without_total &&
      figure.value.known() && figure.parts_add_up && figure.unit != "%")
    add(wording::base_note(wording::with_unit(figure.value, figure.unit)));
  auto has = [&](auto test) { return std::any_of(breakdown.cells.begin(), breakdown.cells.end(), test); };
  if (has([](const stats::Cell& cell) { return cell.value.masked; }))
    add(wording::masked_note);
  else if (has([](const stats::Cell& cell) { return !cell.value.known(); }))
    add(wording::unknown_note);
  if (auto sum = sum_of(breakdown); total && figure.parts_add_up && sum && figure.value.exact()) {
    const bool same = *sum->min == *figure.value.min;
    if (same ? printed_differs(figure.value, breakdown) : rounding_explains(figure.value, *sum, breakdown))
      add(wording::rounding_note);
    else if (!same)
      add(wording::sum_differs_note(wording::phrase(*sum)));
  }
  if (!options.reading.empty()) add(wording::reading_note(options.reading));
  if (!options.scope.empty()) add(wording::scope_note(options.scope));
  if (!options.source.empty())
    add(wording::source_note(options.source));
  else if (!figure.source.empty())
    add(wording::source_note(figure.source));
  if (!options.note.empty()) add(options.note);
}

} // namespace

std::optional<doc::Table> breakdown_table(const stats::Figure& figure, const stats::Breakdown& breakdown,
                                          const TableOptions& options) {
  if (std::none_of(breakdown.cells.begin(), breakdown.cells.end(),
                   [](const stats::Cell& cell) { return cell.value.known(); }))
    return std::nullopt;
  if (is_crossed(breakdown)) return series_table(breakdown_plot(figure, breakdown, false), options);
  doc::Table table;
  table.figure = figure.id;
  table.caption = {doc::Text{wording::typography(
      options.title.empty() ? wording::capital(figure.label) + ", " + breakdown.label : options.title)}};
  bool shares = shares_shown(breakdown, options);
  bool total = total_shown(figure, breakdown, options);
  std::string unit = breakdown.percentages ? "%" : figure.unit;
  table.columns = {{doc::Align::left, 0}, {doc::Align::right, 0}};
  table.head = {
      {{text_cell(""), text_cell(wording::unit_word(breakdown.percentages ? "%" : figure.unit), true)}, false}};
  table.head[0].cells[0].header = true;
  if (shares) {
    table.columns.push_back({doc::Align::right, 0});
    table.head[0].cells.push_back(text_cell(std::string(wording::share_word), true));
  }
  for (const stats::Cell& cell : breakdown.cells) {
    std::string id = figure.id + "." + breakdown.id + "." + cell.id;
    doc::Row row;
    row.cells = {text_cell(wording::typography(wording::capital(cell.label)), true), figure_cell(id, cell.value, unit)};
    if (shares) row.cells.push_back(cell.share ? figure_cell(id + ".part", *cell.share, "%") : text_cell(""));
    table.rows.push_back(std::move(row));
  }
  if (total) {
    doc::Row row;
    row.total = true;
    row.cells = {text_cell(std::string(figure.parts_add_up ? wording::total_word : wording::whole_word), true),
                 figure_cell(figure.id, figure.value, figure.unit)};
    if (shares) row.cells.push_back(text_cell(""));
    table.rows.push_back(std::move(row));
  }
  add_notes(figure, breakdown, options, total, table);
  return table;
}

} // namespace reso::chart
