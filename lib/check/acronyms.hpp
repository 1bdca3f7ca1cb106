// Acronyms as they stand in texts, and what they stand for.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace reso::check {

// Two capitals or more in a row, digits among them, a plural s left out: "ESS", "B2B". text[begin, end) is the acronym.
struct Acronym {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string letters; // folded: "ess", "scop"
  // What the text itself says that it stands for: "économie sociale et solidaire (ESS)", "ESS (économie…)".
  std::string expansion;
};

// In the order of the text. Roman numerals, words of a phrase written in capitals, persons' names, addresses and roads
// are none (capitals.hpp). `first_names` (folded) are those of the records, besides the usual ones.
std::vector<Acronym> acronyms_in(std::string_view text, const std::set<std::string>& first_names = {});

// An acronym that every French reader knows, or an abbreviation of everyday work.
bool is_common(std::string_view letters);

// True when both say the same: case, accents, plurals, small words and hyphens do not matter.
bool same_expansion(std::string_view a, std::string_view b);

} // namespace reso::check
