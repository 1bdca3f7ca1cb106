// The figures that every activity gives without being asked.
#pragma once

#include <vector>

#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// <id>.seances, .participants, .presences, .structures, .presents_par_seance: declared, counted from the sessions, or both.
// What neither says is left out.
std::vector<Figure> activity_figures(const model::Activity& activity, int year);

} // namespace reso::stats
