// The figures that every activity gives without being asked.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "stats/figure.hpp"
#include "stats/scope.hpp"

namespace reso::stats {

// The `measure` of the own figures that sessions give.
inline constexpr std::string_view session_measure = "seances";

// The rows of `presences` by activity.
class Attended {
public:
  explicit Attended(const Scope& scope);
  const std::vector<std::uint32_t>& rows(const model::Activity& activity) const;

private:
  std::unordered_map<const void*, std::vector<std::uint32_t>> m_rows; // by record
};

// <id>.seances, .participants, .presences, .structures, .presents_par_seance: stated by the activity's own key, counted
// from its sessions, or both. What neither says is left out. What the sessions say only in part is a minimum.
// With what participants, attendances and structures tell of those on the lists: the parts of a breakdown by activity
// add up to them.
std::vector<Figure> activity_figures(const model::Activity& activity, const Scope& scope, const Attended& attended);

} // namespace reso::stats
