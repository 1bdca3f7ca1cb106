#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

#include "chart/category_words.hpp"
#include "chart/draw.hpp"
#include "chart/frame.hpp"
#include "chart/sketch.hpp"
#include "stats/keys.hpp"

namespace reso::chart {

namespace {

constexpr double plot_height = 118;
constexpr double most_name_share = 0.3; // of the width, for names at the ends of the lines
constexpr double name_leading = 9.5;
constexpr double above = 12;

// The last place of a line, and its name.
struct End {
  std::size_t series;
  double x, y;
};

class Curve {
public:
  Curve(const Plot& plot, double width) : m_plot(plot) {
    m_drawing.width = width;
    m_frame.upright = true;
    double longest = 0;
    for (const Series& series : plot.series)
      for (const Value& value : series.values) longest = std::max(longest, reach_of(value.quantity));
    m_scale = scale_for(longest, plot.unit != "%" && whole_numbers(plot));
    m_left = tick_width(m_scale, plot.unit) + label_gap;
  }

  doc::Drawing draw() {
    double top = put_head(m_drawing, m_plot);
    const bool legend = m_plot.series.size() > 1 && !names_fit();
    if (legend) top = put_legend(m_drawing, m_plot, Swatch::line, top);
    const double right = m_plot.series.size() > 1 && !legend ? m_drawing.width - m_names : m_drawing.width;
    m_frame.zero = top + above + plot_height;
    m_frame.scale = plot_height / m_scale.top;
    m_slot = (right - m_left) / static_cast<double>(m_plot.categories.size());
    put_scale(m_drawing, m_frame, m_scale, m_plot.unit, m_left, right);
    for (const std::size_t i : m_plot.breaks)
      m_drawing.shapes.push_back(
          doc::Line{x(i) - m_slot / 2, top + above / 2, x(i) - m_slot / 2, m_frame.zero, doc::Ink::axis, 0.7, true});
    for (std::size_t s = 0; s < m_plot.series.size(); ++s) series(s);
    if (m_plot.series.size() == 1) extremes();
    if (m_plot.series.size() > 1 && !legend) names(top + above);
    m_drawing.height = put_words_under(m_drawing, m_plot, m_left, m_slot, m_frame.zero);
    return std::move(m_drawing);
  }

private:
  double x(std::size_t i) const { return m_left + m_slot * (static_cast<double>(i) + 0.5); }

  // Names stand at the ends of their lines when they are few and short; each keeps its own height.
  bool names_fit() {
    double widest = 0;
    for (const Series& series : m_plot.series) widest = std::max(widest, estimated_width(series.label, label_size));
    m_names = widest + 6;
    return m_names <= m_drawing.width * most_name_share &&
           static_cast<double>(m_plot.series.size()) * name_leading <= plot_height;
  }

  // What has no month stands at the end, alone.
  bool undated(std::size_t i) const { return m_plot.categories[i].id == stats::not_given; }

  // The line is cut where nothing is known and at breaks; a value alone is its mark.
  void series(std::size_t s) {
    const Series& one = m_plot.series[s];
    const std::size_t rank = ink_rank(m_plot, s);
    std::vector<doc::Place> run;
    const auto close = [&] {
      if (run.size() > 1) m_drawing.shapes.push_back(doc::Polyline{run, series_ink(rank), 1.6, rank % 2 == 1});
      run.clear();
    };
    for (std::size_t i = 0; i < one.values.size(); ++i) {
      const auto point = point_of(one.values[i].quantity);
      if (!point) {
        close();
        gap(i, s);
        continue;
      }
      if (std::ranges::find(m_plot.breaks, i) != m_plot.breaks.end() || undated(i)) close();
      run.push_back({x(i), m_frame.at(*point)});
    }
    close();
    for (std::size_t i = 0; i < one.values.size(); ++i) {
      const base::Quantity& value = one.values[i].quantity;
      if (!value.known()) continue;
      if (!value.exact()) put_whisker(m_drawing, m_frame, value, x(i), 2.5);
      m_drawing.shapes.push_back(doc::Mark{{x(i), m_frame.at(*point_of(value))},
                                           2.4,
                                           series_ink(rank),
                                           series_form(rank),
                                           rank % 2 == 1 || !value.exact()});
    }
  }

  // Said on the axis, once for each series.
  void gap(std::size_t i, std::size_t s) {
    const Value& value = m_plot.series[s].values[i];
    if (value.absent) return;
    if (value.quantity.masked)
      m_drawing.shapes.push_back(m_frame.bar(m_frame.zero, m_frame.beyond(m_frame.zero, slot_length), x(i),
                                             std::min(10.0, m_slot * 0.6), doc::Ink::grid, doc::Pattern::hatched));
    const double height = value.quantity.masked ? slot_length + 3 : 3;
    put_label(m_drawing, x(i), m_frame.zero - height - static_cast<double>(s) * name_leading,
              short_words(value.quantity, m_plot.unit), doc::Anchor::middle, small_size, doc::Ink::muted);
  }

  // One line has its highest, lowest and last values written.
  void extremes() {
    const std::vector<Value>& values = m_plot.series[0].values;
    std::optional<std::size_t> high, low, last;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto point = point_of(values[i].quantity);
      if (!point) continue;
      if (!high || *point > *point_of(values[*high].quantity)) high = i;
      if (!low || *point < *point_of(values[*low].quantity)) low = i;
      last = i;
    }
    std::vector<std::size_t> said;
    for (const auto& one : {high, low, last})
      if (one && std::ranges::none_of(said, [&](std::size_t other) { return near(other, *one); })) said.push_back(*one);
    for (const std::size_t i : said) {
      const base::Quantity& value = values[i].quantity;
      const bool lowest = i == *low && i != *high;
      const double place = lowest ? m_frame.at(*point_of(value)) + small_size + 4 : m_frame.at(reach_of(value)) - 5.5;
      if (place > m_frame.zero - 2) continue; // the axis says it
      put_label(m_drawing, x(i), place, short_words(value, m_plot.unit), doc::Anchor::middle, small_size,
                doc::Ink::text, true);
    }
  }

  bool near(std::size_t a, std::size_t b) const {
    const std::string words = short_words(m_plot.series[0].values[a].quantity, m_plot.unit) +
                              short_words(m_plot.series[0].values[b].quantity, m_plot.unit);
    return a == b || std::abs(x(a) - x(b)) < estimated_width(words, small_size) / 2 + 3;
  }

  // Pushed apart downwards, then back up from the axis.
  void names(double top) {
    std::vector<End> ends;
    for (std::size_t s = 0; s < m_plot.series.size(); ++s)
      for (std::size_t i = m_plot.categories.size(); i-- > 0;)
        if (const auto point = point_of(m_plot.series[s].values[i].quantity)) {
          ends.push_back({s, x(m_plot.categories.size() - 1) + m_slot / 2, m_frame.at(*point)});
          break;
        }
    std::ranges::stable_sort(ends, [](const End& a, const End& b) { return a.y < b.y; });
    double least = top;
    for (End& end : ends) least = (end.y = std::max(end.y, least)) + name_leading;
    double most = m_frame.zero;
    for (End& end : std::views::reverse(ends)) most = (end.y = std::min(end.y, most)) - name_leading;
    for (const End& end : ends)
      put_label(m_drawing, end.x + 2, end.y + label_size * 0.35, m_plot.series[end.series].label, doc::Anchor::start,
                label_size);
  }

  const Plot& m_plot;
  doc::Drawing m_drawing;
  Frame m_frame;
  Scale m_scale;
  double m_left = 0, m_slot = 0, m_names = 0;
};

} // namespace

doc::Drawing draw_curve(const Plot& plot, double width) { return Curve(plot, width).draw(); }

} // namespace reso::chart
