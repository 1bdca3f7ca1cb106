// The catalogue's part for `reso init` where a project is.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace phrase {

inline constexpr Phrase<> how_to_begin{"Entrée prend ce qui est entre crochets. Ctrl-C arrête sans rien écrire.\n",
                                       "Enter takes what stands between brackets. Ctrl-C stops and writes nothing.\n"};
inline constexpr Phrase<> nothing_begun{"rien n'est écrit\n", "nothing is written\n"};
inline constexpr Phrase<std::string> project_there{"{} est déjà un projet : rien n'est écrit",
                                                   "{} is a project already: nothing is written"};
inline constexpr Phrase<> project_here{"ce dossier est déjà un projet : rien n'est écrit",
                                       "this folder is a project already: nothing is written"};
inline constexpr Phrase<std::string> forge_alone{
    "pour y ajouter la seule intégration continue : « reso init {} --ci github » ou « --ci gitlab »",
    "to add continuous integration alone: \"reso init {} --ci github\" or \"--ci gitlab\""};
inline constexpr Phrase<> forge_added{"Le projet est déjà là : l'intégration continue seule est ajoutée.\n",
                                      "The project is there already: continuous integration alone is added.\n"};
inline constexpr Phrase<std::string> left_alone{"{} existe déjà : laissé tel quel", "{} exists already: left as it is"};
inline constexpr Phrase<std::string> completed{"{} existe déjà : les lignes de reso y sont ajoutées, à la fin",
                                               "{} exists already: the lines of reso are added at its end"};
inline constexpr Phrase<std::string> registers_beside{
    "les listes de personnes iront à côté du projet, dans {} (« registres: » dans reso.yaml)",
    "lists of persons will go beside the project, to {} (\"registres:\" in reso.yaml)"};
inline constexpr Phrase<std::string> registers_above{
    "ce dossier est dans un dépôt git : les listes de personnes iront hors du dépôt, dans {} (« registres: » dans "
    "reso.yaml)",
    "this folder is in a git repository: lists of persons will go out of it, to {} (\"registres:\" in reso.yaml)"};
inline constexpr Phrase<std::string> registers_inside{
    "rien ne peut s'écrire au-dessus d'ici : les listes de personnes iront dans {}, que .gitignore écarte (« "
    "registres: » "
    "dans reso.yaml)",
    "nothing can be written above here: lists of persons will go to {}, which .gitignore leaves out "
    "(\"registres:\" in reso.yaml)"};
inline constexpr Phrase<> compare_by_hand{"le modèle, à comparer à la main, est dans la documentation : examples/ci",
                                          "the model, to be compared by hand, is in the documentation: examples/ci"};

} // namespace phrase

} // namespace reso::diag
