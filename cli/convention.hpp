// The conventions of a year, and what the edition of one is made of.
#pragma once

#include <string>
#include <vector>

#include "cli/pipeline.hpp"

namespace reso::cli {

// Those of the year and those that name no year, in the order of the files.
std::vector<const model::Convention*> conventions_of(const model::Dataset& dataset);

// "Région : Animation de l'économie sociale et solidaire"
std::string convention_words(const model::Convention& convention);

// Leaves in `prepared` the convention of this id, and adds what is counted of its activities to the figures of the
// year. `raw`: those figures before masking. Nothing is done when the year has no such convention.
void narrow(Session& session, const stats::Figures& raw, const std::string& convention, PreparedReport& prepared);

} // namespace reso::cli
