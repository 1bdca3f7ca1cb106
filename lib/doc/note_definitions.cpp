#include "doc/note_definitions.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::doc {

std::size_t note_call_size(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t end = std::min(text.find_first_of(" \t\n[]", 2), text.size());
  return end > 2 && end < text.size() && text[end] == ']' ? end + 1 : 0;
}

std::vector<NoteDefinition> definitions_in(std::string_view text) {
  std::vector<NoteDefinition> out;
  bool fenced = false;
  std::size_t begin = 0;
  for (std::string_view line : base::split(text, '\n')) {
    const std::size_t words = std::min(line.find_first_not_of(" \t>"), line.size());
    const std::string_view written = line.substr(words);
    if (written.starts_with("```") || written.starts_with("~~~")) fenced = !fenced;
    const std::size_t size = note_call_size(written);
    if (!fenced && size > 0 && written.substr(size).starts_with(':'))
      out.push_back({begin + words, written.substr(0, size)});
    begin += line.size() + 1;
  }
  return out;
}

} // namespace reso::doc
