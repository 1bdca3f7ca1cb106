// The ToUnicode map of a font (ISO 32000-1, 9.10.3).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace reso::pdfcheck {

struct UnicodeMap {
  std::map<int, std::u16string> text; // by code
  std::vector<std::string> faults;    // of the map's own syntax
};

UnicodeMap read_unicode_map(const std::string& cmap);

} // namespace reso::pdfcheck
