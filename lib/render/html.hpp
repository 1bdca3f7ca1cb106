// Documents to HTML: one file that needs no other, for screens, for voices and for paper.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "doc/document.hpp"

namespace reso::render {

struct HtmlOptions {
  std::string stylesheet;                      // CSS, as it stands between <style> and </style>
  std::map<doc::Ink, std::uint32_t> inks;      // of charts
  std::map<std::string, std::string> pictures; // bytes by file; one that is absent leaves its alternative
};

// HTML in UTF-8 with LF: no script, nothing fetched. Anchors are those of the PDF. The fingerprint comment is added by
// render::sign().
std::string render_html(const doc::Document& document, const HtmlOptions& options);

} // namespace reso::render
