// A picture made of simple shapes, drawn once and rendered alike in PDF and SVG.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace reso::doc {

// Colours are roles; the theme says what they are. series(n) cycles through the theme's palette.
enum class Ink {
  text,
  muted,
  axis,
  grid,
  surface,
  accent,
  paper,
  series_1,
  series_2,
  series_3,
  series_4,
  series_5,
  series_6
};

enum class Anchor { start, middle, end };

// A second sign beside colour, for grey copies: thin marks of the paper's colour over the fill. Diagonal hatches always
// mean a number that is not exact, or one that is masked.
enum class Pattern { plain, hatched, dotted, upright, level, back };

// Points, origin at the top left, y downwards.
struct Place {
  double x = 0, y = 0;
};
struct Rectangle {
  double x, y, width, height;
  Ink fill;
  Pattern pattern = Pattern::plain;
};
struct Line {
  double x1, y1, x2, y2;
  Ink stroke;
  double width = 0.5;
  bool dashed = false;
};
struct Polyline {
  std::vector<Place> places; // two at least
  Ink stroke;
  double width = 1.6;
  bool dashed = false;
};
// The mark of a value. Forms differ so that series are told apart without colour.
enum class Form { disc, square, diamond, triangle };
struct Mark {
  Place centre;
  double radius = 2.6;
  Ink ink = Ink::series_1;
  Form form = Form::disc;
  bool hollow = false; // an outline over the paper's colour
};
inline constexpr double mark_outline = 1.1; // points
inline constexpr double sector_gap = 1;
// A slice of a ring; angles in turns, clockwise from noon: a quarter of the disc is 0 to 0.25.
struct Sector {
  Place centre;
  double inner, outer;
  double from, to; // 0 <= from < to <= 1
  Ink fill;
  Pattern pattern = Pattern::plain;
};
struct Label {
  double x, y; // baseline
  std::string text;
  Ink fill = Ink::text;
  double size = 8;
  Anchor anchor = Anchor::start;
  bool bold = false;
};
using Shape = std::variant<Rectangle, Line, Polyline, Mark, Sector, Label>;

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<Shape> shapes; // painted in order
  std::string alternative;   // what the picture says, at most 250 characters; never the caption again
};

// --- Interface ---

// Straight sides and quarter-or-less arcs as Bézier curves: what every renderer can draw.
struct Step {
  enum class Kind { move, line, curve, close } kind = Kind::move;
  Place to;
  Place first, second; // handles of a curve
};
using Outline = std::vector<Step>;
Outline outline_of(const Mark& mark);
Outline outline_of(const Sector& sector);
Outline outline_of(const Polyline& line);

} // namespace reso::doc
