// The values of several series.
#include <algorithm>

#include "chart/cells.hpp"
#include "chart/chart.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

constexpr std::size_t most_columns = 6;

class SeriesTable {
public:
  SeriesTable(const Plot& plot, const TableOptions& options) : m_plot(plot) {
    m_lying = plot.series.size() > most_columns && plot.categories.size() <= most_columns;
    m_row_wholes = options.total &&
                   std::ranges::any_of(plot.categories, [](const Category& one) { return one.whole.has_value(); });
    m_column_wholes =
        options.total && std::ranges::any_of(plot.series, [](const Series& one) { return one.whole.has_value(); });
  }

  doc::Table make() {
    doc::Table table;
    table.figure = m_plot.figure;
    table.columns = {{doc::Align::left, 0}};
    table.head = {{{text_cell(m_plot.along == Along::years && !m_lying ? std::string(wording::year_word)
                                                                       : wording::unit_word(m_plot.unit),
                              true)},
                   false}};
    if (m_lying)
      lying(table);
    else
      standing(table);
    return table;
  }

private:
  doc::Cell cell(const Value& value) const {
    return value.absent ? text_cell(std::string(wording::no_such_part))
                        : figure_cell(value.id, value.quantity, m_plot.unit);
  }
  doc::Cell whole(const std::optional<Value>& value) const { return value ? cell(*value) : text_cell(""); }

  static void column(doc::Table& table, const std::string& head) {
    table.columns.push_back({doc::Align::right, 0});
    table.head[0].cells.push_back(text_cell(wording::typography(head), true));
  }
  static doc::Row& row(doc::Table& table, const std::string& head, bool total = false) {
    doc::Row made;
    made.total = total;
    made.cells.push_back(text_cell(wording::typography(head), true));
    table.rows.push_back(std::move(made));
    return table.rows.back();
  }

  std::string whole_name() const { return std::string(m_plot.adds_up ? wording::total_word : wording::whole_word); }

  void standing(doc::Table& table) const {
    for (const Series& series : m_plot.series) column(table, series.label);
    if (m_row_wholes) column(table, whole_name());
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) {
      doc::Row& made = row(table, m_plot.categories[i].label);
      for (const Series& series : m_plot.series) made.cells.push_back(cell(series.values[i]));
      if (m_row_wholes) made.cells.push_back(whole(m_plot.categories[i].whole));
    }
    if (!m_column_wholes) return;
    doc::Row& made = row(table, whole_name(), true);
    for (const Series& series : m_plot.series) made.cells.push_back(whole(series.whole));
    if (m_row_wholes) made.cells.push_back(text_cell(""));
  }

  void lying(doc::Table& table) const {
    for (const Category& category : m_plot.categories) column(table, category.label);
    if (m_column_wholes) column(table, whole_name());
    for (const Series& series : m_plot.series) {
      doc::Row& made = row(table, series.label);
      for (const Value& value : series.values) made.cells.push_back(cell(value));
      if (m_column_wholes) made.cells.push_back(whole(series.whole));
    }
    if (!m_row_wholes) return;
    doc::Row& made = row(table, whole_name(), true);
    for (const Category& category : m_plot.categories) made.cells.push_back(whole(category.whole));
    if (m_column_wholes) made.cells.push_back(text_cell(""));
  }

  const Plot& m_plot;
  bool m_lying = false, m_row_wholes = false, m_column_wholes = false;
};

void add_notes(const Plot& plot, const TableOptions& options, doc::Table& table) {
  const auto add = [&table](std::string_view text) { table.notes.push_back({doc::Text{wording::typography(text)}}); };
  const auto has = [&plot](auto test) {
    return std::ranges::any_of(plot.series, [&](const Series& one) {
      return std::ranges::any_of(one.values, [&](const Value& value) { return !value.absent && test(value.quantity); });
    });
  };
  if (plot.partial) add(wording::partial_note);
  if (plot.multiple) add(wording::multiple_note);
  if (has([](const base::Quantity& one) { return one.masked; })) add(wording::masked_note);
  if (has([](const base::Quantity& one) { return !one.masked && !one.known(); })) add(wording::unknown_note);
  if (plot.base && (plot.partial || plot.multiple))
    add(wording::base_note(wording::with_unit(*plot.base, plot.base_unit)));
  for (const std::string& note : plot.notes) add(note);
  if (!options.reading.empty()) add(wording::reading_note(options.reading));
  if (!options.scope.empty()) add(wording::scope_note(options.scope));
  const std::string& source = options.source.empty() ? plot.source : options.source;
  if (!source.empty()) add(wording::source_note(source));
  if (!options.note.empty()) add(options.note);
}

} // namespace

std::optional<doc::Table> series_table(const Plot& plot, const TableOptions& options) {
  if (!anything_known(plot)) return std::nullopt;
  doc::Table table = SeriesTable(plot, options).make();
  table.caption = {doc::Text{wording::typography(options.title.empty() ? plot.title : options.title)}};
  add_notes(plot, options, table);
  return table;
}

} // namespace reso::chart
