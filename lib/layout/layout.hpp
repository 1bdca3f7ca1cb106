// Documents to pages.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "layout/pages.hpp"
#include "layout/theme.hpp"

namespace reso::layout {

// What layout takes from outside: fonts and hyphenation patterns by path, pictures by name.
struct Resources {
  std::string font_folder;                 // where font_files() stand
  std::string hyphenation_file;            // hyph_fr.dic
  std::function<std::optional<std::string>(const std::string&)> picture; // the bytes of a file of the project
};

// Lays out the whole document. A Failure is a font or pattern file that cannot be used; characters no font has,
// words that leave their box and pictures that cannot be read are findings.
base::Result<Pages> lay_out(const doc::Document& document, const Theme& theme, const Resources& resources,
                            diag::Diagnostics& diagnostics);

} // namespace reso::layout
