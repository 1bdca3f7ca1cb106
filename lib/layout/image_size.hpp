// Width and height of a PNG or JPEG file, in pixels, without decoding it.
#pragma once

#include <optional>
#include <string_view>

namespace reso::layout {

struct ImageSize {
  double width = 0, height = 0;
  bool four_inks = false; // a JPEG in CMYK
};

// Nothing when `bytes` is neither, is cut short, or says zero.
std::optional<ImageSize> image_size(std::string_view bytes);

} // namespace reso::layout
