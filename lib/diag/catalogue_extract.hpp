// The catalogue's part for `reso extract`.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag::phrase {

inline constexpr Phrase<int> which_convention{"quelle convention de {} ? la donner par « --convention ID »",
                                              "which convention of {}? give it with \"--convention ID\""};
inline constexpr Phrase<std::string, int> no_convention{"pas de convention « {} » en {}", "no convention \"{}\" in {}"};
inline constexpr Phrase<int> no_conventions{"aucune convention en {}", "no convention in {}"};
inline constexpr Phrase<int, std::string> write_conventions{
    "écrire une liste « conventions: » dans data/{}/ ; « {} » en donne les champs",
    "write a list \"conventions:\" in data/{}/; \"{}\" gives its fields"};
inline constexpr Phrase<int, std::string> convention_of_other_year{"elle est de l'exercice {} : « {} »",
                                                                   "it is of the year {}: \"{}\""};
inline constexpr Phrase<> conventions_are{"les conventions sont :", "the conventions are:"};
inline constexpr Phrase<std::string> action_unknown{
    "l'action « {} » ne porte le nom d'aucune activité ni section : rien n'est compté pour elle",
    "the action \"{}\" has the name of no activity or section: nothing is counted for it"};
inline constexpr Phrase<std::string> template_of_extract{
    "le modèle « {} » est celui d'une convention : « reso extract » l'imprime",
    "the template \"{}\" is that of a convention: \"reso extract\" prints it"};

} // namespace reso::diag::phrase
