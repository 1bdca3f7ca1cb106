// A theme for editions that are not laid out.
#pragma once

#include "doc/appearance.hpp"
#include "layout/theme.hpp"

namespace reso::layout {

// Every value of theme.yaml by the path of its key; shapes are left out, fonts are named by what their files are
// called.
doc::Appearance appearance_of(const Theme& theme);

} // namespace reso::layout
