// theme.yaml: every colour, size and font of the report. FILES.md, "theme.yaml".
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/drawing.hpp"
#include "layout/pages.hpp"
#include "schema/table.hpp"

namespace reso::layout {

// The layout helper fills this in: one struct per key of theme.yaml, each with its field table.
struct Theme;

// Reads a theme tree; `base` when the theme inherits (already read). Faults are findings; nothing when unusable.
std::shared_ptr<const Theme> read_theme(const schema::Node& node, std::shared_ptr<const Theme> base,
                                        schema::DecodeContext& context);

// The name of the theme that `node` inherits from ("base: reso"), empty when none.
std::string base_theme(const schema::Node& node);

// Files of fonts that the theme names, to be found by the caller; and the colours of a drawing's inks, for SVG.
std::vector<std::string> font_files(const Theme& theme);
std::map<doc::Ink, Colour> ink_colours(const Theme& theme);

} // namespace reso::layout
