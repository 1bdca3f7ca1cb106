#include "layout/layout.hpp"

#include "layout/composer.hpp"
#include "layout/page_builder.hpp"

namespace reso::layout {

base::Result<Type> open_type(const Theme& theme, const Resources& resources) {
  auto faces = Faces::open(theme, resources.font_folder);
  if (!faces) return base::Failure{faces.message()};
  auto hyphenator = Hyphenator::open(resources.hyphenation_file);
  if (!hyphenator) return base::Failure{hyphenator.message()};
  return Type{std::move(*faces), std::move(*hyphenator)};
}

void begin_document(const Type& type) { type.faces.begin_document(); }

void shape_ahead(const Type& type, const Theme& theme, std::string_view text) {
  const Style running = style_of(theme, type.faces, theme.scale.text);
  running.face->shape_ahead(text, running.features);
}

Pages lay_out(const doc::Document& document, const Theme& theme, const Resources& resources, const Type& type,
              diag::Diagnostics& diagnostics) {
  Composer composer(document, theme, type.faces, *type.hyphenator, resources, diagnostics);
  return build_pages(composer.compose(), document, theme, type.faces);
}

base::Result<Pages> lay_out(const doc::Document& document, const Theme& theme, const Resources& resources,
                            diag::Diagnostics& diagnostics) {
  auto type = open_type(theme, resources);
  if (!type) return base::Failure{type.message()};
  return lay_out(document, theme, resources, *type, diagnostics);
}

} // namespace reso::layout
