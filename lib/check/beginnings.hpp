// Beginnings that sentences state, and what they state them of: "Le Vivier, lancé en septembre", "depuis octobre, les
// rencontres…", "l'association, créée en 2008". Strict: a sentence that may be about something else says nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/prose_words.hpp"

namespace reso::check {

// "Depuis", "dès" and "à partir de" say that a thing is not later; the others say when it begins.
enum class Begins { since, launched, created, exists };

// words[first, last] of a sentence. The month, or the year, is 0 when it is not said.
struct Beginning {
  Begins kind = Begins::since;
  std::string_view verb; // of what is launched: "lance"; else empty
  unsigned month = 0;    // of the report's year
  int year = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

// A sentence that states some. Semicolons, colons and brackets part it in clauses: words[begin, end) is that of the
// beginnings.
struct Clause {
  std::vector<ProseWord> words;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Beginning> beginnings;
};

// In the order of the text. A month of another year than `year` is none.
std::vector<Clause> beginnings_in(std::string_view text, int year);

// What a beginning may be about.
struct Subject {
  std::vector<ProseWord> name;             // without its article
  std::span<const std::string_view> nouns; // that mean it in its own text: "rencontre", "association"; no plurals
  bool lead = false;                       // "un accueil collectif" is it as well
};

// True when the clause states the beginning of the subject: it stands right before the verb ("le Vivier a été lancé en
// septembre"), or right behind a beginning that opens the clause ("depuis septembre, le Vivier…").
bool about(const Clause& clause, const Beginning& beginning, const Subject& subject, std::string_view text);

// True when `name` stands in the sentence. One word may be a common noun: it is a name only with its capital, inside a
// sentence.
bool names(const std::vector<ProseWord>& sentence, const std::vector<ProseWord>& name, std::string_view text);

} // namespace reso::check
