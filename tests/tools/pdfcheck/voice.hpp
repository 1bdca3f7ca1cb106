// What a screen reader says of a PDF, from its structure tree alone.
#pragma once

#include <string>

namespace reso::pdfcheck {

// One line for each element that holds words, in reading order: "P: au moins 333 personnes". /ActualText stands for the
// words it replaces, /Alt for a picture's, and /E follows its abbreviation in brackets. Throws when the file is no PDF.
std::string voice(std::string bytes);

} // namespace reso::pdfcheck
