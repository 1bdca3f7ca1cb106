// Footnotes of a document: their numbers and their texts.
#pragma once

#include <vector>

#include "doc/document.hpp"

namespace reso::doc {

// Numbers the notes from 1 in the order of their first calls. Calls of what is written at one place and says the same
// are calls of one note, whose words stay with the first of them.
void number_notes(Blocks& blocks);

// The calls among `inlines` that bring a note's words with them, in reading order.
std::vector<const NoteCall*> notes_of(const Inlines& inlines);

// True when one of `inlines` calls a note.
bool calls_note(const Inlines& inlines);

} // namespace reso::doc
