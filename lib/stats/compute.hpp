// Records and declarations to figures.
#pragma once

#include <cstdint>
#include <vector>

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// Checks indicators without data: record sets, fields (dotted after references), words of closed lists, measures that
// need numbers, parameters, circles. Faults are findings with suggestions.
void check_indicators(const model::Indicators& indicators, const model::Settings& settings,
                      diag::Diagnostics& diagnostics);

// How many places of records a figure or a cell keeps: enough for people to read. All are found again when asked.
inline constexpr std::size_t first_places = 1000;
inline constexpr std::size_t all_places = SIZE_MAX;

// Every figure of the year: computed by indicators, declared under `chiffres`, and the activities' own
// (<id>.participants, .presences, .seances, .structures). A record set with no file is unknown, never 0; one that
// annee.yaml calls incomplete counts minima. A figure whose records are not known and that nobody declares has the
// status unknown. `earlier`: the years before, for those who come for the first time. Pure: same dataset, same figures.
Figures compute_figures(const model::Dataset& dataset, const model::Indicators& indicators,
                        const model::Settings& settings, std::size_t most_places = first_places,
                        const std::vector<const model::Dataset*>& earlier = {});

// Gives their status to the figures with a justified finding in their declaration. Call after the audit.
void mark_justified(Figures& figures, const diag::Diagnostics& diagnostics);

} // namespace reso::stats
