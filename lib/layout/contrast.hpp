// Whether every text of a theme can be read on the ground it stands on.
#pragma once

#include "diag/diagnostics.hpp"
#include "layout/theme.hpp"

namespace reso::layout {

// The contrast ratio of two colours, from 1 (the same) to 21 (black on white), as WCAG 2.1 defines it (relative
// luminance of sRGB, "contrast ratio").
double contrast_ratio(Colour a, Colour b);

// Findings (contraste-faible) for each pair of a text and its ground below 4.5:1, or below 3:1 for large texts (18 pt,
// or 14 pt in bold: WCAG 2.1, success criterion 1.4.3). Told at the line of the text's setting, of the theme or of its
// base.
void check_contrast(const Theme& theme, diag::Diagnostics& diagnostics);

} // namespace reso::layout
