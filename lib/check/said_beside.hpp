// What the editions say beside the report's own words.
#pragma once

#include <vector>

#include "check/audit.hpp"
#include "check/passages.hpp"

namespace reso::check {

// Where links lead, in words that readers recognise ("karim dupont" of "https://karim-dupont.example.org"); labels,
// definitions, sources and parts of the year's figures, which figures.json and the other commands give; motives of
// reso.yaml. Parts that are withheld are left out.
std::vector<Passage> said_beside(const Audited& audited, const doc::Document& document);

} // namespace reso::check
