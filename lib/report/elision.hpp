// Words before inserted figures: "ce qu’au moins 8 personnes", "d’une quinzaine".
#pragma once

#include "doc/document.hpp"

namespace reso::report {

// Elides the word before each figure of running text that asks for it. Authors write "ce que {{ x }}", and cannot know
// which words the figure will begin with.
void elide_before_figures(doc::Blocks& blocks);

} // namespace reso::report
