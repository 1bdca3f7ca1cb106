// What a beginner writes in YAML without knowing: found line by line before the parser, which would say it badly.
#pragma once

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"

namespace reso::input {

// Looks at text[begin, end) of `file`. Reports each trap with the line to write instead; true when there was any.
// Block scalars, quoted values over several lines and multi-line flow collections are left to the parser.
bool find_beginner_faults(diag::FileId file, std::size_t begin, std::size_t end, const diag::SourceMap& sources,
                          diag::Diagnostics& diagnostics);

} // namespace reso::input
