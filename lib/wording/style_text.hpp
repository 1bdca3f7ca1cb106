// The names of styles and the words that the ODT edition adds around the report.
#pragma once

#include <string>
#include <string_view>

// Styles that OpenDocument has no standard name for, as they stand in a text processor's list.
namespace reso::wording::style {

// "Langue en": words of another language.
inline std::string in_language(std::string_view code) { return "Langue " + std::string(code); }

inline constexpr std::string_view organisation = "Couverture organisation";
inline constexpr std::string_view tagline = "Couverture slogan";
inline constexpr std::string_view cover_date = "Couverture date";
inline constexpr std::string_view cover_line = "Couverture adresse";
inline constexpr std::string_view cover_year = "Couverture année";
inline constexpr std::string_view lead = "Chapeau";
inline constexpr std::string_view facts = "Repères";
inline constexpr std::string_view name = "Nom de la liste";
inline constexpr std::string_view card_name = "Carte nom";
inline constexpr std::string_view card_line = "Carte ligne";
inline constexpr std::string_view question_title = "Question titre";
inline constexpr std::string_view question = "Question texte";
inline constexpr std::string_view quotation_title = "Citation titre";
inline constexpr std::string_view signature = "Citation signature";
inline constexpr std::string_view question_signature = "Question signature";
inline constexpr std::string_view note_signature = "Encadré signature";
inline constexpr std::string_view note_title = "Encadré titre";
inline constexpr std::string_view note = "Encadré texte";
inline constexpr std::string_view box_bullets = "Encadré puces";
inline constexpr std::string_view box_numbers = "Encadré numéros";
inline constexpr std::string_view remark = "Source et remarques";
inline constexpr std::string_view figure = "Image";
inline constexpr std::string_view table_number = "Tableau nombre";
inline constexpr std::string_view table_centred = "Tableau centré";
inline constexpr std::string_view table_head_number = "Tableau titre de nombre";
inline constexpr std::string_view table_head_centred = "Tableau titre centré";
inline constexpr std::string_view table_total = "Tableau total";
inline constexpr std::string_view table_total_number = "Tableau total nombre";
inline constexpr std::string_view table_total_centred = "Tableau total centré";
inline constexpr std::string_view key_number = "Chiffre clé nombre";
inline constexpr std::string_view key_label = "Chiffre clé libellé";
inline constexpr std::string_view key_detail = "Chiffre clé détail";
inline constexpr std::string_view key_qualifier = "Chiffre clé qualificatif";
inline constexpr std::string_view key_unit = "Chiffre clé unité";
inline constexpr std::string_view raised = "Exposant";
inline constexpr std::string_view reference = "Renvoi";
inline constexpr std::string_view page_number = "Numéro de page";
inline constexpr std::string_view to_mend = "Brouillon";
inline constexpr std::string_view cover_page = "Couverture";

} // namespace reso::wording::style
