// Cleveland's dot plot: positions on one scale are compared better than lengths, and years stand on one line.
#include <algorithm>

#include "chart/category_words.hpp"
#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"

namespace reso::chart {

namespace {

constexpr double row_height = 18;
constexpr double gap = 10;
constexpr double least_column = 60;
constexpr double most_column_share = 0.42;

class Dots {
public:
  Dots(const Plot& plot, double width) : m_plot(plot) {
    m_drawing.width = width;
    double widest = least_column, longest = 0;
    for (const Category& category : plot.categories)
      widest = std::max(widest, estimated_width(category.label, label_size));
    for (const Series& series : plot.series)
      for (const Value& value : series.values) longest = std::max(longest, reach_of(value.quantity));
    m_column = std::min(widest, width * most_column_share);
    m_scale = scale_for(longest, plot.unit != "%" && whole_numbers(plot));
    m_frame.zero = m_column + gap;
    m_frame.scale = (width - m_frame.zero - tick_width(m_scale, plot.unit) / 2 - last_width()) / m_scale.top;
  }

  doc::Drawing draw() {
    double top = put_head(m_drawing, m_plot);
    if (m_plot.series.size() > 1) top = put_legend(m_drawing, m_plot, Swatch::mark, top);
    const std::size_t grid = m_drawing.shapes.size();
    const double first = top;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) top = row(i, top);
    doc::Drawing lines;
    put_scale(lines, m_frame, m_scale, m_plot.unit, first, top);
    m_drawing.shapes.insert(m_drawing.shapes.begin() + static_cast<std::ptrdiff_t>(grid), lines.shapes.begin(),
                            lines.shapes.end());
    m_drawing.height = top + small_size + 6;
    return std::move(m_drawing);
  }

private:
  // The newest value is written beyond the dots.
  double last_width() const {
    double widest = 0;
    for (const Value& value : m_plot.series.back().values)
      widest = std::max(widest, estimated_width(short_words(value.quantity, m_plot.unit), small_size) * 1.1);
    return widest + label_gap + 12;
  }

  double row(std::size_t i, double top) {
    const auto lines = wrapped(m_plot.categories[i].label, m_column, label_size, 3);
    const double height = std::max(row_height, static_cast<double>(lines.size()) * line_height + 5);
    const double middle = top + height / 2;
    put_lines(m_drawing, lines, m_column, middle, doc::Anchor::end);
    double least = -1, most = m_frame.zero;
    for (const Series& series : m_plot.series) {
      const auto point = point_of(series.values[i].quantity);
      if (!point) continue;
      const double x = m_frame.at(*point);
      least = least < 0 ? x : std::min(least, x);
      most = std::max(most, x);
    }
    if (least >= 0 && most > least)
      m_drawing.shapes.push_back(doc::Line{least, middle, most, middle, doc::Ink::axis, 1, false});
    double end = m_frame.zero;
    for (std::size_t s = 0; s < m_plot.series.size(); ++s) end = dot(i, s, middle);
    newest(i, middle, least, most, end);
    return top + height;
  }

  // Beside its own dot, on the side where no other is.
  void newest(std::size_t i, double middle, double least, double most, double end) {
    const Value& last = m_plot.series.back().values[i];
    if (last.absent) return;
    const auto point = point_of(last.quantity);
    const double x = point ? m_frame.at(*point) : end;
    const bool left = point && x <= least && x < most, between = point && !left && x < most;
    put_label(m_drawing,
              left      ? x - label_gap - 3
              : between ? x
                        : std::max(x, end) + label_gap + 3,
              between ? middle - 5 : middle + small_size * 0.35, short_words(last.quantity, m_plot.unit),
              left      ? doc::Anchor::end
              : between ? doc::Anchor::middle
                        : doc::Anchor::start,
              small_size, point ? doc::Ink::text : doc::Ink::muted, point.has_value());
  }

  double dot(std::size_t i, std::size_t s, double middle) {
    const base::Quantity& value = m_plot.series[s].values[i].quantity;
    if (value.masked) {
      m_drawing.shapes.push_back(m_frame.bar(m_frame.zero, m_frame.beyond(m_frame.zero, slot_length), middle, 7,
                                             doc::Ink::grid, doc::Pattern::hatched));
      return m_frame.beyond(m_frame.zero, slot_length);
    }
    const auto point = point_of(value);
    if (!point) return m_frame.zero;
    const std::size_t rank = ink_rank(m_plot, s);
    double end = m_frame.at(*point);
    if (!value.exact()) end = std::max(end, put_whisker(m_drawing, m_frame, value, middle, 2.5));
    m_drawing.shapes.push_back(doc::Mark{
        {m_frame.at(*point), middle}, 3, series_ink(rank), series_form(rank), rank % 2 == 1 || !value.exact()});
    return end;
  }

  const Plot& m_plot;
  doc::Drawing m_drawing;
  Frame m_frame;
  Scale m_scale;
  double m_column = 0;
};

} // namespace

doc::Drawing draw_dots(const Plot& plot, double width) { return Dots(plot, width).draw(); }

} // namespace reso::chart
