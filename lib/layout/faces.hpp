// The faces of a theme, opened once, and the styles that blocks are set in.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "font/face.hpp"
#include "layout/layout.hpp"
#include "layout/theme_fields.hpp"

namespace reso::layout {

struct Style {
  std::shared_ptr<font::Face> face;
  double size = 0;
  Colour colour = 0;
  unsigned features = 0;
};

struct Faces {
  std::shared_ptr<font::Face> text, bold, italic, bold_italic, title, light, fallback;
};

// A Failure names the font file that cannot be used.
base::Result<Faces> open_faces(const Theme& theme, const std::string& folder);

} // namespace reso::layout
