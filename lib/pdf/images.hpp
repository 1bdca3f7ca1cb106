// Pictures as image objects: PNG through libpng (libharu's own reader aborts on damaged files), JPEG as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pdf/haru.hpp"

namespace reso::pdf {

// Null when the bytes are neither a PNG nor a JPEG that can be read.
HPDF_Dict embed_image(Haru& haru, const std::string& bytes);

} // namespace reso::pdf
