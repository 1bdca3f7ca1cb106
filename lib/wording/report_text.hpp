// The fixed words of a report that no template writes.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"

namespace reso::wording {

inline constexpr std::string_view draft_gap = "[\u00A0?\u00A0]";
inline constexpr std::string_view origin_figure = "Chiffre";
inline constexpr std::string_view origin_definition = "Définition et champ";
inline constexpr std::string_view origin_basis = "Nature et source";
inline constexpr std::string_view origin_places = "Lieux";
inline constexpr std::string_view basis_computed = "calculé d’après les fiches";
inline constexpr std::string_view basis_declared = "déclaré";
inline constexpr std::string_view basis_both = "déclaré et calculé";
inline constexpr std::string_view acronym_word = "Sigle";
inline constexpr std::string_view expansion_word = "Signification";
inline constexpr std::string_view years_figure = "Chiffre";
inline constexpr std::string_view objective_word = "Objectif";
inline constexpr std::string_view target_word = "Cible";
inline constexpr std::string_view achieved_word = "Réalisé";
inline constexpr std::string_view gap_word = "Écart";
inline constexpr std::string_view gap_percent_word = "Écart en %";
inline constexpr std::string_view comment_word = "Commentaire";
inline constexpr std::string_view action_word = "Action";
inline constexpr std::string_view together_word = "Ensemble";
inline constexpr std::string_view together_note =
    "Ensemble : une personne ou une structure venue à plusieurs actions y est comptée une seule fois.";
// The heads of the annex that a funder's account asks for, as a spreadsheet has them.
inline constexpr std::array<std::string_view, 8> annex_columns{"action",  "indicateur", "unité",     "prévu",
                                                               "réalisé", "écart",      "écart_pct", "commentaire"};

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
// "calculé", "déclaré. Source : décompte du pôle."
std::string origin_words(std::string_view basis, std::string_view source);
// "Participants aux activités (23 chiffres)": what activities have without asking, of one origin. `kind` is the last
// word of their ids.
std::string of_activities(std::string_view kind, std::size_t count);
// "a.yaml:4, b.yaml:9 et 12 autres". `places` is not empty.
std::string first_places(const std::vector<std::string>& places, std::size_t more);
std::string source_words(std::string_view source);
// A parameter that a figure depends on, in words: "à partir de 3 séances"; empty for one that needs none.
std::string parameter_note(std::string_view name, const base::Quantity& value);
// "base : 41": how many records a mean rests on.
std::string base_note(const base::Quantity& count);
// "317 en 2011"
std::string in_year(std::string_view words, int year);

// A definition with the parameters that it names between braces: "au moins {seuil_regulier} fois" -> "au moins 3 fois".
std::string with_parameters(std::string_view definition,
                            const std::map<std::string, base::Quantity, std::less<>>& parameters);

} // namespace reso::wording
