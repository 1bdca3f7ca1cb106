// One line of a file as a terminal can show it, with the columns of a span in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reso::diag {

// `text` has neither tabs nor control characters; [column, column + width) are the columns of the span in it.
struct ShownLine {
  std::string text;
  std::size_t column = 0;
  std::size_t width = 1;
};

// The line with bytes [begin, end) marked. Tabs become four spaces, characters that would move the cursor or turn the
// writing direction become "·". A line wider than `limit` columns is cut around the span, with "…" at the cuts.
ShownLine show_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t limit);

} // namespace reso::diag
