// Documents to OpenDocument text: a file that people amend in a text processor.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "doc/appearance.hpp"
#include "doc/document.hpp"

namespace reso::render {

struct OdtOptions {
  doc::Appearance appearance;                  // of the theme
  std::map<doc::Ink, std::uint32_t> inks;      // of charts
  std::map<std::string, std::string> pictures; // bytes by file; one that is absent leaves its alternative
  std::string fingerprint;                     // kept in the metadata; may be empty
};

// An ODF 1.2 package (.odt): content, styles, metadata and pictures. The same bytes for the same document, with the
// same zlib. Empty when the archive cannot be made.
std::string render_odt(const doc::Document& document, const OdtOptions& options);

// The fingerprint that the metadata of a package keep; empty when there is none, or no package.
std::string read_odt_fingerprint(std::string_view bytes);

// True when two packages hold the same parts, whatever their fingerprints and however they are compressed.
bool same_odt(std::string_view one, std::string_view other);

} // namespace reso::render
