// What the pages paint: operators, marks, and the glyphs of each font.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "file.hpp"
#include "rules.hpp"

namespace reso::pdfcheck {

struct UsedFont {
  Object font;
  std::set<int> cids;
};

struct Contents {
  std::map<int, UsedFont> fonts;       // by object number
  std::set<std::pair<int, int>> marks; // object number of the page, MCID
};

Contents read_contents(File& file, Findings& findings);

} // namespace reso::pdfcheck
