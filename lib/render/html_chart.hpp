// Charts of an HTML page: each with the table of its values, its picture within the page.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.hpp"

namespace reso::render {

// The blocks of a document, each chart holding the table of values that stood under or beside it.
doc::Blocks charts_with_tables(const doc::Blocks& blocks);

// An SVG file as part of a page: its ids, and what refers to them, begin with `prefix`.
std::string svg_in_page(std::string_view svg, std::string_view prefix);

} // namespace reso::render
