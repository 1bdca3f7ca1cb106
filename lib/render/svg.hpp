// Drawings to SVG files that stand alone.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "doc/drawing.hpp"

namespace reso::render {

// Title and alternative as <title> and <desc>; colours from the theme's inks; a ground of the colour of paper; generic sans-serif fonts.
std::string render_svg(const doc::Drawing& drawing, const std::string& title,
                       const std::map<doc::Ink, std::uint32_t>& inks);

} // namespace reso::render
