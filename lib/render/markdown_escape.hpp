// Plain words as Markdown that shows those words, and the anchors that forges give to headings.
#pragma once

#include <string>
#include <string_view>

namespace reso::render {

// Backslashes where a sign would be markup. `line_start` when the text opens a line.
std::string escape_markdown(std::string_view text, bool line_start);

// Backslashes where a line of Markdown would open a block; its first line only when `first_too`.
std::string escape_openings(std::string_view markdown, bool first_too);

// As above inside a table cell: '|' too, and no line ends.
std::string escape_cell(std::string_view text);

// The anchor that GitHub and GitLab make from a heading's words: lower case, accents kept, signs dropped, blanks as
// '-'.
std::string forge_anchor(std::string_view heading);

} // namespace reso::render
