// Quantities as people type them in a file, for files that reso writes.
#pragma once

#include <string>
#include <string_view>

#include "base/quantity.hpp"

namespace reso::wording {

// The first line of a file of frozen figures: what may be written over.
inline constexpr std::string_view frozen_mark = "# Chiffres gelés par « reso stats --freeze » : ne pas modifier.";

// "au moins 8", "140 000", "45 %" (when the unit is "%"), "masqué": ordinary blanks and apostrophes;
// base::parse_quantity reads it back.
std::string typed(const base::Quantity& quantity, std::string_view unit);

} // namespace reso::wording
