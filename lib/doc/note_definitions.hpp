// Lines of Markdown that define footnotes: cmark drops those that nothing calls.
#pragma once

#include <string_view>
#include <vector>

namespace reso::doc {

// "[^1]" of "[^1]: texte".
struct NoteDefinition {
  std::size_t begin = 0; // in the text
  std::string_view label;
};

// In the order of the text; what stands in a fence defines nothing.
std::vector<NoteDefinition> definitions_in(std::string_view text);

// The length of the call "[^1]" that `text` begins with; 0 when it begins with none.
std::size_t note_call_size(std::string_view text);

} // namespace reso::doc
