// The catalogue's part for Markdown in texts and templates: footnotes, words of another language.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string> note_without_text{
    {"note-sans-texte", Severity::error, Family::templates},
    {"la note « {} » est appelée, mais son texte n'est pas écrit", "the note \"{}\" is called, but it has no text"}};
inline constexpr Rule<std::string> note_without_call{
    {"note-sans-appel", Severity::error, Family::templates},
    {"le texte de la note « {} » ne serait pas imprimé", "the text of the note \"{}\" would not be printed"}};
inline constexpr Rule<std::string, std::string> note_misplaced{
    {"note-mal-placee", Severity::error, Family::templates},
    {"« {0} » n'a pas sa place dans {1}", "\"{0}\" does not belong in {1}"}};
inline constexpr Rule<std::string> unknown_language{
    {"langue-inconnue", Severity::error, Family::templates},
    {"« {} » n'est pas le code d'une langue", "\"{}\" is not the code of a language"}};
inline constexpr Rule<std::string> unknown_attribute{
    {"attribut-inconnu", Severity::error, Family::templates},
    {"« {} » n'est pas un attribut connu", "\"{}\" is not a known attribute"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<std::string> write_note{
    "écrire « {}: » et les mots de la note, sur une ligne à part, dans le même texte",
    "write \"{}:\" and the words of the note on a line of its own, in the same text"};
inline constexpr Phrase<std::string> call_note{"placer « {} » dans une phrase du même texte, ou ôter la note",
                                               "put \"{}\" in a sentence of the same text, or remove the note"};
inline constexpr Phrase<> note_written_twice{"cette note a déjà un texte : lui donner un autre nom, ou l'ôter",
                                             "this note has a text already: give it another name, or remove it"};
inline constexpr Phrase<> a_title{"un titre", "a title"};
inline constexpr Phrase<> a_note{"une note", "a note"};
inline constexpr Phrase<> call_in_text{"appeler la note dans le texte", "call the note in the text"};
inline constexpr Phrase<> note_of_sentences{"une note n'a que des phrases : mettre le reste dans le texte",
                                            "a note has sentences only: put the rest in the text"};
inline constexpr Phrase<> language_codes{"deux lettres, comme « en » ou « br » ; avec un pays, « pt-BR »",
                                         "two letters, such as \"en\" or \"br\"; with a country, \"pt-BR\""};
inline constexpr Phrase<> only_language{"la langue des mots entre crochets s'écrit ainsi : « {{lang=en}} »",
                                        "the language of bracketed words is written like this: \"{{lang=en}}\""};

} // namespace phrase

} // namespace reso::diag
