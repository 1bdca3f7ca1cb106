// Texts that were written and that the report does not print.
#pragma once

#include <set>
#include <string>

#include "diag/diagnostics.hpp"
#include "model/dataset.hpp"
#include "report/blocks.hpp"
#include "report/checker.hpp"

namespace reso::report {

// The ids of the year's texts that a template names, in any branch: "textes.dla_synthese" gives "dla_synthese".
std::set<std::string> texts_named(const Statements& statements, const Includes& includes);

// Findings (texte-non-imprime): the text of an activity without a section, where the template prints those that have
// one; a text of the year that the template never names, where it names some (`named`).
void report_lost_texts(const model::Dataset& dataset, const Printed& printed, const std::set<std::string>& named,
                       diag::Diagnostics& diagnostics);

} // namespace reso::report
