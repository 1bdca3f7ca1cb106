// The fixed words of a report that no template writes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"

namespace reso::wording {

inline constexpr std::string_view draft_gap = "[\u00A0?\u00A0]";
inline constexpr std::string_view origin_figure = "Chiffre";
inline constexpr std::string_view origin_definition = "Définition";
inline constexpr std::string_view origin_source = "Source";
inline constexpr std::string_view origin_basis = "Nature";
inline constexpr std::string_view basis_computed = "calculé";
inline constexpr std::string_view basis_declared = "déclaré";
inline constexpr std::string_view basis_both = "déclaré et calculé";
inline constexpr std::string_view acronym_word = "Sigle";
inline constexpr std::string_view expansion_word = "Signification";
inline constexpr std::string_view years_figure = "Chiffre";

inline constexpr std::string_view yes_word = "oui";
inline constexpr std::string_view no_word = "non";

// "Personnes ayant participé, 2011 : valeur déduite ; X."
std::string deduced_note(std::string_view label, int year, std::string_view from);
// "Rupture en 2012 : nouveau référentiel." under years that cannot be compared.
std::string break_note(int since, std::string_view motive);
// "Non imprimé, faute de données : A ; B." and the sentence about a list that is not complete. `what` is not empty.
std::string omitted_note(const std::vector<std::string>& what);
std::string incomplete_note(std::string_view list);
// "et 3 autres personnes", or "24 personnes" when nobody is named.
std::string unnamed_note(std::size_t count, bool some_named);
// "au moins", "environ"; empty of an exact number.
std::string qualifier_word(const base::Quantity& quantity);
// The number with its sign when `unit` is one ("8 %", "988 €"), alone else.
std::string number_words(const base::Quantity& quantity, std::string_view unit);
// What with_unit() puts after the number: "personnes", "de structures", "d'annonceurs"; empty for signs.
std::string unit_words(const base::Quantity& quantity, std::string_view unit);
std::string logo_alternative(std::string_view name);
// "calculé d'après 72 fiches"
std::string counted_words(std::string_view basis, std::size_t records);
std::string source_words(std::string_view source);
// "317 en 2011"
std::string in_year(std::string_view words, int year);

// A definition with the parameters that it names between braces: "au moins {seuil_regulier} fois" -> "au moins 3 fois".
std::string with_parameters(std::string_view definition,
                            const std::map<std::string, base::Quantity, std::less<>>& parameters);

} // namespace reso::wording
