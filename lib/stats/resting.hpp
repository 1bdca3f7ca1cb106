// What rests on a line of the data: what `reso explain --at` says, as data.
#pragma once

#include <string>
#include <vector>

#include "diag/source_map.hpp"
#include "model/indicator.hpp"
#include "stats/figure.hpp"

namespace reso::model {
struct Dataset;
}

namespace reso::stats {

// How a figure rests on a line, the strongest first.
enum class Rests {
  directly,          // declared there, or counted from a record that covers or meets it
  through_figures,   // a part or a quotient of a figure that does
  through_records,   // counted from a record that names the one that stands there ("personne: p1")
  through_parameters // worked out with a parameter that is set there
};

// A figure or a cell that rests on a place of a file.
struct Resting {
  std::string id; // "adherents.total", "adherents.total.forme.association"
  Rests how = Rests::directly;
};

// --- Interface ---

// True when `place` meets what a record says of a person: an attendance, an interview, a project, a participant, a
// contract, hours, a person, someone of the team or of a governing body.
bool says_of_person(const model::Dataset& dataset, const diag::Span& place);

// Whether what rests on the records that name the place's own is said too: in public it would say where a person was.
enum class Ties { own_line, all };

// What rests on `place` (a line, or a point in it), by id; each figure once. Of masked figures, none of some persons:
// it would say who the record is.
std::vector<Resting> resting_on(const diag::Span& place, const Figures& figures, const model::Dataset& dataset,
                                const model::Indicators& indicators, Ties ties = Ties::all);

// The figures that were worked out with one of these parameters of reso.yaml ("seuil_regulier"), or are broken down by
// one of these bands ("age"), by id.
std::vector<Resting> resting_on_parameters(const std::vector<std::string>& names, const Figures& figures);

// The records that name the ones which stand at `place` by their id: persons, structures, operations, public contracts,
// participants, employment contracts. In file order for each set.
std::vector<diag::Span> records_naming(const diag::Span& place, const model::Dataset& dataset);

} // namespace reso::stats
