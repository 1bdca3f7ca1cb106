// The rules about what is printed, each in its own file.
#pragma once

#include <vector>

#include "check/audit.hpp"
#include "check/passages.hpp"

namespace reso::check {

// sigle-non-defini: an acronym of the prose that nothing expands. sigle-inutilise: an entry of the glossary that is
// printed nowhere. sigle-developpe-deux-fois: an acronym expanded in two ways. Names are not looked into.
void check_acronyms(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics);

// paragraphe-repete: a paragraph printed under two headings.
void check_repetitions(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics);

// nombre-en-dur: a number typed in prose that is a figure's, or nearly.
void check_typed_numbers(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics);

// accolade-simple: a known figure between single braces, which no template reads.
void check_single_braces(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics);

// texte-perime: a paragraph of last year, unchanged, that quotes a figure that has changed.
void check_stale_texts(const Audited& audited, diag::Diagnostics& diagnostics);

// texte-a-ecrire: a text that still says that it is to be written, in a comment too.
void check_unwritten(const Audited& audited, diag::Diagnostics& diagnostics);

// exemple-a-remplacer: figures or a text of the year that `reso init` invented, and that still say so.
void check_sample(const Audited& audited, diag::Diagnostics& diagnostics);

} // namespace reso::check
