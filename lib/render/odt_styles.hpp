// The styles of an ODF text: what a text processor lists, with the appearance of the theme.
#pragma once

#include <string>

#include "doc/appearance.hpp"
#include "doc/document.hpp"
#include "render/odt_look.hpp"

namespace reso::render {

// styles.xml: styles of paragraphs, characters and lists, the pages with their heads and feet.
std::string odt_styles(const doc::Document& document, const OdtLook& look);

} // namespace reso::render
