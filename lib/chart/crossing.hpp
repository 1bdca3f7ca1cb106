// Breakdowns by two fields, taken apart: "statut_x_issue" and its cells "accueilli_x_cree".
#pragma once

#include <functional>

#include "chart/plot.hpp"

namespace reso::chart {

bool is_crossed(const stats::Breakdown& breakdown);

// The first field's words become categories, the second's series. Both keep the order and the words of the figure's own
// breakdown by that field where there is one, since crossed parts are ordered by their size; its cells are the wholes.
void cross(const stats::Figure& figure, const stats::Breakdown& breakdown, Plot& plot,
           const std::function<base::Quantity(const stats::Cell&)>& shown);

} // namespace reso::chart
