// The catalogue's part for the printed document: acronyms, repeated paragraphs, typed numbers.
#pragma once

#include <string>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string> acronym_undefined{
    {"sigle-non-defini", Severity::warning, Family::document},
    {"« {} » n'est développé nulle part", "\"{}\" is expanded nowhere"}};
inline constexpr Rule<std::string> acronym_unused{{"sigle-inutilise", Severity::warning, Family::document},
                                                  {"« {} » est au glossaire et n'est imprimé nulle part ailleurs",
                                                   "\"{}\" is in the glossary and printed nowhere else"}};
inline constexpr Rule<std::string> acronym_twice{
    {"sigle-developpe-deux-fois", Severity::warning, Family::document},
    {"« {} » est développé de deux façons", "\"{}\" is expanded in two ways"}};
inline constexpr Rule<> paragraph_repeated{
    {"paragraphe-repete", Severity::warning, Family::document},
    {"ce paragraphe est imprimé sous deux titres", "this paragraph is printed under two headings"}};
inline constexpr Rule<std::string, std::string> typed_number{
    {"nombre-en-dur", Severity::warning, Family::document},
    {"« {0} » est écrit à la main, alors que « {1} » le compte", "\"{0}\" is typed, where \"{1}\" counts it"}};
inline constexpr Rule<std::string> single_braces{{"accolade-simple", Severity::warning, Family::document},
                                                 {"le chiffre « {} » est imprimé entre accolades, tel qu'il est écrit",
                                                  "the figure \"{}\" is printed between braces, as it is written"}};
inline constexpr Rule<std::string> stale_text{{"texte-perime", Severity::warning, Family::document},
                                              {"ce paragraphe est celui de l'année d'avant, et « {} » a changé depuis",
                                               "this paragraph is last year's, and \"{}\" has changed since"}};
inline constexpr Rule<> text_unwritten{{"texte-a-ecrire", Severity::warning, Family::document},
                                       {"ce texte reste à écrire", "this text is still to be written"}};
inline constexpr Rule<> sample_left{
    {"exemple-a-remplacer", Severity::to_check, Family::project},
    {"l'exemple de « reso init » est encore là : ses chiffres et ses textes sont inventés",
     "the sample of \"reso init\" is still there: its figures and texts are invented"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<std::string> double_braces{"doubler les accolades : « {{{{ {} }}}} »",
                                                   "double the braces: \"{{{{ {} }}}}\""};

inline constexpr Phrase<int> acronym_times{"imprimé {} fois", "printed {} times"};
inline constexpr Phrase<std::string> define_acronym{
    "l'ajouter au glossaire, ou le développer la première fois : « … ({}) »",
    "add it to the glossary, or expand it the first time: \"… ({})\""};
inline constexpr Phrase<> remove_acronym{"l'ôter du glossaire", "take it out of the glossary"};
inline constexpr Phrase<std::string> expanded_as{"ici : {}", "here: {}"};
inline constexpr Phrase<std::string> expanded_first{"là : {}", "there: {}"};
inline constexpr Phrase<> keep_one_expansion{"garder une seule des deux", "keep one of the two"};
inline constexpr Phrase<> printed_first{"la première fois", "the first time"};
inline constexpr Phrase<> rewrite_one{"récrire l'un des deux, ou l'ôter", "rewrite one of them, or take it out"};
inline constexpr Phrase<std::string> insert_figure{"écrire « {{{{ {} | unite }}}} » : le nombre suivra les données",
                                                   "write \"{{{{ {} | unite }}}}\": the number will follow the data"};
inline constexpr Phrase<int, std::string> quoted_then{"en {0} : {1}", "in {0}: {1}"};
inline constexpr Phrase<int, std::string> quoted_now{"en {0} : {1}", "in {0}: {1}"};
inline constexpr Phrase<> write_the_text{"écrire le texte à la place de cette ligne, ou ôter la ligne",
                                         "write the text in the place of this line, or take the line out"};
// What `reso init` puts above invented figures, in a comment, and into the text of its activity (cli/debut).
inline constexpr std::string_view sample_mark = "Exemple à remplacer";
inline constexpr std::string_view sample_sentence = "Remplacez ce texte par le vôtre";
inline constexpr Phrase<std::string> sample_too{"aussi : {}", "also: {}"};
inline constexpr Phrase<> replace_the_sample{"mettre les vôtres à la place, puis ôter la ligne",
                                             "put yours in their place, then take the line out"};

} // namespace phrase

} // namespace reso::diag
