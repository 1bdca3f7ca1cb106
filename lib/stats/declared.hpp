// Declared figures: as figures of their own, or beside computed ones.
#pragma once

#include "model/declared.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// The figure that `declared` makes alone, named by its libelle, else by the last word of its id.
Figure figure_of(const model::DeclaredFigure& declared, int year);

// Puts a declaration over a computed figure: the declared value and breakdowns are printed, both values are kept. A
// declared "inconnu" keeps the computed value; what the pole states is no personal figure any more, and is never
// masked.
void declare(Figure& computed, const model::DeclaredFigure& declared);

} // namespace reso::stats
