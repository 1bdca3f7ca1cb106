#include <algorithm>

#include "chart/category_words.hpp"
#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"
#include "chart/stack.hpp"

namespace reso::chart {

namespace {

constexpr double plot_height = 118;
constexpr double most_bar = 42;
constexpr double bar_share = 0.66; // of the room of a category
constexpr double arrow_room = 12;
constexpr double words_room = 12; // above the tallest bar
constexpr double least_bar = 4;

class UprightBars {
public:
  UprightBars(const Plot& plot, double width, bool stacked) : m_plot(plot), m_stacked(stacked) {
    m_drawing.width = width;
    m_frame.upright = true;
    m_bars = stacked ? 1 : std::max<std::size_t>(1, plot.series.size());
    measure();
  }

  bool fits() const { return thickness() >= least_bar && words_under(m_plot, m_slot).has_value(); }

  doc::Drawing draw() {
    double top = put_head(m_drawing, m_plot);
    if (m_plot.series.size() > 1) top = put_legend(m_drawing, m_plot, Swatch::bar, top);
    const double above = (m_labelled ? words_room : 4) + m_arrows;
    m_frame.zero = top + above + plot_height;
    m_frame.scale = m_top > 0 ? (plot_height - m_slots) / m_top : 0;
    if (m_labelled)
      m_drawing.shapes.push_back(
          doc::Line{m_left, m_frame.zero, m_drawing.width, m_frame.zero, doc::Ink::axis, 0.7, false});
    else
      put_scale(m_drawing, m_frame, m_scale, m_plot.unit, m_left, m_drawing.width);
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) category(i);
    m_drawing.height = put_words_under(m_drawing, m_plot, m_left, m_slot, m_frame.zero);
    return std::move(m_drawing);
  }

private:
  // Numbers above the bars where they have room; else an axis at the left, with a light grid.
  void measure() {
    double longest = 0, widest = 0;
    for (std::size_t i = 0; i < m_plot.categories.size(); ++i) {
      const StackLength stack = stack_length(m_plot, i);
      if (m_stacked) longest = std::max(longest, stack.value), m_slots = std::max(m_slots, stack.slots);
      for (const Series& series : m_plot.series) {
        const base::Quantity& value = series.values[i].quantity;
        if (series.values[i].absent) continue;
        widest = std::max(widest, estimated_width(words(value), small_size));
        if (!m_stacked) longest = std::max(longest, reach_of(value));
        if (!m_stacked && value.min && !value.max) m_arrows = arrow_room;
      }
    }
    m_top = longest;
    m_slot = m_drawing.width / static_cast<double>(m_plot.categories.size());
    const bool wholes =
        std::ranges::all_of(m_plot.categories, [](const Category& one) { return one.whole.has_value(); });
    m_labelled = m_stacked ? wholes || m_plot.shares : widest <= (m_bars == 1 ? m_slot - 2 : thickness() + 1);
    if (m_labelled) return;
    m_scale = scale_for(longest, m_plot.unit != "%" && whole_numbers(m_plot));
    m_top = m_scale.top;
    m_left = tick_width(m_scale, m_plot.unit) + label_gap;
    m_slot = (m_drawing.width - m_left) / static_cast<double>(m_plot.categories.size());
  }

  double thickness() const { return std::min(most_bar, m_slot * bar_share / static_cast<double>(m_bars)); }
  std::string words(const base::Quantity& value) const {
    return m_bars == 1 && m_plot.categories.size() <= 4 ? value_words(value, m_plot.unit)
                                                        : short_words(value, m_plot.unit);
  }

  void category(std::size_t i) {
    const double middle = m_left + m_slot * (static_cast<double>(i) + 0.5);
    if (m_stacked) return put_stack(m_drawing, m_frame, m_plot, i, middle, thickness());
    const double first = middle - thickness() * (static_cast<double>(m_bars) - 1) / 2;
    for (std::size_t s = 0; s < m_plot.series.size(); ++s)
      bar(m_plot.series[s].values[i], s, first + thickness() * static_cast<double>(s));
  }

  void bar(const Value& value, std::size_t s, double middle) {
    if (value.absent) return;
    const double end =
        put_bar(m_drawing, m_frame, value.quantity, middle, thickness() - (m_bars > 1 ? 1 : 0), ink_rank(m_plot, s));
    if (!m_labelled && value.quantity.exact()) return;
    if (!m_labelled && estimated_width(words(value.quantity), small_size) > m_slot) return;
    // Words wider than their bar stay inside the drawing.
    const double half = estimated_width(words(value.quantity), small_size) / 2;
    const double x = std::clamp(middle, half, std::max(half, m_drawing.width - half));
    put_label(m_drawing, x, end - 3, words(value.quantity), doc::Anchor::middle, small_size,
              value.quantity.known() ? doc::Ink::text : doc::Ink::muted, value.quantity.known());
  }

  const Plot& m_plot;
  bool m_stacked;
  std::size_t m_bars = 1;
  doc::Drawing m_drawing;
  Frame m_frame;
  Scale m_scale;
  double m_top = 0, m_slot = 0, m_left = 0, m_slots = 0, m_arrows = 0;
  bool m_labelled = true;
};

} // namespace

doc::Drawing draw_upright_bars(const Plot& plot, double width, bool stacked) {
  return UprightBars(plot, width, stacked).draw();
}

bool upright_bars_fit(const Plot& plot, double width, bool stacked) { return UprightBars(plot, width, stacked).fits(); }

} // namespace reso::chart
