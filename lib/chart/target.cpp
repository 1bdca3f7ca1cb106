#include <algorithm>

#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"
#include "wording/chart_text.hpp"

namespace reso::chart {

namespace {

constexpr double row_height = 22;
constexpr double bar_height = 10;
constexpr double mark_height = 16; // of the target
constexpr double gap = 6;
constexpr double least_column = 60;
constexpr double most_column_share = 0.4;

class Target {
public:
  Target(const Plot& plot, double width) : m_plot(plot) {
    m_drawing.width = width;
    double widest = least_column, longest = 0, words = 0;
    for (std::size_t i = 0; i < plot.categories.size(); ++i) {
      widest = std::max(widest, estimated_width(plot.categories[i].label, label_size));
      words = std::max(words, estimated_width(said(i), label_size) * 1.08);
      longest = std::max({longest, reach_of(target(i)), reach_of(achieved(i))});
    }
    m_column = std::min(widest, width * most_column_share);
    m_frame.zero = m_column + gap;
    m_frame.scale = longest > 0 ? std::max(0.0, width - m_frame.zero - words - gap - 12) / longest : 0;
  }

  doc::Drawing draw() {
    double top = key(put_head(m_drawing, m_plot));
    const double first = top;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) top = row(i, top);
    m_drawing.shapes.push_back(doc::Line{m_frame.zero, first, m_frame.zero, top, doc::Ink::axis, 0.7, false});
    m_drawing.height = top + 2;
    return std::move(m_drawing);
  }

private:
  const base::Quantity& target(std::size_t i) const { return m_plot.series[0].values[i].quantity; }
  const base::Quantity& achieved(std::size_t i) const { return m_plot.series[1].values[i].quantity; }
  std::string said(std::size_t i) const {
    return wording::reached_words(value_words(achieved(i), m_plot.unit), value_words(target(i), m_plot.unit));
  }

  // A bar, and the mark that it should reach.
  double key(double top) {
    const double baseline = top + label_size, middle = baseline - label_size * 0.33;
    m_drawing.shapes.push_back(doc::Rectangle{0, middle - 3.5, 12, 7, doc::Ink::series_1});
    put_label(m_drawing, 16, baseline, m_plot.series[1].label, doc::Anchor::start);
    const double x = 16 + estimated_width(m_plot.series[1].label, label_size) + 16;
    m_drawing.shapes.push_back(doc::Rectangle{x, middle - 5, 2, 10, doc::Ink::text});
    put_label(m_drawing, x + 7, baseline, m_plot.series[0].label, doc::Anchor::start);
    return baseline + 8;
  }

  double row(std::size_t i, double top) {
    const auto lines = wrapped(m_plot.categories[i].label, m_column, label_size, 3);
    const double height = std::max(row_height, static_cast<double>(lines.size()) * line_height + 5);
    const double middle = top + height / 2;
    put_lines(m_drawing, lines, m_column, middle, doc::Anchor::end);
    double end = put_bar(m_drawing, m_frame, achieved(i), middle, bar_height, 0);
    if (const auto point = point_of(target(i))) {
      const double x = m_frame.at(*point);
      // A seam of paper keeps the mark apart from the bar that passes it.
      m_drawing.shapes.push_back(doc::Rectangle{x - 2, middle - mark_height / 2, 4, mark_height, doc::Ink::paper});
      m_drawing.shapes.push_back(doc::Rectangle{x - 1, middle - mark_height / 2, 2, mark_height, doc::Ink::text});
      end = std::max({end, x, put_whisker(m_drawing, m_frame, target(i), middle - mark_height / 2, 2)});
    }
    put_label(m_drawing, end + label_gap + 1, middle + label_size * 0.35, said(i), doc::Anchor::start, label_size,
              doc::Ink::text, true);
    return top + height;
  }

  const Plot& m_plot;
  doc::Drawing m_drawing;
  Frame m_frame;
  double m_column = 0;
};

} // namespace

doc::Drawing draw_target(const Plot& plot, double width) { return Target(plot, width).draw(); }

} // namespace reso::chart
