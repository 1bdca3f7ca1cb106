// The words around tables and charts: notes, headers, alternative texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"

namespace reso::wording {

inline constexpr std::string_view total_word = "Total";
inline constexpr std::string_view whole_word = "Ensemble"; // of means and shares, which no parts make up
inline constexpr std::string_view share_word = "Part";
inline constexpr std::string_view count_word = "Nombre";
inline constexpr std::string_view year_word = "Année";
inline constexpr std::string_view not_given_word = "non renseigné";
inline constexpr std::string_view partial_note =
    "Ces parts ne couvrent pas l’ensemble : les autres réponses ne sont pas connues.";
inline constexpr std::string_view multiple_note =
    "Plusieurs réponses possibles : les parts peuvent dépasser 100\u00A0%.";
inline constexpr std::string_view rounding_note =
    "Le total peut différer de la somme des parties, en raison des arrondis.";
inline constexpr std::string_view unknown_note = "n.\u00A0d. : donnée non disponible.";
inline constexpr std::string_view masked_note = "s : secret, donnée masquée pour ne désigner personne.";

inline constexpr std::string_view key_figure_word = "Chiffre";
inline constexpr std::string_view meaning_word = "Ce qu’il dit";
inline constexpr std::string_view earlier_word = "Auparavant";
inline constexpr std::string_view contents_title = "Sommaire";

// The head of a column of values in a unit that is a sign: "Heures" for "h", "Montant" for "€", else "Nombre".
std::string_view measured_word(std::string_view unit);
// The same, and "Structures" for "structure".
std::string unit_word(std::string_view unit);

// "Source : X.", "Lecture : X.", "Champ : X.", with the final point that `text` may lack.
std::string source_note(std::string_view text);
std::string reading_note(std::string_view text);
std::string scope_note(std::string_view text);

// "Les parties font 175 ; voir les notes de méthode."
std::string sum_differs_note(std::string_view sum);

// "Base : 400 personnes."
std::string base_note(std::string_view words);

// The first line of a drawing: "Nombre de structures", "Heures", "Part, en %"; with `base`: "… (base : 178
// structures)".
std::string unit_line(std::string_view unit, std::string_view base);

// Where there is little room: "≥ 8", "≤ 8", "> 8", "< 8", "≈ 8", "5–7", "n. d.", "s".
std::string signed_words(const base::Quantity& quantity, std::string_view unit);

// "18 sur 20"
std::string reached_words(std::string_view achieved, std::string_view target);

inline constexpr std::string_view no_such_part = "–"; // a cell of a table that has no sense in its column

} // namespace reso::wording
