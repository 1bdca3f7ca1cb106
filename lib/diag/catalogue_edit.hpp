// The catalogue's part for `reso new` and `reso fmt`.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace phrase {

// --- Both ---
inline constexpr Phrase<> no_final_line_end{"Pas de fin de ligne à la fin du fichier", "No newline at end of file"};

} // namespace phrase

} // namespace reso::diag
