// What ties records together once all are read: references, members, dates of the year.
#pragma once

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"

namespace reso::input {

// Every id that names a record names one (reference-inconnue).
void check_references(const model::Dataset& dataset, diag::Diagnostics& diagnostics);

// A member is a structure or a person, not both (adherent-incomplet).
void check_members(const model::Dataset& dataset, diag::Diagnostics& diagnostics);

// Sessions, meetings, interviews, committees and hours fall in the year (date-hors-annee); mandates, contracts, DLA
// phases and plans span years, and so does data/commun, whose records count in the year of their date.
void check_dates(const model::Dataset& dataset, const diag::SourceMap& sources, diag::Diagnostics& diagnostics);

} // namespace reso::input
