// The figures that every activity gives without being asked.
#pragma once

#include <vector>

#include "stats/figure.hpp"
#include "stats/scope.hpp"

namespace reso::stats {

// The `measure` of the own figures that sessions give.
inline constexpr std::string_view session_measure = "seances";

// <id>.seances, .participants, .presences, .structures, .presents_par_seance: stated by the activity's own key, counted
// from its sessions, or both. What neither says is left out. What the sessions say only in part is a minimum.
std::vector<Figure> activity_figures(const model::Activity& activity, const Scope& scope);

} // namespace reso::stats
