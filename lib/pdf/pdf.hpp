// Pages to a tagged PDF (libharu's objects). The only room with hpdf*.h.
#pragma once

#include <string>

#include "base/result.hpp"
#include "layout/pages.hpp"

namespace reso::pdf {

struct WriteOptions {
  std::string fingerprint; // written in the XMP, may be empty
  std::string producer;    // "reso 0.1.0"
};

// The bytes of the PDF: same pages, same libraries, same bytes. Fails with one sentence when libharu refuses.
base::Result<std::string> write_pdf(const layout::Pages& pages, const WriteOptions& options);

// The fingerprint that write_pdf() put in the XMP of `pdf`; empty when there is none.
std::string read_fingerprint(std::string_view pdf);

} // namespace reso::pdf
