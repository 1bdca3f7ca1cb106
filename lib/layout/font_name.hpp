// What the name of a font's file says: family, weight and slope.
#pragma once

#include <string>
#include <string_view>

#include "layout/theme_fields.hpp"

namespace reso::layout {

struct FontName {
  std::string family;
  int weight = 400; // as in CSS
  bool italic = false;
};

// "Lato-BlackItalic", with its ending -> Lato, 900, italic
FontName font_name(std::string_view file);

const std::string& file_of(const FontsTheme& fonts, FaceName face);

} // namespace reso::layout
