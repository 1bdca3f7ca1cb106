// Lines of a text that is edited by places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reso::edit {

// The lines with their ends; the last one may have none. An empty text has no line.
std::vector<std::string_view> lines_of(std::string_view text);

// Where the line that holds byte `at` begins, and where it ends (before its "\n", after its "\r").
std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
// Where the next line begins; the text's length after the last one.
std::size_t next_line(std::string_view text, std::size_t at);

// "\r\n" when most of the lines end so, else "\n".
std::string_view line_end_of(std::string_view text);
// `text` with every line end written as `end`.
std::string with_line_ends(std::string_view text, std::string_view end);

// Without blanks, tabs and a carriage return at the end.
std::string_view without_end_blanks(std::string_view line);

} // namespace reso::edit
