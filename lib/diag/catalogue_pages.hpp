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

inline constexpr Rule<std::string, std::string> svg_unreadable{
    {"svg-illisible", Severity::error, Family::loading},
    {"le dessin « {0} » ne se lit pas : {1}", "the drawing \"{0}\" cannot be read: {1}"}};
inline constexpr Rule<std::string, std::string, int> svg_undrawn{
    {"svg-non-dessine", Severity::error, Family::document},
    {"« {0} », ligne {2} de « {1} », ne serait pas dessiné", "\"{0}\", line {2} of \"{1}\", would not be drawn"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<> change_colour{"foncer le texte ou éclaircir le fond, l'un des deux suffit",
                                        "darken the text or lighten the ground: one of them is enough"};
inline constexpr Phrase<> give_alternative{"ajouter « alternative: » : en une phrase, ce que l'image montre",
                                           "add \"alternative:\": in one sentence, what the picture shows"};
inline constexpr Phrase<> state_consent{
    "une fois leur accord reçu, ou si l'on ne reconnaît personne : « droit_a_l_image: oui »",
    "once they agree, or if nobody can be recognised: \"droit_a_l_image: oui\""};

inline constexpr Phrase<int> svg_xml{"le XML est rompu à la ligne {}", "the XML breaks off in line {}"};
inline constexpr Phrase<> svg_root{"il ne commence pas par <svg xmlns=\"http://www.w3.org/2000/svg\">",
                                   "it does not begin with <svg xmlns=\"http://www.w3.org/2000/svg\">"};
inline constexpr Phrase<> svg_size{"ni « viewBox » ni « width » et « height » ne disent sa taille",
                                   "neither \"viewBox\" nor \"width\" and \"height\" say its size"};
inline constexpr Phrase<> svg_bounds{"il dépasse 2 Mio, 64 niveaux ou 200 000 points",
                                     "it is larger than 2 MiB, 64 levels or 200,000 points"};
inline constexpr Phrase<int, std::string> svg_value{"à la ligne {0}, la valeur de « {1} » n'est pas comprise",
                                                    "in line {0}, the value of \"{1}\" is not understood"};
inline constexpr Phrase<> outline_text{"convertir le texte en tracés (Inkscape : Chemin > Objet en chemin)",
                                       "convert the text to paths (Inkscape: Path > Object to Path)"};
inline constexpr Phrase<> plain_colour{"remplacer le dégradé ou le motif par une couleur unie",
                                       "replace the gradient or the pattern by a plain colour"};
inline constexpr Phrase<> colours_on_shapes{
    "écrire les couleurs sur les formes (« fill=... ») : les feuilles de style ne sont pas lues",
    "write the colours on the shapes (\"fill=...\"): style sheets are not read"};
inline constexpr Phrase<> picture_in_four_inks{"cette photo est en quadrichromie (CMJN) : l'enregistrer en RVB",
                                               "this photo is in four inks (CMYK): save it in RGB"};
inline constexpr Phrase<> picture_apart{"garder cette image à part, en PNG ou en JPEG",
                                        "keep this picture apart, as PNG or JPEG"};
inline constexpr Phrase<> split_clones{"délier les clones, pour que chacun ait ses formes",
                                       "unlink the clones, so that each has its own shapes"};
inline constexpr Phrase<> outline_or_remove{"le convertir en tracés, ou l'ôter", "convert it to paths, or remove it"};

} // namespace phrase

} // namespace reso::diag
