#include <algorithm>

#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"
#include "chart/stack.hpp"
#include "wording/number.hpp"

namespace reso::chart {

namespace {

constexpr double row_height = 19;
constexpr double bar_height = 11;
constexpr double grouped_height = 8.5;
constexpr double grouped_step = 10;
constexpr double stacked_height = 13;
constexpr double gap = 6;
constexpr double least_column = 60;
constexpr double most_column_share = 0.42;
constexpr std::size_t most_lines = 3;
constexpr double arrow_room = 12; // beyond an open end

double column_width(const Plot& plot, double width) {
  double widest = least_column;
  for (const Category& category : plot.categories)
    widest = std::max(widest, estimated_width(category.label, label_size));
  return std::min(widest, width * most_column_share);
}

class LevelBars {
public:
  LevelBars(const Plot& plot, double width, bool stacked) : m_plot(plot), m_stacked(stacked) {
    m_drawing.width = width;
    m_column = column_width(plot, width);
    m_frame.zero = m_column + gap;
  }

  doc::Drawing draw() {
    double top = put_head(m_drawing, m_plot);
    if (m_plot.series.size() > 1) top = put_legend(m_drawing, m_plot, Swatch::bar, top);
    set_scale();
    const double first = top;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) top = row(i, top);
    m_drawing.shapes.push_back(doc::Line{m_frame.zero, first, m_frame.zero, top, doc::Ink::axis, 0.7, false});
    m_drawing.height = top + 2;
    return std::move(m_drawing);
  }

private:
  std::string words(const base::Quantity& value) const {
    return m_plot.series.size() > 1 ? short_words(value, m_plot.unit) : value_words(value, m_plot.unit);
  }

  // Room at the right for the widest words, whichever bar they follow.
  void set_scale() {
    double widest = 0, longest = 0, arrows = 0, slots = 0;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) {
      const StackLength stack = stack_length(m_plot, i);
      if (m_stacked) longest = std::max(longest, stack.value), slots = std::max(slots, stack.slots);
      if (m_stacked && m_plot.categories[i].whole)
        widest = std::max(widest, estimated_width(words(m_plot.categories[i].whole->quantity), label_size) * 1.1);
      if (m_stacked) continue;
      for (const Series& series : m_plot.series) {
        const base::Quantity& value = series.values[i].quantity;
        if (series.values[i].absent) continue;
        widest = std::max(widest, estimated_width(words(value), label_size) * 1.1);
        longest = std::max(longest, reach_of(value));
        if (value.min && !value.max) arrows = arrow_room;
      }
    }
    const double room = m_drawing.width - m_frame.zero - gap - widest - arrows - slots;
    m_frame.scale = longest > 0 ? std::max(0.0, room) / longest : 0;
  }

  double row(std::size_t i, double top) {
    const auto lines = wrapped(m_plot.categories[i].label, m_column, label_size, most_lines);
    const bool grouped = !m_stacked && m_plot.series.size() > 1;
    const double bars = grouped ? grouped_step * static_cast<double>(m_plot.series.size()) : 0;
    const double height = std::max({row_height, static_cast<double>(lines.size()) * line_height + 5, bars + 8});
    const double middle = top + height / 2;
    put_lines(m_drawing, lines, m_column, middle, doc::Anchor::end);
    if (m_stacked)
      put_stack(m_drawing, m_frame, m_plot, i, middle, stacked_height);
    else if (grouped)
      group(i, middle - bars / 2);
    else
      bar(i, 0, middle, bar_height, label_size);
    return top + height;
  }

  void group(std::size_t i, double top) {
    for (std::size_t s = 0; s < m_plot.series.size(); ++s)
      bar(i, s, top + grouped_step * (static_cast<double>(s) + 0.5), grouped_height, small_size);
  }

  void bar(std::size_t i, std::size_t s, double middle, double thickness, double size) {
    const Value& value = m_plot.series[s].values[i];
    if (value.absent) return;
    const double end = put_bar(m_drawing, m_frame, value.quantity, middle, thickness, ink_rank(m_plot, s));
    put_label(m_drawing, end + label_gap, middle + size * 0.35, words(value.quantity), doc::Anchor::start, size,
              value.quantity.known() ? doc::Ink::text : doc::Ink::muted, value.quantity.known());
  }

  const Plot& m_plot;
  bool m_stacked;
  doc::Drawing m_drawing;
  double m_column = 0;
  Frame m_frame;
};

} // namespace

doc::Drawing draw_level_bars(const Plot& plot, double width, bool stacked) {
  return LevelBars(plot, width, stacked).draw();
}

} // namespace reso::chart
