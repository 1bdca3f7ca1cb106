// Documents to pages.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/pages.hpp"
#include "layout/theme.hpp"

namespace reso::layout {

// What layout takes from outside: fonts and hyphenation patterns by path, pictures by name.
struct Resources {
  std::string font_folder;                                               // where font_files() stand
  std::string hyphenation_file;                                          // hyph_fr.dic
  std::function<std::optional<std::string>(const std::string&)> picture; // the bytes of a file of the project
};

// The fonts of a theme and the patterns, open. Used by one thread at a time.
struct Type {
  Faces faces;
  std::shared_ptr<Hyphenator> hyphenator;
};

// Opens them. A Failure is a font or pattern file that cannot be used.
base::Result<Type> open_type(const Theme& theme, const Resources& resources);

// Makes them ready for another document: its pages and its fonts are those that newly opened ones would give.
void begin_document(const Type& type);

// Shapes the words of `text` in the face of running text: shaping takes a fifth of a run, and may be done while the
// document is still being made.
void shape_ahead(const Type& type, const Theme& theme, std::string_view text);

// Lays out the whole document. A Failure is a font or pattern file that cannot be used; characters no font has,
// words that leave their box and pictures that cannot be read are findings.
base::Result<Pages> lay_out(const doc::Document& document, const Theme& theme, const Resources& resources,
                            diag::Diagnostics& diagnostics);
// The same with what is open already.
Pages lay_out(const doc::Document& document, const Theme& theme, const Resources& resources, const Type& type,
              diag::Diagnostics& diagnostics);

} // namespace reso::layout
