// Curly quotes around whole values between brackets: "{nom: “Le Phare”}".
#pragma once

#include <cstddef>
#include <string>

namespace reso::edit {

struct BracketQuotes {
  std::string text;
  std::size_t cured = 0;
};

// `text` with straight quotes there. Where the marks stand for a value, a comma or a colon inside belongs to it; all
// that stands outside of them is read as it would be with a word in their place, else nothing is changed. A text that
// cannot be read stays as it is.
BracketQuotes cure_bracket_quotes(const std::string& text);

} // namespace reso::edit
