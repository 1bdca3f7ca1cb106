// The pages of an ODF text: its cover's and its text's, with heads and feet.
#pragma once

#include <string>

#include "doc/document.hpp"
#include "render/odt_look.hpp"

namespace reso::render {

// Sizes, margins and grounds: automatic styles of styles.xml.
std::string odt_page_layouts(const OdtLook& look);

// <office:master-styles>: "Standard", and the cover's page, which it follows. A draft says so at the head of each page.
std::string odt_masters(const doc::Document& document, const OdtLook& look);

} // namespace reso::render
