// A picture of filled and stroked outlines, read from a simple SVG file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/drawing.hpp"

namespace reso::doc {

// Ends and corners of lines, as SVG and PDF number them.
enum class Cap { butt, round, square };
enum class Join { mitre, round, bevel };

struct VectorPath {
  Outline outline;
  std::optional<std::uint32_t> fill, stroke; // 0xRRGGBB
  double width = 1;                          // of the stroke
  double opacity = 1;
  bool even_odd = false; // how overlapping parts are filled
  Cap cap = Cap::butt;
  Join join = Join::mitre;
};

// Pixels of CSS, origin at the top left, y downwards.
struct VectorPicture {
  double width = 0, height = 0;
  bool sized = false;            // its file says how large it is; else only in what proportions
  std::vector<VectorPath> paths; // painted in order
};

// Why an SVG file is not drawn as it is written.
struct SvgFault {
  enum class Kind {
    xml,     // not well-formed
    root,    // no <svg> with the namespace of SVG
    size,    // neither viewBox nor width and height
    bounds,  // too large, too deep, too many steps
    value,   // `what` has a value that cannot be read
    element, // `what` is an element that is not drawn
    property // `what` is an attribute whose value is not drawn
  };
  Kind kind;
  std::string what;
  int line = 0; // of the file, from 1
};

struct SvgReading {
  VectorPicture picture;
  std::vector<SvgFault> faults; // each element and attribute once; empty when the picture is drawn as written
};

// True for what may be an SVG file: it is XML and names <svg> near its beginning.
bool is_svg(std::string_view bytes);

// Paths, rectangles, ellipses, lines and polygons, groups, transformations, plain colours. Elements of other
// vocabularies and descriptions are passed over; all else is a fault.
SvgReading read_svg(std::string_view bytes);

} // namespace reso::doc
