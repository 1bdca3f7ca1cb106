// Pandoc's bracketed span, "[coworking]{lang=en}", among the nodes of cmark-gfm, which does not know it.
#pragma once

#include <optional>
#include <string_view>

#include "doc/cmark_node.hpp"

namespace reso::doc {

struct Bracketed {
  std::size_t open = 0; // of the bracket, in the words that were looked through
  Range inside;         // what the brackets hold
  cmark_node* close = nullptr;
  std::string_view attributes; // between the braces
  std::string_view rest;       // of the words of `close`
};

// The first span that opens in `words`, which are the end of the text of `node`; nothing when none does. A bracket
// without braces after it opens none.
std::optional<Bracketed> next_bracketed(const Range& range, cmark_node* node, std::string_view words);

} // namespace reso::doc
