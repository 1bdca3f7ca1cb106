#include "check/number_units.hpp"

#include <algorithm>
#include <array>

#include "check/prose_words.hpp"

namespace reso::check {

namespace {

struct Sign {
  std::string_view written;
  std::string_view unit;
  std::int64_t times = 1;
};
constexpr Sign signs[] = {
    {"%", "%"}, {"€", "€"}, {"k€", "€", 1000}, {"K€", "€", 1000}, {"M€", "€", 1'000'000},
};

struct Spelling {
  std::array<std::string_view, 3> words; // without plurals; empty where there is none
  std::string_view unit;
  std::int64_t times = 1;

  std::size_t size() const {
    return static_cast<std::size_t>(std::ranges::find(words, std::string_view()) - words.begin());
  }
};
constexpr Spelling spellings[] = {
    {{"heure", "", ""}, "h"},
    {{"euro", "", ""}, "€"},
    {{"pour", "cent", ""}, "%"},
    {{"equivalent", "temp", "plein"}, "etp"},
    {{"millier", "d", "euro"}, "€", 1000},
    {{"million", "d", "euro"}, "€", 1'000'000},
};

// Puts the one word of the unit in the place of those that spell it.
void use_one_spelling(TypedUnit& unit) {
  for (const Spelling& one : spellings) {
    const std::size_t size = one.size();
    if (unit.words.size() < size || !std::equal(one.words.begin(), one.words.begin() + size, unit.words.begin()))
      continue;
    unit.words.erase(unit.words.begin(), unit.words.begin() + static_cast<std::ptrdiff_t>(size - 1));
    unit.ends.erase(unit.ends.begin(), unit.ends.begin() + static_cast<std::ptrdiff_t>(size - 1));
    unit.words.front() = one.unit;
    unit.times = one.times;
    return;
  }
}

} // namespace

std::string without_plural(std::string word) {
  if (word.size() > 2 && (word.back() == 's' || word.back() == 'x')) word.pop_back();
  return word;
}

TypedUnit unit_at(std::string_view text, std::size_t most) {
  TypedUnit out;
  for (const Sign& sign : signs)
    if (text.starts_with(sign.written)) return {{std::string(sign.unit)}, {sign.written.size()}, sign.times};
  std::size_t end = 0;
  constexpr std::size_t far_enough = 80;
  for (const ProseWord& word : prose_words(text.substr(0, far_enough))) {
    // Only blanks, apostrophes and hyphens.
    const std::string_view gap = text.substr(end, word.begin - end);
    if (gap.find_first_of(".,;:!?()\n\"") != std::string_view::npos || out.words.size() == most) break;
    out.words.push_back(without_plural(word.folded));
    out.ends.push_back(word.end);
    end = word.end;
  }
  use_one_spelling(out);
  return out;
}

} // namespace reso::check
