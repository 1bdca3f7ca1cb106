// French sentences from parts: enumerations, elision, capitals, spacing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::wording {

// "a", "a et b", "a, b et c".
std::string enumerate(const std::vector<std::string>& parts);

// "de " or "d'" before `word`; "que "/"qu'". h aspiré of a short list ("huit", "haut", "héros"…), "onze", "oui",
// "yaourt".
std::string de(std::string_view word);
std::string que(std::string_view word);

// `before` with its last word elided when `after`, which follows it, asks for it: "ce que " before "au moins 8" is
// "ce qu’", "de " before "une quinzaine" is "d’". Only "de" and "que" and what ends with it ("lorsque", "jusque").
std::string elided(std::string_view before, std::string_view after);

// First letter capital, accents kept: "école" -> "École".
std::string capital(std::string_view text);

// French spacing on text for reading: U+202F before ; ! ?, U+00A0 before : and inside « », before % and €, after n° and
// M., thousands kept, ’ for ' between letters, … for ..., – kept. URLs, e-mail addresses and times are left alone.
std::string typography(std::string_view text);

} // namespace reso::wording
