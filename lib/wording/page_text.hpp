// The words that the HTML and ODT editions add around the report, and calls of notes in all that voices read.
#pragma once

#include <string>
#include <string_view>

namespace reso::wording {

inline constexpr std::string_view skip_to_text = "Aller au texte";
inline constexpr std::string_view back_to_top = "Revenir au début";
inline constexpr std::string_view download_values = "Télécharger les valeurs (CSV)";
inline constexpr std::string_view draft_word = "Brouillon";
inline constexpr std::string_view draft_remarks = "À mettre au point";
inline constexpr std::string_view where_shown = "Voir ce chiffre dans le rapport";

// The list of notes at the end of the page.
inline constexpr std::string_view notes_title = "Notes";

// "note 3": the raised number that calls a note, for a voice.
std::string note_call(int number);
// "Revenir à l’appel 2 de la note 3"; `call` from 0, the first is not numbered.
std::string back_to_call(int note, std::size_t call);

// "Version accessible : rapport-activite-2012.html"
std::string accessible_version(std::string_view file);

// "À mettre au point : …"
std::string to_mend(std::string_view remark);

} // namespace reso::wording
