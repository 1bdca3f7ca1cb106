// What a voice says of numbers and signs that it would read wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::doc {

struct SpokenPart {
  std::string text;  // as printed
  std::string voice; // empty: as printed
};

// Splits `text` at numbers whose digits are grouped ("140 000" is read as two numbers) and at signs before numbers
// ("≥", "−" are not read at all).
std::vector<SpokenPart> spoken_parts(std::string_view text);

// The whole of `text` as a voice should read it: for descriptions that are heard and never seen.
std::string spoken(std::string_view text);

// True when some part of `text` needs words of its own.
bool needs_voice(std::string_view text);

} // namespace reso::doc
