// XMP, Info, output intent and catalogue entries of a PDF/A-2a and PDF/UA-1 document.
#pragma once

#include <string>

#include "layout/pages.hpp"
#include "pdf/haru.hpp"
#include "pdf/pdf.hpp"

namespace reso::pdf {

void write_metadata(Haru& haru, const layout::Pages& pages, const WriteOptions& options, HPDF_Dict structure_root,
                    const std::string& content_id);

// A minimal sRGB profile (ICC v2, D50-adapted primaries, one sampled curve).
std::string srgb_profile();

inline constexpr std::string_view fingerprint_open = "<reso:fingerprint>";
inline constexpr std::string_view fingerprint_close = "</reso:fingerprint>";

} // namespace reso::pdf
