// Lines of a fence or a directive, with the values that were inserted into them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/markdown.hpp"

namespace reso::report {

// A line as inlines: its own words with French spacing, and the inserted ones.
doc::Inlines line_of(std::string_view text, const std::vector<doc::Slot>& slots);
// The same as words.
std::string plain(std::string_view text, const std::vector<doc::Slot>& slots);
// The same with the author's own spacing: names of figures, not words to print.
std::string as_written(std::string_view text, const std::vector<doc::Slot>& slots);
bool has_slot(std::string_view text);

// What stands for a field that a person did not agree to have printed: words that are empty, but there.
doc::Inlines withheld_words();
bool is_withheld(const doc::Inlines& line);

} // namespace reso::report
