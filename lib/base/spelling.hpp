// "Did you mean", and how alike two names are: the nearest of the words that would have been right.
#pragma once

#include <string_view>
#include <vector>

namespace reso::base {

// Optimal string alignment distance on code points (insertions, deletions, substitutions, swaps of neighbours).
std::size_t spelling_distance(std::string_view a, std::string_view b);

// How alike two names are, from 0 to 1: Jaro's similarity, raised for a common beginning of up to four code points
// (W. E. Winkler, "String Comparator Metrics", 1990; factor 0.1). Two empty texts are alike.
double jaro_winkler(std::string_view a, std::string_view b);

// The candidate nearest to `word` (case and accents ignored) within max(1, length / 3) edits, of equals the first; else
// the only one that begins with `word`; else empty.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

} // namespace reso::base
