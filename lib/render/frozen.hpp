// Figures written as declared ones, so that a report can be made without the records. FILES.md, "registres".
#pragma once

#include <functional>
#include <string>

#include "stats/figure.hpp"

namespace reso::render {

// YAML: `chiffres:` with the value and the breakdowns of each computed figure that `wanted` wants, as people write them
// ("au moins 8", "masqué"); reading it back gives figures that agree with these. Breakdowns that are withheld are left
// out. Ends with a line end.
std::string render_frozen(const stats::Figures& figures, const std::function<bool(const std::string& id)>& wanted);

} // namespace reso::render
