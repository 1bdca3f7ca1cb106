// Everything that pdfcheck looks at. Each function reports what it finds.
#pragma once

#include "content.hpp"
#include "file.hpp"
#include "rules.hpp"
#include "structure.hpp"

namespace reso::pdfcheck {

void check_syntax(File& file, Findings& findings);
void check_objects(File& file, Findings& findings);
void check_graphics(File& file, Findings& findings);
void check_fonts(const Contents& contents, Findings& findings);
void check_families(const Structure& structure, Findings& findings);
void check_tables(const Structure& structure, Findings& findings);
void check_voices(File& file, const Structure& structure, Findings& findings);
void check_marks(File& file, const Structure& structure, const Contents& contents, Findings& findings);
void check_annotations(File& file, const Structure& structure, Findings& findings);
void check_navigation(File& file, const Structure& structure, Findings& findings);
void check_metadata(File& file, Findings& findings);

// All of them. Bytes that are no PDF are one finding.
Findings check(std::string bytes);

} // namespace reso::pdfcheck
