#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "chart/chart.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

// Measures of the drawing, in points. Labels are set in the theme's text font, whose letters are about half an em wide:
// exact widths belong to layout, and a drawing must be the same for every renderer.
constexpr double label_size = 8;
constexpr double letter_width = 0.52;
constexpr double row_height = 19;
constexpr double bar_height = 11;
constexpr double gap = 6;
constexpr double least_label_column = 70;
constexpr double most_label_share = 0.42;

double estimated_width(const std::string& text, double size) {
  return static_cast<double>(base::code_points(text)) * size * letter_width;
}

struct Bar {
  std::string label;
  std::string value;
  double length; // representative value, from 0
  bool exact;
};

const base::Quantity& shown(const stats::Cell& cell, bool percentages) {
  return percentages && cell.share ? *cell.share : cell.value;
}

std::string value_words(const base::Quantity& value, const std::string& unit) {
  return wording::is_symbol(unit) ? wording::with_unit(value, unit) : wording::phrase(value);
}

std::vector<Bar> bars_of(const stats::Figure& figure, const stats::Breakdown& breakdown, bool percentages) {
  std::vector<Bar> bars;
  for (const stats::Cell& cell : breakdown.cells) {
    const base::Quantity& value = shown(cell, percentages);
    auto point = base::representative(value);
    if (!point || *point < base::Rational(0)) continue;
    bool shares = breakdown.percentages || (percentages && cell.share);
    bars.push_back({wording::capital(cell.label), value_words(value, shares ? "%" : figure.unit), point->approximate(),
                    value.exact()});
  }
  return bars;
}

// At most two lines, cut at the blank nearest to the middle.
std::vector<std::string> label_lines(const std::string& label, double width) {
  if (estimated_width(label, label_size) <= width) return {label};
  std::size_t best = std::string::npos;
  for (std::size_t at = label.find(' '); at != std::string::npos; at = label.find(' ', at + 1))
    if (best == std::string::npos || std::max(at, label.size() - at) < std::max(best, label.size() - best)) best = at;
  if (best == std::string::npos) return {label};
  return {label.substr(0, best), label.substr(best + 1)};
}

double label_column(const std::vector<Bar>& bars, double width) {
  double widest = least_label_column;
  for (const Bar& bar : bars) widest = std::max(widest, estimated_width(bar.label, label_size));
  return std::min(widest, width * most_label_share);
}

void draw_bar(doc::Drawing& drawing, const Bar& bar, double top, double column, double scale) {
  double middle = top + row_height / 2;
  auto lines = label_lines(bar.label, column);
  double baseline = middle + label_size * 0.35 - (static_cast<double>(lines.size()) - 1) * label_size * 0.55;
  for (const std::string& line : lines) {
    drawing.shapes.push_back(doc::Label{column, baseline, line, doc::Ink::text, label_size, doc::Anchor::end, false});
    baseline += label_size * 1.1;
  }
  double length = bar.length * scale;
  drawing.shapes.push_back(
      doc::Rectangle{column + gap, middle - bar_height / 2, length, bar_height, doc::Ink::series_1, !bar.exact});
  drawing.shapes.push_back(doc::Label{column + gap + length + gap * 0.7, middle + label_size * 0.35, bar.value,
                                      doc::Ink::text, label_size, doc::Anchor::start, true});
}

doc::Drawing draw_horizontal(const std::vector<Bar>& bars, double width) {
  doc::Drawing drawing;
  drawing.width = width;
  drawing.height = row_height * static_cast<double>(bars.size()) + 4;
  double column = label_column(bars, width);
  double widest_value = 0, longest = 0;
  for (const Bar& bar : bars) {
    widest_value = std::max(widest_value, estimated_width(bar.value, label_size) * 1.1);
    longest = std::max(longest, bar.length);
  }
  double scale = longest > 0 ? std::max(0.0, width - column - 2 * gap - widest_value) / longest : 0;
  double top = 2;
  for (const Bar& bar : bars) {
    draw_bar(drawing, bar, top, column, scale);
    top += row_height;
  }
  drawing.shapes.push_back(doc::Line{column + gap, 0, column + gap, drawing.height, doc::Ink::axis, 0.7, false});
  return drawing;
}

std::string alternative(std::vector<Bar> bars) {
  std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.length > b.length; });
  std::vector<wording::BarWords> words;
  for (const Bar& bar : bars) words.push_back({bar.label, bar.value});
  return wording::bars_alternative(words);
}

std::string file_name(const stats::Figure& figure, const stats::Breakdown& breakdown) {
  std::string name = figure.id + "-" + breakdown.id;
  for (char& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) c = '-';
  return name;
}

} // namespace

std::optional<doc::Chart> bar_chart(const stats::Figure& figure, const stats::Breakdown& breakdown,
                                    const ChartOptions& options) {
  auto bars = bars_of(figure, breakdown, options.percentages);
  if (bars.empty()) return std::nullopt;
  doc::Chart chart;
  chart.name = file_name(figure, breakdown);
  chart.anchor = "graphique-" + chart.name;
  chart.figure = figure.id;
  std::string title = options.title.empty() ? wording::capital(figure.label) + ", " + breakdown.label : options.title;
  chart.title = {doc::Text{wording::typography(title)}};
  chart.drawing = draw_horizontal(bars, options.width);
  chart.drawing.alternative = alternative(bars);
  for (auto [text, make] :
       {std::pair{&options.reading, &wording::reading_note}, std::pair{&options.scope, &wording::scope_note},
        std::pair{&options.source, &wording::source_note}})
    if (!text->empty()) chart.notes.push_back({doc::Text{wording::typography(make(*text))}});
  if (!options.note.empty()) chart.notes.push_back({doc::Text{wording::typography(options.note)}});
  TableOptions table;
  table.title = title;
  chart.table = breakdown_table(figure, breakdown, table);
  return chart;
}

} // namespace reso::chart
