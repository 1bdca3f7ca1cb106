#include "chart/stack.hpp"

#include <algorithm>
#include <cmath>

#include "chart/sketch.hpp"

namespace reso::chart {

namespace {

constexpr double masked_part = 12;
constexpr double seam = 0.8; // of paper, between two parts
constexpr double chip_height = 8.6;

// A number that stays readable on any fill, in grey too.
void put_number(doc::Drawing& drawing, const Frame& frame, const std::string& words, double from, double to,
                double middle, double thickness) {
  const double width = estimated_width(words, small_size) + 4;
  const double length = std::abs(to - from), place = (from + to) / 2;
  const bool roomy = frame.upright ? length >= chip_height + 3 && thickness >= width : length >= width + 3;
  if (!roomy) return;
  const double x = frame.upright ? middle : place, y = frame.upright ? place : middle;
  drawing.shapes.push_back(doc::Rectangle{x - width / 2, y - chip_height / 2, width, chip_height, doc::Ink::paper});
  put_label(drawing, x, y + small_size * 0.35, words, doc::Anchor::middle, small_size);
}

} // namespace

StackLength stack_length(const Plot& plot, std::size_t category) {
  StackLength length;
  for (const Series& series : plot.series) {
    const base::Quantity& value = series.values[category].quantity;
    length.value += point_of(value).value_or(0);
    if (value.masked) length.slots += masked_part;
  }
  return length;
}

void put_stack(doc::Drawing& drawing, const Frame& frame, const Plot& plot, std::size_t category, double middle,
               double thickness) {
  double from = frame.zero;
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    const base::Quantity& value = plot.series[s].values[category].quantity;
    const auto point = point_of(value);
    const double length = value.masked ? masked_part : point.value_or(0) * frame.scale;
    if (length <= 0) continue;
    const double to = frame.beyond(from, length);
    drawing.shapes.push_back(frame.bar(from, to, middle, thickness, value.masked ? doc::Ink::grid : series_ink(s),
                                       value.exact() ? series_pattern(s) : doc::Pattern::hatched));
    put_number(drawing, frame, short_words(value, plot.unit), from, to, middle, thickness);
    if (from != frame.zero)
      drawing.shapes.push_back(
          frame.across(from, middle - thickness / 2, middle + thickness / 2, doc::Ink::paper, seam));
    from = to;
  }
  const auto& whole = plot.categories[category].whole;
  if (!whole || !whole->quantity.known()) return;
  const std::string words = short_words(whole->quantity, plot.unit);
  if (frame.upright)
    put_label(drawing, middle, from - label_gap + 1, words, doc::Anchor::middle, label_size, doc::Ink::text, true);
  else
    put_label(drawing, from + label_gap, middle + label_size * 0.35, words, doc::Anchor::start, label_size,
              doc::Ink::text, true);
}

} // namespace reso::chart
