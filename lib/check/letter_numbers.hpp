// Numbers written in letters, from two to ninety-nine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/prose_words.hpp"

namespace reso::check {

struct LetterNumber {
  std::int64_t value = 0;
  std::size_t words = 0; // how many it is written with
};

// "deux", "vingt-sept", "soixante et onze", "quatre-vingts" at words[at]. Nothing for "un" and "une", which are
// articles as often, for a part of a larger number ("deux cents"), and for "une dizaine", which counts nothing.
std::optional<LetterNumber> letter_number_at(std::string_view text, const std::vector<ProseWord>& words,
                                             std::size_t at);

} // namespace reso::check
