// A theme for style sheets: each key of theme.yaml as a CSS custom property.
#pragma once

#include <string>

#include "layout/layout.hpp"

namespace reso::layout {

// A `:root` rule with one property for each key, named by its path ("--tableau-fond_entete: #dcebee"), and the paper's
// size and margins as an `@page` rule. A text's setting is a `font` shorthand, sized by var(--zoom) and followed by
// var(--famille), with its colour in "…-couleur". The discs of the cover and the shapes of the bands are
// pictures; "--couverture-filet" is the colour of the cover's rule.
std::string theme_css(const Theme& theme);

} // namespace reso::layout
