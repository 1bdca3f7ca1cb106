// What a voice says of numbers and signs that it would read wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::doc {

struct SpokenPart {
  std::string text;       // as printed
  std::string voice;      // empty: as printed
  std::size_t raised = 0; // byte of `text` from which letters stand above the line; 0: none do
};

// Splits `text` at numbers whose digits are grouped ("140 000" is read as two numbers), at signs before numbers ("≥",
// "−" are not read at all) and at ordinals ("2e" is read "deux e").
std::vector<SpokenPart> spoken_parts(std::string_view text);

// The whole of `text` as a voice should read it: for what is heard and never printed.
std::string spoken(std::string_view text);

// True when some part of `text` needs words of its own.
bool needs_voice(std::string_view text);

} // namespace reso::doc
