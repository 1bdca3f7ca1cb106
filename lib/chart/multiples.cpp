// Small multiples: one panel for each series, all on one scale, so that shapes are compared.
#include <algorithm>
#include <cmath>

#include "chart/category_words.hpp"
#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"

namespace reso::chart {

namespace {

constexpr double between = 14; // panels
constexpr double title_height = 14;
constexpr double row_height = 15;
constexpr double bar_height = 8;
constexpr double panel_height = 62;
constexpr double least_panel = 84; // of rows, with their numbers
constexpr double least_upright = 120;
constexpr double least_column = 50;
constexpr double most_column_share = 0.3;

class Multiples {
public:
  Multiples(const Plot& plot, double width) : m_plot(plot) {
    m_drawing.width = width;
    for (const Series& series : plot.series)
      for (const Value& value : series.values) {
        m_longest = std::max(m_longest, reach_of(value.quantity));
        m_words = std::max(m_words, estimated_width(short_words(value.quantity, plot.unit), small_size));
      }
  }

  doc::Drawing draw() {
    const double top = put_head(m_drawing, m_plot);
    m_drawing.height = m_plot.along == Along::parts || m_plot.along == Along::bands ? rows(top) : upright(top);
    return std::move(m_drawing);
  }

private:
  // How many panels stand side by side, evenly over the rows that they need.
  std::size_t across(double room, double least) const {
    const auto fit = static_cast<std::size_t>(std::max(1.0, (room + between) / (least + between)));
    const std::size_t lines = (m_plot.series.size() + fit - 1) / fit;
    return (m_plot.series.size() + lines - 1) / lines;
  }

  // Bars that lie, under one column of words for each line of panels.
  double rows(double top) {
    double column = least_column;
    for (const Category& category : m_plot.categories)
      column = std::max(column, estimated_width(category.label, small_size));
    column = std::min(column, m_drawing.width * most_column_share);
    const double left = column + 6;
    const std::size_t many = across(m_drawing.width - left, least_panel);
    const double panel = (m_drawing.width - left - between * static_cast<double>(many - 1)) / static_cast<double>(many);
    Frame frame;
    frame.scale = m_longest > 0 ? std::max(0.0, panel - m_words - label_gap - 12) / m_longest : 0;
    for (std::size_t s = 0; s < m_plot.series.size(); ++s) {
      if (s > 0 && s % many == 0) top += title_height + rows_height(column) + between;
      frame.zero = left + (panel + between) * static_cast<double>(s % many);
      panel_of_rows(s, frame, top, s % many == 0 ? column : 0, column);
    }
    return top + title_height + rows_height(column) + 3;
  }

  double height_of(std::size_t i, double column) const {
    const auto lines = wrapped(m_plot.categories[i].label, column, small_size, 3).size();
    return std::max(row_height, static_cast<double>(lines) * line_height + 3);
  }
  double rows_height(double column) const {
    double height = 0;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) height += height_of(i, column);
    return height;
  }

  void panel_of_rows(std::size_t s, const Frame& frame, double top, double words, double column) {
    put_label(m_drawing, frame.zero, top + label_size, m_plot.series[s].label, doc::Anchor::start, label_size,
              doc::Ink::text, true);
    double y = top + title_height;
    const double first = y;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) {
      const double height = height_of(i, column), middle = y + height / 2;
      if (words > 0)
        put_lines(m_drawing, wrapped(m_plot.categories[i].label, words, small_size, 3), words, middle, doc::Anchor::end,
                  small_size);
      const Value& value = m_plot.series[s].values[i];
      if (!value.absent) {
        const double end = put_bar(m_drawing, frame, value.quantity, middle, bar_height, 0);
        put_label(m_drawing, end + label_gap - 1, middle + small_size * 0.35, short_words(value.quantity, m_plot.unit),
                  doc::Anchor::start, small_size, value.quantity.known() ? doc::Ink::text : doc::Ink::muted);
      }
      y += height;
    }
    m_drawing.shapes.push_back(doc::Line{frame.zero, first, frame.zero, y, doc::Ink::axis, 0.7, false});
  }

  // Months and years stand, each panel with the same ticks.
  double upright(double top) {
    const std::size_t many = across(m_drawing.width, least_upright);
    const Scale scale = scale_for(m_longest, m_plot.unit != "%" && whole_numbers(m_plot), 3);
    const double left = tick_width(scale, m_plot.unit) + label_gap;
    const double panel = (m_drawing.width - between * static_cast<double>(many - 1)) / static_cast<double>(many);
    double bottom = top;
    for (std::size_t s = 0; s < m_plot.series.size(); ++s) {
      if (s > 0 && s % many == 0) top = bottom + between / 2;
      bottom = upright_panel(s, scale, (panel + between) * static_cast<double>(s % many), panel, left, top);
    }
    return bottom;
  }

  double upright_panel(std::size_t s, const Scale& scale, double x, double width, double left, double top) {
    put_label(m_drawing, x + left, top + label_size, m_plot.series[s].label, doc::Anchor::start, label_size,
              doc::Ink::text, true);
    const double above = 9; // the words of what is not known, or not exactly
    Frame frame{true, top + title_height + above + panel_height, panel_height / scale.top};
    put_scale(m_drawing, frame, scale, m_plot.unit, x + left, x + width);
    const double slot = (width - left) / static_cast<double>(m_plot.categories.size());
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) {
      const Value& value = m_plot.series[s].values[i];
      if (value.absent) continue;
      const double middle = x + left + slot * (static_cast<double>(i) + 0.5);
      const double end = put_bar(m_drawing, frame, value.quantity, middle, std::min(18.0, slot * 0.64), 0);
      if (!value.quantity.known() && estimated_width(short_words(value.quantity, m_plot.unit), small_size) <= slot + 4)
        put_label(m_drawing, middle, end - 2, short_words(value.quantity, m_plot.unit), doc::Anchor::middle, small_size,
                  doc::Ink::muted);
    }
    return put_words_under(m_drawing, m_plot, x + left, slot, frame.zero);
  }

  const Plot& m_plot;
  doc::Drawing m_drawing;
  double m_longest = 0, m_words = 0;
};

} // namespace

doc::Drawing draw_multiples(const Plot& plot, double width) { return Multiples(plot, width).draw(); }

} // namespace reso::chart
