// Inlines of an ODF text.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.hpp"

namespace reso::render {

// Escaped text: blanks that XML would run together are elements, the letters of ordinals stand above the line.
std::string odt_text(std::string_view words);

// The content of a paragraph. Links that would do something by themselves are their words alone.
std::string odt_inlines(const doc::Inlines& content);

// `content`, already rendered, as a link of the look of the words around it; as it is when `anchor` is empty.
std::string odt_reference(const std::string& anchor, const std::string& content);

// The name that stands in the file for a style that people know as `display`: "Chiffre clé" -> "Chiffre_20_cl_e9_".
std::string odt_style_name(std::string_view display);

} // namespace reso::render
