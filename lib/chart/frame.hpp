// Axes, and the marks of values along them.
#pragma once

#include <string>

#include "chart/plot.hpp"
#include "chart/scale.hpp"
#include "doc/drawing.hpp"

namespace reso::chart {

inline constexpr double slot_length = 20; // of a masked value: the same whatever it hides

// Where values stand: upwards from the line of 0, or to the right of it.
struct Frame {
  bool upright = false;
  double zero = 0;  // y of 0, or x
  double scale = 1; // points for 1

  double at(double value) const { return upright ? zero - value * scale : zero + value * scale; }
  // `points` further from 0 than `place`.
  double beyond(double place, double points) const { return upright ? place - points : place + points; }
  doc::Rectangle bar(double from, double to, double middle, double thickness, doc::Ink ink, doc::Pattern pattern) const;
  doc::Line along(double from, double to, double middle, doc::Ink ink, double width) const; // along values
  doc::Line across(double place, double from, double to, doc::Ink ink, double width) const; // at one value
};

// Light lines at the ticks with their numbers; 0 is the axis itself. From `begin` to `end` across the values.
void put_scale(doc::Drawing& drawing, const Frame& frame, const Scale& scale, const std::string& unit, double begin,
               double end);
double tick_width(const Scale& scale, const std::string& unit);

// A bar from 0 with what is not certain about it: a whisker over a range, an arrow at an open end; a hatched slot of a
// masked value, nothing of an unknown one. Returns the place beyond which its words may stand.
double put_bar(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double thickness,
               std::size_t series);
// The whisker alone, for marks. Returns as put_bar().
double put_whisker(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double cap);

} // namespace reso::chart
