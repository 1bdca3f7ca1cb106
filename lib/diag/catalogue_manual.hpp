// What the manual page says beside the option tables.
#pragma once

#include "diag/rule.hpp"

namespace reso::diag::phrase {

inline constexpr Phrase<> manual_title{"Manuel de reso", "reso manual"};
inline constexpr Phrase<> manual_name{"NOM", "NAME"};
inline constexpr Phrase<> manual_tagline{"le rapport d'activité annuel d'un pôle de l'économie sociale et solidaire",
                                         "the yearly report of a French social-economy hub"};
inline constexpr Phrase<> manual_synopsis{"SYNOPSIS", "SYNOPSIS"};
inline constexpr Phrase<> manual_a_command{"COMMANDE", "COMMAND"};
inline constexpr Phrase<> manual_arguments_word{"ARGUMENTS", "ARGUMENTS"};
inline constexpr Phrase<> manual_description{"DESCRIPTION", "DESCRIPTION"};
inline constexpr Phrase<> manual_what_it_does{
    "Des fichiers YAML, CSV et Markdown décrivent l'année ; reso en calcule chaque chiffre, contrôle ce qui se "
    "contredit, protège ce qui désigne une personne, et écrit le rapport en PDF, Markdown, HTML ou ODT.",
    "YAML, CSV and Markdown files describe the year; reso computes every figure, checks what contradicts "
    "itself, protects what tells of a person, and writes the report as PDF, Markdown, HTML or ODT."};
inline constexpr Phrase<> manual_commands{"COMMANDES", "COMMANDS"};
inline constexpr Phrase<> manual_common_options{"OPTIONS DE TOUTES LES COMMANDES", "OPTIONS OF EVERY COMMAND"};
inline constexpr Phrase<> manual_also{" Aussi : ", " Also: "};
inline constexpr Phrase<> manual_exit_status{"CODES DE SORTIE", "EXIT STATUS"};
inline constexpr Phrase<> manual_exit_done{"c'est fait ; il peut y avoir des avertissements",
                                           "done; there may be warnings"};
inline constexpr Phrase<> manual_exit_data{"les données ont des erreurs, rien n'est écrit",
                                           "the data have errors, nothing is written"};
inline constexpr Phrase<> manual_exit_line{"la ligne de commande n'est pas comprise",
                                           "the command line is not understood"};
inline constexpr Phrase<> manual_exit_here{"impossible de travailler ici : dossier, droits, place",
                                           "cannot work here: folder, rights, room"};
inline constexpr Phrase<> manual_exit_stale{"avec --check : ce qui est publié est périmé",
                                            "with --check: what is published is stale"};
inline constexpr Phrase<> manual_exit_refused{"refusé : l'édition publique parlerait d'une personne",
                                              "refused: the public edition would tell of a person"};
inline constexpr Phrase<> manual_exit_bug{"une faute de reso", "a fault of reso"};
inline constexpr Phrase<> manual_environment{"ENVIRONNEMENT", "ENVIRONMENT"};
inline constexpr Phrase<> manual_env_lang{"langue des messages : fr ou en", "language of messages: fr or en"};
inline constexpr Phrase<> manual_env_data{"dossier des modèles, thèmes et polices",
                                          "folder of templates, themes and fonts"};
inline constexpr Phrase<> manual_env_colour{"pas de couleurs à l'écran", "no colours on the screen"};
inline constexpr Phrase<> manual_files{"FICHIERS", "FILES"};
inline constexpr Phrase<> manual_file_settings{"réglages du projet", "settings of the project"};
inline constexpr Phrase<> manual_file_year{"ce qui décrit une année", "what describes a year"};
inline constexpr Phrase<> manual_file_common{"ce qui vaut pour plusieurs années", "what holds for several years"};
inline constexpr Phrase<> manual_file_report{"le rapport écrit", "the report as written"};

} // namespace reso::diag::phrase
