// Numbers in French: grouping, commas, letters, units. Imprimerie nationale; DOMAIN.md, "French typography".
#pragma once

#include <string>
#include <string_view>

#include "base/quantity.hpp"

namespace reso::wording {

inline constexpr std::string_view nbsp = "\u00A0";  // before : % € and inside « »
inline constexpr std::string_view nnbsp = "\u202F"; // before ; ! ? and between thousands

// "140 000" (U+202F), "5,24", "−3" (U+2212). `decimals` places, half away from zero.
std::string number(const base::Rational& value, int decimals);

// "trois", "vingt et une" (feminine), "quatre-vingts"; whole numbers 0 to 999 999, spelling of 1990 ("vingt-et-un").
// Other values come back as digits.
std::string in_letters(const base::Rational& value, bool feminine = false);

// "1er", "1re", "2e".
std::string ordinal(int value, bool feminine = false);

// The bare number or range without qualifier: "5 à 7", "140 000", "n. d." when unknown, "s" when masked.
std::string digits(const base::Quantity& quantity);

// With its qualifier in words: "au moins 333", "plus de 1 000", "environ 1 000", "5 à 7", "une quinzaine".
std::string phrase(const base::Quantity& quantity);

// phrase() and unit: "au moins 333 personnes", "plus de 1 000 €", "2,19 %", "une quinzaine de structures",
// "plus d'une soixantaine d'annonceurs". `unit` is singular ("personne", "€", "demi-journée", "heure d'insertion").
// A number below 2 takes the singular ("0 personne", "1,5 jour"); a range follows its upper end; symbols never change.
std::string with_unit(const base::Quantity& quantity, std::string_view unit);

// with the number in letters up to 16 and its unit when given: "trois rencontres", "au moins huit".
std::string letters(const base::Quantity& quantity, std::string_view unit = {}, bool feminine = false);

// True for units written as signs (€ % h m² ETP …): never plural, U+00A0 before.
bool is_symbol(std::string_view unit);

// Plural of a French noun phrase's head and agreeing words as the unit list has it: "personne" -> "personnes",
// "journal" -> "journaux", "heure d'insertion" -> "heures d'insertion", "prix" -> "prix", "demi-journée" ->
// "demi-journées".
std::string plural(std::string_view unit);

// A share with `decimals` places: "8 %", "2,19 %".
std::string percent(const base::Rational& percent_value, int decimals);

} // namespace reso::wording
