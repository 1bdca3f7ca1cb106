// The quoted lines of a finding: gutter, carets, labels, at most a screen's width.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "diag/paint.hpp"

namespace reso::diag {

// Everything between a finding's first line and its notes, each line ended; empty when the finding is nowhere.
// `gutter` is set to the width of the line numbers, 1 when there are none.
std::string excerpt(const Diagnostic& diagnostic, const SourceMap& sources, const Paint& paint, std::size_t& gutter);

} // namespace reso::diag
