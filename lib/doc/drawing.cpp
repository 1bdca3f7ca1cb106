#include "doc/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace reso::doc {

namespace {

Place on_circle(const Place& centre, double radius, double turns) {
  const double angle = turns * 2 * std::numbers::pi;
  return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

// The end of a handle: `length` along the tangent, clockwise.
Place along(const Place& centre, double radius, double turns, double length) {
  const Place on = on_circle(centre, radius, turns);
  const double angle = turns * 2 * std::numbers::pi;
  return {on.x + length * std::cos(angle), on.y + length * std::sin(angle)};
}

// Arcs of a quarter turn at most: a cubic curve is then within 0,03 % of the circle.
void add_arc(const Place& centre, double radius, double from, double to, Outline& out) {
  const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) * 4 - 1e-9)));
  const double piece = (to - from) / pieces;
  const double handle = radius * 4 / 3 * std::tan(piece * std::numbers::pi / 2);
  for (int i = 0; i < pieces; ++i) {
    const double a = from + piece * i, b = a + piece;
    out.push_back({Step::Kind::curve, on_circle(centre, radius, b), along(centre, radius, a, handle),
                   along(centre, radius, b, -handle)});
  }
}

Outline polygon(const std::vector<Place>& corners) {
  Outline out;
  for (const Place& corner : corners)
    out.push_back({out.empty() ? Step::Kind::move : Step::Kind::line, corner, {}, {}});
  out.push_back({Step::Kind::close, {}, {}, {}});
  return out;
}

} // namespace

Outline outline_of(const Mark& mark) {
  const double x = mark.centre.x, y = mark.centre.y, r = mark.radius;
  switch (mark.form) {
  case Form::square: return polygon({{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}});
  case Form::diamond: return polygon({{x, y - r * 1.3}, {x + r * 1.3, y}, {x, y + r * 1.3}, {x - r * 1.3, y}});
  case Form::triangle: return polygon({{x, y - r * 1.3}, {x + r * 1.2, y + r}, {x - r * 1.2, y + r}});
  case Form::disc: break;
  }
  Outline out{{Step::Kind::move, on_circle(mark.centre, r, 0), {}, {}}};
  add_arc(mark.centre, r, 0, 1, out);
  out.push_back({Step::Kind::close, {}, {}, {}});
  return out;
}

Outline outline_of(const Sector& sector) {
  Outline out{{Step::Kind::move, on_circle(sector.centre, sector.outer, sector.from), {}, {}}};
  add_arc(sector.centre, sector.outer, sector.from, sector.to, out);
  out.push_back({Step::Kind::line, on_circle(sector.centre, sector.inner, sector.to), {}, {}});
  add_arc(sector.centre, sector.inner, sector.to, sector.from, out);
  out.push_back({Step::Kind::close, {}, {}, {}});
  return out;
}

Outline outline_of(const Polyline& line) {
  Outline out;
  for (const Place& place : line.places)
    out.push_back({out.empty() ? Step::Kind::move : Step::Kind::line, place, {}, {}});
  return out;
}

} // namespace reso::doc
