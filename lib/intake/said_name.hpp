// What a text says that stands where a person's name should: a name, or "2 invités", "Anonyme", "?".
#pragma once

#include <string>
#include <string_view>

namespace reso::intake {

enum class SaidName {
  name,
  one_word, // "Amina": a first name or a surname alone; an identifier
  nobody,   // "?", "N. D.", "Inconnu", "Nom" of a row of titles
  number,   // "+ 2", "3 personnes": how many came, not who
  and_more, // "Karim Benali + 1"
  several,  // "Marie et Paul Durand"
};

// `numbers_are_ids`: of a column of identifiers, where "12" is somebody.
SaidName said_name(std::string_view text, bool numbers_are_ids = false);

// Whether the text of a structure's cell says that there is none: "-", "Néant", "Sans objet".
bool names_no_structure(std::string_view text);

// "Mme Zoé Durand", "M. LEROY Max": the name alone. `more`: other words of the name stand elsewhere. "M. Leroy" alone
// may well be the initial of a first name, and stays.
std::string without_courtesy(std::string_view name, bool more = false);

// Blanks of any width and number made one space.
std::string one_spaced(std::string_view text);

} // namespace reso::intake
