// A picture made of simple shapes, drawn once and rendered alike in PDF and SVG.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace reso::doc {

// Colours are roles; the theme says what they are. series(n) cycles through the theme's palette.
enum class Ink { text, muted, axis, grid, surface, accent, series_1, series_2, series_3, series_4, series_5, series_6 };

enum class Anchor { start, middle, end };

// Points, origin at the top left, y downwards.
struct Rectangle {
  double x, y, width, height;
  Ink fill;
  bool hatched = false; // a second sign beside colour, for grey copies
};
struct Line {
  double x1, y1, x2, y2;
  Ink stroke;
  double width = 0.5;
  bool dashed = false;
};
struct Label {
  double x, y; // baseline
  std::string text;
  Ink fill = Ink::text;
  double size = 8;
  Anchor anchor = Anchor::start;
  bool bold = false;
};
using Shape = std::variant<Rectangle, Line, Label>;

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<Shape> shapes; // painted in order
  std::string alternative;   // what the picture says, at most 250 characters; never the caption again
};

} // namespace reso::doc
