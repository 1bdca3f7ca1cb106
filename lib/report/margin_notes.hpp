// Findings in the margin of a draft, beside what they are about.
#pragma once

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"
#include "doc/document.hpp"
#include "report/assembly.hpp"

namespace reso::report {

// Adds each finding ("chiffres.yaml:4 le total ne…") to one block: the first that prints a figure declared or counted
// there; else the last one written in the same file at that place or above; else the first block after the cover.
void add_margin_notes(doc::Document& document, const Inputs& inputs, const diag::SourceMap& sources,
                      const diag::Diagnostics& diagnostics);

} // namespace reso::report
