// Numbers in the words of findings.
#pragma once

#include <string>

#include "base/quantity.hpp"
#include "diag/rule.hpp"

namespace reso::check {

// "178", "au moins 333", "45 %", "5 à 7": as it may be typed in a file, in French; "at least 333" in English. Digits as
// written, a comma in French, no grouping.
std::string in_words(const base::Quantity& quantity, diag::Language language);

// The lines that justify a finding about a figure written on one line ("id: 72"): its entry with `valeur`.
std::string justifying_entry(std::string_view id, const base::Quantity& value, std::string_view rule);

} // namespace reso::check
