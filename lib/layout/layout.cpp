#include "layout/layout.hpp"

#include "layout/composer.hpp"
#include "layout/page_builder.hpp"

namespace reso::layout {

base::Result<Pages> lay_out(const doc::Document& document, const Theme& theme, const Resources& resources,
                            diag::Diagnostics& diagnostics) {
  auto faces = Faces::open(theme, resources.font_folder);
  if (!faces) return base::Failure{faces.message()};
  auto hyphenator = Hyphenator::open(resources.hyphenation_file);
  if (!hyphenator) return base::Failure{hyphenator.message()};
  Composer composer(document, theme, *faces, **hyphenator, resources, diagnostics);
  return build_pages(composer.compose(), document, theme, *faces);
}

} // namespace reso::layout
