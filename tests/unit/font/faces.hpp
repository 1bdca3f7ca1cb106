// The fonts that come with reso, opened anew so that no test sees the glyphs of another.
#pragma once

#include <memory>
#include <string>

#include "font/face.hpp"

namespace reso::tests {

inline std::string font_path(const std::string& file) {
  return std::string(RESO_BINARY_DIR) + "/share/reso/fonts/" + file;
}

inline std::shared_ptr<font::Face> open(const std::string& file = "Lato-Regular.ttf") {
  return *font::Face::open(font_path(file));
}

inline bool same(const font::Glyph& a, const font::Glyph& b) {
  return a.id == b.id && a.advance == b.advance && a.x_offset == b.x_offset && a.y_offset == b.y_offset &&
         a.cluster == b.cluster && a.unsafe_to_break == b.unsafe_to_break;
}

inline bool same(const std::vector<font::Glyph>& a, const std::vector<font::Glyph>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same(a[i], b[i])) return false;
  return true;
}

} // namespace reso::tests
