// Path data and basic shapes of SVG as outlines. For svg_*.cpp alone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "doc/drawing.hpp"

namespace reso::doc {

// The outline of the attribute "d": quadratic curves and arcs as Bézier curves of the third degree. Nothing when it
// cannot be read to its end, or has more than `most` steps.
std::optional<Outline> svg_path(std::string_view data, std::size_t most);

Outline svg_rectangle(double x, double y, double width, double height, double rx, double ry);
Outline svg_ellipse(Place centre, double rx, double ry);
// Lines through the places whose coordinates follow each other; an odd one at the end is left out.
Outline svg_polygon(const std::vector<double>& coordinates, bool closed);

} // namespace reso::doc
