// Chunks to pages: breaks, columns, repeated table heads, boxes that run on, page numbers.
#pragma once

#include <vector>

#include "doc/document.hpp"
#include "layout/chunk.hpp"
#include "layout/faces.hpp"
#include "layout/pages.hpp"

namespace reso::layout {

// Divides `content` into pages. Boxes of figures are filled in.
Pages build_pages(PageContent content, const doc::Document& document, const Theme& theme, const Faces& faces);

} // namespace reso::layout
