// Every rule and every sentence that a finding can say, in French and English. One section for each stage of a run.
// A rule has a page lib/diag/rules/<code>.md. Sentences carry no final point.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

// --- Loading: bytes, YAML, Markdown heads, CSV ---

// --- Records: fields, types, references ---

// --- Figures: the auditor ---

inline constexpr Rule<> justification_unused{
    {"justification-sans-objet", Severity::warning, Family::project},
    {"cette justification ne couvre aucune alerte", "this justification covers no finding"}};

// --- Templates and Markdown fields ---

// --- Layout ---

} // namespace rule

namespace phrase {

// --- Loading ---

// --- Records ---

// --- Figures ---

// --- Templates and Markdown fields ---

// --- Layout ---

// --- Printers ---

} // namespace phrase

} // namespace reso::diag
