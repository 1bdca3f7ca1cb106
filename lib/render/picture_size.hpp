// How large a picture says it is.
#pragma once

#include <optional>
#include <string_view>

namespace reso::render {

struct PictureSize {
  double width = 0, height = 0; // pixels; of an SVG, its own units
};

// Of a PNG, JPEG or SVG, as its head tells; nothing when it does not.
std::optional<PictureSize> picture_size(std::string_view bytes);

} // namespace reso::render
