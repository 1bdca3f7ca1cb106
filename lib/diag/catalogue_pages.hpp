// The catalogue's part for pages: themes, pictures.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string, std::string, std::string> low_contrast{
    {"contraste-faible", Severity::warning, Family::templates},
    {"« {0} » se lit mal sur son fond : un contraste de {1} pour 1, où il faut {2} pour 1",
     "\"{0}\" is hard to read on its ground: a contrast of {1} to 1, where {2} to 1 is needed"}};
inline constexpr Rule<std::string> picture_without_words{
    {"image-sans-alternative", Severity::error, Family::document},
    {"« {} » ne dit rien à qui ne la voit pas", "\"{}\" says nothing to who cannot see it"}};
inline constexpr Rule<std::string> picture_of_people{{"droit-a-l-image", Severity::warning, Family::document},
                                                     {"rien ne dit que les personnes visibles sur « {} » l'acceptent",
                                                      "nothing says that the people seen on \"{}\" agree"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<> change_colour{"foncer le texte ou éclaircir le fond, l'un des deux suffit",
                                        "darken the text or lighten the ground: one of them is enough"};
inline constexpr Phrase<> give_alternative{"ajouter « alternative: » : en une phrase, ce que l'image montre",
                                           "add \"alternative:\": in one sentence, what the picture shows"};
inline constexpr Phrase<> state_consent{
    "une fois leur accord reçu, ou si l'on ne reconnaît personne : « droit_a_l_image: oui »",
    "once they agree, or if nobody can be recognised: \"droit_a_l_image: oui\""};

} // namespace phrase

} // namespace reso::diag
