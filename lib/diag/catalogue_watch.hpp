// The catalogue's part for `report --watch` and `report --open`.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag::phrase {

inline constexpr Phrase<> watch_or_check{"« --check » compare et s'arrête, « --watch » écrit à chaque changement",
                                         "\"--check\" compares and ends, \"--watch\" writes at each change"};
inline constexpr Phrase<> check_writes_nothing{"« --check » n'écrit rien : il n'y a rien à ouvrir",
                                               "\"--check\" writes nothing: there is nothing to open"};
inline constexpr Phrase<std::string> cannot_watch{"impossible de suivre les fichiers : {}",
                                                  "files cannot be followed: {}"};
inline constexpr Phrase<std::string> run_by_hand{"lancer « {} » après chaque changement",
                                                 "run \"{}\" after each change"};
inline constexpr Phrase<std::string> watch_written{
    "Écrit en {} s. Le prochain changement le récrira ; Ctrl-C pour arrêter.",
    "Written in {} s. The next change writes again; Ctrl-C to stop."};
inline constexpr Phrase<> watch_waiting{"Le prochain changement fera un nouvel essai ; Ctrl-C pour arrêter.",
                                        "The next change will be another try; Ctrl-C to stop."};
inline constexpr Phrase<> watch_limited{
    "le système ne suit pas tous les dossiers (fs.inotify.max_user_watches) : des changements peuvent passer inaperçus",
    "the system does not follow all folders (fs.inotify.max_user_watches): changes may go unseen"};
inline constexpr Phrase<std::string> root_gone{"le dossier du projet n'est plus là : {}",
                                               "the project's folder is no longer there: {}"};
inline constexpr Phrase<> watch_ends{"rien n'est plus suivi ; relancer « reso report --watch » là où il se trouve",
                                     "nothing is followed any more; run \"reso report --watch\" where it is now"};
inline constexpr Phrase<std::string> no_screen{
    "pas d'écran de bureau ici (ni DISPLAY ni WAYLAND_DISPLAY) : {} est écrit, et reste à ouvrir à la main",
    "no desktop screen here (neither DISPLAY nor WAYLAND_DISPLAY): {} is written, and left to be opened by hand"};
inline constexpr Phrase<std::string> cannot_open{
    "aucun programme n'a pu ouvrir {} : l'ouvrir à la main, ou installer xdg-utils",
    "no program could open {}: open it by hand, or install xdg-utils"};

} // namespace reso::diag::phrase
