// Chunks to pages: breaks, repeated table heads, footers, page numbers.
#pragma once

#include <vector>

#include "doc/document.hpp"
#include "layout/chunk.hpp"
#include "layout/faces.hpp"
#include "layout/pages.hpp"
#include "layout/theme_fields.hpp"

namespace reso::layout {

// `elements` are the document's; boxes of figures are filled in.
Pages build_pages(std::vector<Chunk> chunks, std::vector<Element> elements, const doc::Document& document, const Theme& theme, const Faces& faces);

} // namespace reso::layout
