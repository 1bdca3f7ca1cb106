// The catalogue's part for `reso new` and `reso fmt`.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace phrase {

// --- Both ---
inline constexpr Phrase<> no_final_line_end{"Pas de fin de ligne à la fin du fichier", "No newline at end of file"};

// --- fmt ---
inline constexpr Phrase<std::string> no_such_file{"{} : ni fichier ni dossier de ce nom",
                                                  "{}: no file or folder of that name"};
inline constexpr Phrase<std::string> no_data_file{"{} n'est ni YAML, ni Markdown, ni CSV",
                                                  "{} is neither YAML, nor Markdown, nor CSV"};
inline constexpr Phrase<std::string> all_formatted{"rien à reprendre ({} fichiers lus)",
                                                   "nothing to change ({} files read)"};
inline constexpr Phrase<> one_formatted{"rien à reprendre (1 fichier lu)", "nothing to change (1 file read)"};
inline constexpr Phrase<std::string> run_fmt{"« {0} » les reprend, « {0} --diff » montre comment",
                                             "\"{0}\" mends them, \"{0} --diff\" shows how"};
inline constexpr Phrase<std::string, std::string> about{"{} : {}", "{}: {}"};
// In the order of edit::Cure.
inline constexpr Phrase<> cures[] = {
    {"marque d'encodage", "byte-order mark"},
    {"fins de ligne", "line ends"},
    {"tabulations", "tabs"},
    {"espaces insécables", "no-break spaces"},
    {"guillemets courbes", "curly quotes"},
    {"blancs en fin de ligne", "blanks at the end of a line"},
    {"fin de la dernière ligne", "end of the last line"},
};

// --- new ---
inline constexpr Phrase<std::string> help_fields{"\nChamps ({}) :\n", "\nFields ({}):\n"};
inline constexpr Phrase<std::string> fields_missing{"il manque : {}", "missing: {}"};
inline constexpr Phrase<std::string, std::string> a_missing_field{"--{} ({})", "--{} ({})"};
inline constexpr Phrase<std::string> field_question{"{} ?", "{}?"};
inline constexpr Phrase<std::string> list_question{"{} : une à la fois, Entrée pour finir",
                                                   "{}: one at a time, Enter to end"};
inline constexpr Phrase<> how_to_answer{
    "Entrée passe une question, un point seul passe toutes celles qui restent.\nCtrl-C arrête sans rien écrire.",
    "Enter skips a question, a single point skips all that are left.\nCtrl-C stops and writes nothing."};
inline constexpr Phrase<std::string> the_year{"l'année (« {} »)", "the year (\"{}\")"};
inline constexpr Phrase<std::string, std::string> with_example{"{}, par exemple « {} »", "{}, for instance \"{}\""};
inline constexpr Phrase<std::string> zero_or_more{"« {} » est un nombre : zéro ou plus",
                                                  "\"{}\" is a number: zero or more"};
inline constexpr Phrase<std::string, std::string> name_is_there{"« {0} » existe déjà (identifiant : {1})",
                                                                "\"{0}\" is there already (id: {1})"};
inline constexpr Phrase<std::string, std::string> another_of_that_name{"{0} : la fiche ajoutée est {1}",
                                                                       "{0}: the record added is {1}"};
inline constexpr Phrase<std::string> give_id{"si c'est une autre fiche, lui donner un identifiant : --id {}",
                                             "if it is another record, give it an id: --id {}"};
inline constexpr Phrase<> another_or_none{
    "  Si c'est une autre fiche, lui donner un identifiant ; un point seul n'ajoute rien.",
    "  If it is another record, give it an id; a single point adds nothing."};
inline constexpr Phrase<std::string> which_id{"Identifiant [{}] ?", "Id [{}]?"};
inline constexpr Phrase<std::string> id_is_taken{"« {} » est déjà pris", "\"{}\" is taken already"};
inline constexpr Phrase<> nothing_added{"rien n'est ajouté", "nothing is added"};
inline constexpr Phrase<> needs_an_answer{"il faut une réponse", "an answer is needed"};
inline constexpr Phrase<std::string> nothing_to_name{"la liste « {} » est vide : il n'y a encore rien à y choisir",
                                                     "the list \"{}\" is empty: there is nothing to choose from yet"};
inline constexpr Phrase<std::string, std::string> several_by{"{}, à séparer par « {} »", "{}, parted by \"{}\""};
inline constexpr Phrase<std::string, std::string> no_such_record{"« {} » n'est pas dans la liste « {} »",
                                                                 "\"{}\" is not in the list \"{}\""};
inline constexpr Phrase<std::string> make_it_first{"l'ajouter d'abord : « {} »", "add it first: \"{}\""};
inline constexpr Phrase<std::string> list_it_first{"l'ajouter d'abord à la liste : « {} » en dit les champs",
                                                   "add it to the list first: \"{}\" tells its fields"};
inline constexpr Phrase<std::string, std::string> several_files{
    "la liste « {0} » est dans plusieurs fichiers : la fiche va dans {1}",
    "several files have the list \"{0}\": the record goes into {1}"};
inline constexpr Phrase<std::string> choose_file{"pour un autre : {}", "for another: {}"};
inline constexpr Phrase<std::string, std::string> outside_project{
    "{0} est hors du projet : la liste « {1} » n'y est pas écrite",
    "{0} is outside the project: the list \"{1}\" is not written there"};
inline constexpr Phrase<std::string, std::string> list_not_read_there{"{0} n'est pas où reso lit la liste « {1} »",
                                                                      "{0} is not where reso reads the list \"{1}\""};
inline constexpr Phrase<std::string, std::string> where_list_is_read{
    "donner un fichier YAML, ou le tableau {0}.csv, d'un de ces dossiers : {1}",
    "give a YAML file, or the table {0}.csv, of one of these folders: {1}"};
inline constexpr Phrase<std::string> odd_layout{"{} ne se laisse pas compléter sans risque : rien n'est écrit",
                                                "{} cannot be added to safely: nothing is written"};
inline constexpr Phrase<std::string, std::string> paste_in_list{
    "« reso check » dit s'il se lit ; sinon, ajouter à la main, sous « {}: » :\n{}",
    "\"reso check\" says whether it can be read; else add by hand, below \"{}:\":\n{}"};
inline constexpr Phrase<std::string, std::string> no_column{"{} n'a pas de colonne pour : {}",
                                                            "{} has no column for: {}"};
inline constexpr Phrase<std::string, std::string> add_a_column{
    "ajouter au tableau, dans un tableur, la colonne : {0} (dans un éditeur de texte : « {1} » au bout de la première "
    "ligne, et un séparateur de plus au bout de chacune des autres)",
    "add to the table, in a spreadsheet, the column: {0} (in a text editor: \"{1}\" at the end of the first line, and "
    "one more separator at the end of each of the others)"};
inline constexpr Phrase<std::string> or_use_yaml{
    "ou laisser ce champ, ou mettre la fiche dans un fichier YAML : --file {}",
    "or leave the field out, or put the record into a YAML file: --file {}"};
inline constexpr Phrase<std::string, std::string> no_cell{"une case de {} ne peut pas tenir : {}",
                                                          "a cell of {} cannot hold: {}"};
inline constexpr Phrase<std::string> use_yaml{"mettre la fiche dans un fichier YAML : --file {}",
                                              "put the record into a YAML file: --file {}"};
inline constexpr Phrase<> new_fault{"Rien n'est écrit : la fiche ne peut pas être ajoutée telle quelle.",
                                    "Nothing is written: the record cannot be added as it is."};
inline constexpr Phrase<> positional_twice{"la valeur donnée après le genre l'est aussi par une option",
                                           "the value given after the kind is given by an option too"};
// The text that a new activity begins with, in the language of the data: a comment is never printed, and
// « texte-a-ecrire » finds it as long as it is there.
inline constexpr Phrase<> first_text{"{{# À écrire : ce qui s’est passé, avec qui, et ce qui en reste. #}}",
                                     "{{# À écrire : ce qui s’est passé, avec qui, et ce qui en reste. #}}"};
inline constexpr Phrase<std::string, std::string> year_ready{"Ensuite : {}, puis {}", "Next: {}, then {}"};

} // namespace phrase

} // namespace reso::diag
