// Units as people type them after a number, and the unit of a figure that they mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reso::check {

// Folded words without plurals, of which those of one unit are written alike: "heures" and "h" are "h"; "euros" and "€"
// are "€"; "pour cent" is "%"; "équivalents temps plein" is "etp". "k€" and "milliers d'euros" are "€" a thousand
// times.
struct TypedUnit {
  std::vector<std::string> words; // {"h", "d", "insertion"}, {"%"}
  std::vector<std::size_t> ends;  // where each of them ends in the text
  std::int64_t times = 1;

  bool empty() const { return words.empty(); }
  bool sign() const { return !empty() && (words.front() == "%" || words.front() == "€"); }
};

// At most `most` words at the beginning of `text`, up to a sign that ends a thought: the next sentence is about
// something else.
TypedUnit unit_at(std::string_view text, std::size_t most = 4);

// "personnes" -> "personne".
std::string without_plural(std::string word);

} // namespace reso::check
