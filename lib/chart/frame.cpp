#include "chart/frame.hpp"

#include <algorithm>
#include <cmath>

#include "chart/sketch.hpp"
#include "wording/number.hpp"

namespace reso::chart {

doc::Rectangle Frame::bar(double from, double to, double middle, double thickness, doc::Ink ink,
                          doc::Pattern pattern) const {
  const double least = std::min(from, to), length = std::abs(to - from);
  if (upright) return {middle - thickness / 2, least, thickness, length, ink, pattern};
  return {least, middle - thickness / 2, length, thickness, ink, pattern};
}

doc::Line Frame::along(double from, double to, double middle, doc::Ink ink, double width) const {
  if (upright) return {middle, from, middle, to, ink, width, false};
  return {from, middle, to, middle, ink, width, false};
}

doc::Line Frame::across(double place, double from, double to, doc::Ink ink, double width) const {
  if (upright) return {from, place, to, place, ink, width, false};
  return {place, from, place, to, ink, width, false};
}

namespace {

std::string tick_words(const base::Rational& tick, const Scale& scale, const std::string& unit) {
  const base::Quantity value = base::exactly(tick, scale.decimals());
  return unit == "%" ? wording::with_unit(value, unit) : wording::number(tick, scale.decimals());
}

} // namespace

double tick_width(const Scale& scale, const std::string& unit) {
  double widest = 0;
  for (const base::Rational& tick : scale.ticks)
    widest = std::max(widest, estimated_width(tick_words(tick, scale, unit), small_size));
  return widest;
}

void put_scale(doc::Drawing& drawing, const Frame& frame, const Scale& scale, const std::string& unit, double begin,
               double end) {
  for (const base::Rational& tick : scale.ticks) {
    const double place = frame.at(tick.approximate());
    const bool axis = tick == base::Rational(0);
    drawing.shapes.push_back(frame.across(place, begin, end, axis ? doc::Ink::axis : doc::Ink::grid, axis ? 0.7 : 0.4));
    const std::string words = tick_words(tick, scale, unit);
    if (frame.upright)
      put_label(drawing, begin - label_gap, place + small_size * 0.35, words, doc::Anchor::end, small_size,
                doc::Ink::muted);
    else
      put_label(drawing, place, end + small_size + 3, words, doc::Anchor::middle, small_size, doc::Ink::muted);
  }
}

namespace {

// Lines that stay readable over a bar: each has an edge of paper.
class Whisker {
public:
  Whisker(doc::Drawing& drawing, const Frame& frame) : m_drawing(drawing), m_frame(frame) {}
  ~Whisker() {
    for (const bool edge : {true, false})
      for (doc::Line line : m_lines) {
        line.stroke = edge ? doc::Ink::paper : doc::Ink::text;
        line.width = edge ? 2.4 : 0.9;
        m_drawing.shapes.push_back(line);
      }
  }
  Whisker(const Whisker&) = delete;
  Whisker& operator=(const Whisker&) = delete;

  void along(double from, double to, double middle) {
    m_lines.push_back(m_frame.along(from, to, middle, doc::Ink::text, 1));
  }
  void cap(double place, double middle, double half) {
    m_lines.push_back(m_frame.across(place, middle - half, middle + half, doc::Ink::text, 1));
  }
  // Two strokes from `tip` back to `back`.
  void head(double tip, double back, double middle, double half) {
    for (const double side : {-half, half})
      m_lines.push_back(m_frame.upright ? doc::Line{middle, tip, middle + side, back, doc::Ink::text}
                                        : doc::Line{tip, middle, back, middle + side, doc::Ink::text});
  }

private:
  doc::Drawing& m_drawing;
  const Frame& m_frame;
  std::vector<doc::Line> m_lines;
};

} // namespace

double put_whisker(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double cap) {
  constexpr double arrow = 11, head = 2.6;
  const double tip = frame.at(point_of(value).value_or(0));
  Whisker whisker(drawing, frame);
  if (value.min && value.max && *value.min != *value.max) {
    const double low = frame.at(std::max(0.0, value.min->approximate())), high = frame.at(value.max->approximate());
    whisker.along(low, high, middle);
    whisker.cap(low, middle, cap);
    whisker.cap(high, middle, cap);
    return high;
  }
  if (!value.known() || (value.min && value.max)) return tip;
  // An end that is not known: an arrow towards where the value may be.
  const bool upwards = value.min.has_value();
  const double end = frame.beyond(tip, upwards ? arrow : -arrow);
  whisker.along(tip, end, middle);
  whisker.head(end, frame.beyond(end, upwards ? -head : head), middle, head);
  return upwards ? end : tip;
}

double put_bar(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double thickness,
               std::size_t series) {
  if (value.masked) {
    const double end = frame.beyond(frame.zero, slot_length);
    drawing.shapes.push_back(frame.bar(frame.zero, end, middle, thickness, doc::Ink::grid, doc::Pattern::hatched));
    return end;
  }
  const auto point = point_of(value);
  if (!point) return frame.zero;
  drawing.shapes.push_back(frame.bar(frame.zero, frame.at(*point), middle, thickness, series_ink(series),
                                     value.exact() ? series_pattern(series) : doc::Pattern::hatched));
  return put_whisker(drawing, frame, value, middle, std::min(3.0, thickness / 3));
}

} // namespace reso::chart
