// The catalogue's part for `reso doctor`.
#pragma once

#include <cstddef>
#include <string>

#include "diag/rule.hpp"

namespace reso::diag::phrase {

// The three marks, padded to one width.
inline constexpr Phrase<> doctor_fine{"bien    ", "ok      "};
inline constexpr Phrase<> doctor_look{"à voir  ", "look    "};
inline constexpr Phrase<> doctor_broken{"en panne", "broken  "};

inline constexpr Phrase<std::string> doctor_version{"reso {}, et ses bibliothèques (« reso --version » les donne)",
                                                    "reso {}, and its libraries (\"reso --version\" lists them)"};
inline constexpr Phrase<std::string> doctor_folder{"dossier de reso : {}", "reso's own folder: {}"};
inline constexpr Phrase<std::size_t> doctor_fonts{"polices : {} lisibles", "fonts: {} readable"};
inline constexpr Phrase<> doctor_no_fonts{"polices : aucune", "fonts: none"};
inline constexpr Phrase<std::string> doctor_bad_font{"polices : {} n'est pas une police", "fonts: {} is no font"};
inline constexpr Phrase<> doctor_patterns{"coupures de mots : les motifs du français",
                                          "hyphenation: the patterns of French"};
inline constexpr Phrase<> doctor_no_patterns{"coupures de mots : hyphenation/hyph_fr.dic est absent ou vide",
                                             "hyphenation: hyphenation/hyph_fr.dic is absent or empty"};
inline constexpr Phrase<std::string, std::string> doctor_templates{"modèles : {} ; thèmes : {}",
                                                                   "templates: {}; themes: {}"};
inline constexpr Phrase<> doctor_no_templates{"modèles : aucun", "templates: none"};
inline constexpr Phrase<std::string> doctor_terminal{"terminal : {}", "terminal: {}"};
inline constexpr Phrase<std::string> doctor_not_utf8{
    "terminal : la langue « {} » n'est pas en UTF-8, les accents et « … » peuvent s'y perdre",
    "terminal: the locale \"{}\" is not in UTF-8, accents may be lost"};
inline constexpr Phrase<> doctor_no_locale{"terminal : aucune langue dite (LC_ALL, LC_CTYPE ou LANG)",
                                           "terminal: no locale is set (LC_ALL, LC_CTYPE or LANG)"};
inline constexpr Phrase<> doctor_set_locale{"dans ce terminal : export LC_ALL=fr_FR.UTF-8 (ou C.UTF-8)",
                                            "in this terminal: export LC_ALL=en_GB.UTF-8 (or C.UTF-8)"};
inline constexpr Phrase<> doctor_no_project{"projet : aucun dans ce dossier", "project: none in this folder"};
inline constexpr Phrase<> doctor_start_project{"« reso init » en commence un ; « -C DIR » en désigne un autre",
                                               "\"reso init\" starts one; \"-C DIR\" names another"};
inline constexpr Phrase<std::string, std::size_t, int> doctor_project{
    "projet : années {} ; fichiers dans data : {} ; schéma {}", "project: years {}; files in data: {}; schema {}"};
inline constexpr Phrase<std::string> doctor_root{"dossier du projet : {}", "folder of the project: {}"};
inline constexpr Phrase<> doctor_no_year{"projet : aucune année", "project: no year"};
inline constexpr Phrase<std::string> doctor_formats{"formats : {} ; aucun autre programme n'est nécessaire",
                                                    "formats: {}; no other program is needed"};
inline constexpr Phrase<std::string> doctor_may_write{"dossier des rapports : {}, où l'on peut écrire",
                                                      "folder of reports: {}, may be written to"};
inline constexpr Phrase<std::string> doctor_may_not_write{"dossier des rapports : {}, où l'on ne peut pas écrire",
                                                          "folder of reports: {}, may not be written to"};
inline constexpr Phrase<> doctor_allow_writing{
    "en changer les droits, ou « sortie: » dans reso.yaml, ou « -o DIR »",
    "change its permissions, or \"sortie:\" in reso.yaml, or use \"-o DIR\""};
inline constexpr Phrase<std::string, std::size_t> doctor_registers{"registres : {}, hors du dépôt ; fichiers : {}",
                                                                   "registers: {}, out of the repository; files: {}"};
inline constexpr Phrase<std::string> doctor_registers_absent{
    "registres : {} n'est pas ici ; ce qui vient de ses listes est inconnu, sauf les chiffres gelés",
    "registers: {} is not here; what comes from its lists is unknown, save frozen figures"};
inline constexpr Phrase<std::string> doctor_registers_help{
    "si les listes doivent être sur cette machine, les mettre dans {} (« reso import » les y met) ; sinon, ne rien "
    "faire",
    "if the lists belong on this machine, put them into {} (\"reso import\" does); else leave it"};
inline constexpr Phrase<std::string> doctor_registers_not_ignored{
    "registres : {} est dans le projet, et .gitignore ne l'écarte pas",
    "registers: {} is inside the project, and .gitignore does not leave it out"};
inline constexpr Phrase<std::string> doctor_registers_in_git{
    "registres : {} est dans le dépôt git, et .gitignore ne l'écarte pas",
    "registers: {} is inside the git repository, and .gitignore does not leave it out"};
inline constexpr Phrase<std::string, std::string> doctor_ignore{"ajouter la ligne « /{}/ » à {}",
                                                                "add the line \"/{}/\" to {}"};
inline constexpr Phrase<std::string, std::size_t> doctor_registers_tracked{
    "registres : git suit {}, qui désigne des personnes ; fichiers : {}",
    "registers: git tracks {}, which tells of persons; files: {}"};
inline constexpr Phrase<std::string> doctor_untrack{"{} ; ce qui est déjà envoyé reste dans l'historique",
                                                    "{}; what was pushed stays in the history"};
inline constexpr Phrase<> doctor_index_unread{"registres : l'index de git n'a pas pu être lu",
                                              "registers: git's index could not be read"};
inline constexpr Phrase<std::string> doctor_index_by_hand{"voir par « {} » : il ne doit rien afficher",
                                                          "look with \"{}\": it must print nothing"};
inline constexpr Phrase<std::string, std::size_t> doctor_names{
    "personnes : git suit ou suivrait {}, où des noms sont sans accord (« publier ») ; noms : {}",
    "persons: git follows or would follow {}, with names that have no consent (\"publier\"); names: {}"};
inline constexpr Phrase<std::string> doctor_move_names{
    "mettre ces noms dans {}/personnes.csv (id;nom), avec les mêmes identifiants, et les ôter du dépôt",
    "put those names into {}/personnes.csv (id;nom), with the same identifiers, and take them out of the repository"};
inline constexpr Phrase<std::string, std::string> doctor_begin_registers{
    "écrire « registres: {} » dans reso.yaml, mettre ces noms dans {}/personnes.csv (id;nom), avec les mêmes "
    "identifiants, et les ôter du dépôt",
    "write \"registres: {}\" in reso.yaml, put those names into {}/personnes.csv (id;nom), with the same identifiers, "
    "and take them out of the repository"};
inline constexpr Phrase<> doctor_schemas{"schémas pour les éditeurs : à jour", "schemas for editors: up to date"};
inline constexpr Phrase<> doctor_no_schemas{"schémas pour les éditeurs : aucun, ce qui n'empêche rien",
                                            "schemas for editors: none, which hinders nothing"};
inline constexpr Phrase<std::size_t> doctor_old_schemas{"schémas pour les éditeurs : à mettre à jour ; fichiers : {}",
                                                        "schemas for editors: to be brought up to date; files: {}"};
inline constexpr Phrase<int> doctor_fresh{"rapport de {} : données lisibles, fichiers publiés à jour",
                                          "report of {}: data readable, published files up to date"};
inline constexpr Phrase<int> doctor_stale{"rapport de {} : données lisibles, fichiers publiés absents ou périmés",
                                          "report of {}: data readable, published files absent or stale"};
inline constexpr Phrase<int> doctor_data{"rapport de {} : ses données ont des erreurs, il ne peut pas s'écrire",
                                         "report of {}: its data have errors, it cannot be written"};
inline constexpr Phrase<int> doctor_privacy{"rapport de {} : il dirait quelque chose d'une personne, il ne s'écrit pas",
                                            "report of {}: it would tell of a person, it is not written"};
inline constexpr Phrase<int> doctor_cannot_report{"rapport de {} : il ne peut pas s'écrire",
                                                  "report of {}: it cannot be written"};
inline constexpr Phrase<> doctor_settings_unread{"reso.yaml : il ne peut pas être lu tel quel",
                                                 "reso.yaml: it cannot be read as it stands"};

} // namespace reso::diag::phrase
