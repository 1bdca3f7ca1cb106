#include <algorithm>
#include <cmath>

#include "chart/draw.hpp"
#include "chart/sketch.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

constexpr std::size_t most_parts = 6;
constexpr double outer = 50, inner = 29;
constexpr double rim = 22; // room around the ring for the shares
constexpr double key_step = 14;
constexpr double key_mark = 12;
constexpr double least_said = 0.04; // turns: a thinner slice has its share in the key alone

std::string share_words(double part) {
  const auto tenths = static_cast<std::int64_t>(part * 1000 + 0.5);
  return wording::percent(base::Rational(tenths, 10), 0);
}

// The share beside its slice, on the side it is on.
void put_share(doc::Drawing& drawing, const doc::Place& centre, double from, double to) {
  if (to - from < least_said) return;
  const doc::Sector spot{centre, 0, outer + 5, (from + to) / 2, (from + to) / 2 + 1e-6, doc::Ink::text};
  const doc::Place at = doc::outline_of(spot).front().to;
  const double side = at.x - centre.x;
  const doc::Anchor anchor = std::abs(side) < 14 ? doc::Anchor::middle
                             : side > 0          ? doc::Anchor::start
                                                 : doc::Anchor::end;
  const double drop = at.y > centre.y ? small_size * 0.7 : small_size * 0.1;
  put_label(drawing, at.x, at.y + drop, share_words(to - from), anchor, small_size, doc::Ink::text, true);
}

// The parts in the order of the slices: beside the ring, or under it where their words have no room.
double put_key(doc::Drawing& drawing, const Plot& plot, const doc::Place& centre) {
  const std::vector<Value>& values = plot.series[0].values;
  std::vector<std::string> words;
  double widest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    words.push_back(wording::typography(plot.categories[i].label + " : " + value_words(values[i].quantity, plot.unit)));
    widest = std::max(widest, estimated_width(words.back(), label_size));
  }
  const double beside = centre.x + outer + rim + 6;
  const bool fits = beside + key_mark + widest <= drawing.width;
  const double left = fits ? beside : 8;
  double y = fits ? centre.y - key_step * (static_cast<double>(values.size()) - 1) / 2 : centre.y + outer + 26;
  for (std::size_t i = 0; i < values.size(); ++i, y += key_step) {
    drawing.shapes.push_back(doc::Rectangle{left, y - 4, 8, 8, series_ink(i), series_pattern(i)});
    put_lines(drawing, wrapped(words[i], drawing.width - left - key_mark, label_size, 1), left + key_mark, y,
              doc::Anchor::start);
  }
  return y - key_step + 10;
}

} // namespace

bool donut_fits(const Plot& plot) {
  if (plot.series.size() != 1 || !plot.adds_up || plot.categories.size() < 2 || plot.categories.size() > most_parts)
    return false;
  double sum = 0;
  for (const Value& value : plot.series[0].values) {
    if (!value.quantity.exact()) return false; // a slice says how much to a hair
    sum += point_of(value.quantity).value_or(0);
  }
  return sum > 0 && (!plot.shares || (sum > 99 && sum < 101));
}

doc::Drawing draw_donut(const Plot& plot, double width) {
  doc::Drawing drawing;
  drawing.width = width;
  const double top = put_head(drawing, plot);
  const std::vector<Value>& values = plot.series[0].values;
  double sum = 0;
  for (const Value& value : values) sum += *point_of(value.quantity);
  const doc::Place centre{outer + rim + 4, top + outer + 14};
  double from = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double part = *point_of(values[i].quantity) / sum, to = i + 1 == values.size() ? 1 : from + part;
    if (part > 0) {
      drawing.shapes.push_back(doc::Sector{centre, inner, outer, from, to, series_ink(i), series_pattern(i)});
      put_share(drawing, centre, from, to);
    }
    from += part;
  }
  if (plot.base && !plot.shares)
    put_label(drawing, centre.x, centre.y + 4, wording::phrase(*plot.base), doc::Anchor::middle, 12, doc::Ink::text,
              true);
  drawing.height = std::max(centre.y + outer + 14, put_key(drawing, plot, centre));
  return drawing;
}

} // namespace reso::chart
