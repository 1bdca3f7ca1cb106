// The charts themselves: a plot to a drawing, one function for each kind. None writes the alternative.
#pragma once

#include "chart/plot.hpp"
#include "doc/drawing.hpp"

namespace reso::chart {

// Rows of bars, one for each series, or one cut in as many parts.
doc::Drawing draw_level_bars(const Plot& plot, double width, bool stacked);

// Bars that stand, side by side or one on the other. upright_bars_fit() is false when the words under them, or the
// bars themselves, have no room.
doc::Drawing draw_upright_bars(const Plot& plot, double width, bool stacked);
bool upright_bars_fit(const Plot& plot, double width, bool stacked);

// Lines over months, years or bands; cut where a value is not known.
doc::Drawing draw_curve(const Plot& plot, double width);

// A ring, its parts clockwise from noon in the order of the plot.
doc::Drawing draw_donut(const Plot& plot, double width);
// A ring shows a whole and few parts of it, all of them known: 2 to 6.
bool donut_fits(const Plot& plot);

// A small panel for each series, on one scale.
doc::Drawing draw_multiples(const Plot& plot, double width);

// A line for each category, a dot on it for each series.
doc::Drawing draw_dots(const Plot& plot, double width);

// The first series is the target of the second: a bar, and the mark that it should reach.
doc::Drawing draw_target(const Plot& plot, double width);

} // namespace reso::chart
