// The document once its blocks are there: leads, empty sections, anchors, notes and origins of figures.
#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "report/assembly.hpp"

namespace reso::report {

// An emphasised paragraph right under a heading is its lead.
void mark_leads(doc::Blocks& blocks);

// Headings with nothing below them go away.
void drop_empty_sections(doc::Blocks& blocks);

// Every heading, table and chart has an anchor of its own.
void make_anchors_unique(doc::Blocks& blocks);

// Replaces the markers of "Notes de méthode" and "Origine des chiffres".
void place_notes(doc::Document& document, const Inputs& inputs, const std::vector<std::string>& omitted,
                 const diag::Diagnostics& diagnostics);

} // namespace reso::report
