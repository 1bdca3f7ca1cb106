// The catalogue's part for `reso import`.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag::phrase {

// Values that were not understood.
inline constexpr Phrase<> import_no_number{"ce n'est pas un nombre", "this is no number"};
inline constexpr Phrase<> import_no_hours{"ce n'est pas une durée (« 35,5 », « 2 h 30 », « 2:30 »)",
                                          "this is no duration (\"35,5\", \"2 h 30\", \"2:30\")"};
inline constexpr Phrase<> import_two_ways{
    "le point sépare-t-il les milliers ou les décimales ? rien d'autre dans le fichier ne le dit",
    "does the point part thousands or decimals? nothing else in the file tells"};
inline constexpr Phrase<> import_no_yes{"ni oui ni non", "neither yes nor no"};
inline constexpr Phrase<> import_no_date{"ce n'est pas une date", "this is no date"};
inline constexpr Phrase<> import_american{"le mois semble écrit avant le jour : écrire JJ/MM/AAAA",
                                          "the month seems to stand before the day: write DD/MM/YYYY"};
inline constexpr Phrase<> import_which_month{"quel mois, de quelle année ? écrire « 03/2012 », ou « mars 2012 »",
                                             "which month, of which year? write \"03/2012\", or \"mars 2012\""};
inline constexpr Phrase<std::string> import_either_order{
    "le jour ou le mois d'abord ? {} a le mois d'abord : écrire JJ/MM/AAAA, ou le mois en lettres",
    "the day first, or the month? {} has the month first: write DD/MM/YYYY, or the month as a word"};
inline constexpr Phrase<std::string> import_no_word{"ce mot n'est pas de la liste : {}", "no word of the list: {}"};
inline constexpr Phrase<std::string> import_meant{"vouliez-vous dire « {} » ?", "did you mean \"{}\"?"};
inline constexpr Phrase<> import_no_mark{"ni présent (« x », « 1 », « oui ») ni absent (« - », « 0 », « abs »)",
                                         "neither present (\"x\", \"1\", \"oui\") nor absent (\"-\", \"0\", \"abs\")"};
inline constexpr Phrase<> import_no_person{"cette ligne marque des présences sans dire de qui",
                                           "this row marks attendances without saying whose"};
inline constexpr Phrase<> import_empty_needed{"la case est vide", "the cell is empty"};

// Cells that would do harm.
inline constexpr Phrase<std::string> import_mojibake{
    "accents mal lus (de l'UTF-8 pris pour du Windows-1252) : sans doute « {} »",
    "accents misread (UTF-8 taken for Windows-1252): probably \"{}\""};
inline constexpr Phrase<> import_mojibake_help{
    "exporter de nouveau en choisissant « UTF-8 », ou corriger la case dans le tableau",
    "export again, choosing \"UTF-8\", or mend the cell in the table"};
inline constexpr Phrase<> import_formula{"un tableur en ferait une formule : rien de tel n'est écrit",
                                         "a spreadsheet would take it for a formula: no such thing is written"};
inline constexpr Phrase<> import_error_cell{"le tableur n'a pas su calculer cette case",
                                            "the spreadsheet could not compute this cell"};
inline constexpr Phrase<> import_error_cell_help{
    "corriger la formule dans le tableau, ou remplacer la case par son texte",
    "mend the formula in the table, or replace the cell by its text"};
inline constexpr Phrase<> import_formula_help{"remplacer la case par son texte, ou écarter la colonne",
                                              "replace the cell by its text, or leave the column out"};
inline constexpr Phrase<std::size_t> import_too_long{"la case porte {} signes : ce n'est pas une valeur",
                                                     "the cell has {} characters: this is no value"};
inline constexpr Phrase<std::string, std::size_t> import_null_byte{
    "« {} » porte un octet nul à la ligne {} : ce n'est pas un fichier texte, ou il est abîmé",
    "\"{}\" has a null byte in line {}: it is no text file, or a damaged one"};

// Columns to look at; nothing is refused for them.
inline constexpr Phrase<> import_to_look_at{"À regarder :", "To look at:"};
inline constexpr Phrase<std::size_t> import_crosses_left{
    "ce titre n'est pas une date : les croix de la colonne ({}) sont laissées",
    "this title is no date: the crosses of the column ({}) are left out"};
inline constexpr Phrase<std::string> import_crosses_help{
    "écrire la date dans le titre si c'est une séance, ou --map {} pour ne plus le lire",
    "write the date in the title if it is a session, or --map {} to hear no more of it"};
inline constexpr Phrase<std::size_t> import_crosses_no_title{
    "cette colonne n'a pas de titre : ses croix ({}) sont laissées",
    "this column has no title: its crosses ({}) are left out"};
inline constexpr Phrase<> import_crosses_untitled{"écrire la date dans le titre si c'est une séance",
                                                  "write the date in the title if it is a session"};
inline constexpr Phrase<std::string> import_same_day{
    "la même date que {} : une personne cochée aux deux y est une fois",
    "the same date as {}: a person ticked in both is there once"};
inline constexpr Phrase<> import_same_title_help{"pour écarter l'une des deux, lui donner un autre titre",
                                                 "to leave one of them out, give it another title"};
inline constexpr Phrase<std::string> import_same_day_help{"--map {} pour écarter cette colonne",
                                                          "--map {} to leave this column out"};

// Names.
inline constexpr Phrase<std::string, std::string> import_no_record{"aucune fiche de « {} » n'a l'identifiant « {} »",
                                                                   "no record of \"{}\" has the id \"{}\""};
inline constexpr Phrase<std::string> import_first{"importer d'abord : reso import … --as {}",
                                                  "import first: reso import … --as {}"};
inline constexpr Phrase<std::string> import_no_activity{"aucune activité de l'année ne s'appelle « {} »",
                                                        "no activity of the year is called \"{}\""};
inline constexpr Phrase<std::string> import_activities{"activités connues : {}", "activities known: {}"};
inline constexpr Phrase<> import_which_activity{"le fichier ne dit pas l'activité",
                                                "the file does not say which activity"};
inline constexpr Phrase<std::string> import_give_activity{"--activity ID, où ID est l'une de : {}",
                                                          "--activity ID, where ID is one of: {}"};
inline constexpr Phrase<std::string> import_counted{
    "la séance du {} ne donne qu'un nombre de présents : l'effacer, ou laisser cette date de côté",
    "the session of {} gives a mere count: delete it, or leave this date out"};
inline constexpr Phrase<std::string> import_other_year{"cette date n'est pas de {}", "this date is not in {}"};
inline constexpr Phrase<int> import_other_year_row{"--skip-bad laisse cette ligne ; --year {} importe cette année-là",
                                                   "--skip-bad leaves this row; --year {} imports that year"};
inline constexpr Phrase<std::string, int, int> import_other_year_columns{
    "dates de {1} (colonnes : {0}), et l'import est de {2}", "days of {1} (columns: {0}), and the import is of {2}"};
inline constexpr Phrase<std::string, int> import_other_year_help{
    "{} pour les écarter, ou --year {} pour importer cette année-là",
    "{} to leave them out, or --year {} to import that year"};

// Columns.
inline constexpr Phrase<> import_no_header{"aucune ligne ne ressemble à une ligne de titres",
                                           "no row looks like a row of titles"};
inline constexpr Phrase<std::string> import_fields{"donner un titre de colonne par --map 'TITRE=CHAMP' ; champs : {}",
                                                   "name a column with --map 'TITLE=FIELD'; fields: {}"};
inline constexpr Phrase<std::string, std::string> import_no_column{"il manque la colonne « {} » ({})",
                                                                   "the column \"{}\" is missing ({})"};
inline constexpr Phrase<std::string> import_map_or_set{
    "--map 'TITRE={0}' pour la nommer, ou --set {0}=VALEUR pour toutes les lignes",
    "--map 'TITLE={0}' to name it, or --set {0}=VALUE for every row"};
inline constexpr Phrase<std::string> import_double_column{"deux colonnes pour le champ « {} »",
                                                          "two columns for the field \"{}\""};
inline constexpr Phrase<std::string> import_map_one{"en laisser une de côté : --map {}", "leave one out: --map {}"};
inline constexpr Phrase<std::string, std::string> import_no_file_column{"des colonnes manquent à {} : {}",
                                                                        "{} lacks columns: {}"};
inline constexpr Phrase<std::string, std::string, std::string> import_add_column{
    "ses titres : {0}\n    et à la fin de chaque ligne : {1}\n    ou s'en passer : {2}",
    "its titles: {0}\n    and at the end of each row: {1}\n    or do without: {2}"};

// What stands in the project already.
inline constexpr Phrase<std::string, std::string> import_differs{"« {} » est connu et diffère sur : {}",
                                                                 "\"{}\" is known and differs in: {}"};
inline constexpr Phrase<> import_hours_differ{
    "déjà là avec un autre nombre : corriger la ligne du projet plutôt qu'en ajouter une",
    "there already with another number: mend the project's row rather than add one"};
inline constexpr Phrase<std::string> import_again{"la même ligne est déjà en {}", "the same row stands in {} already"};
inline constexpr Phrase<> import_again_help{"en ôter une, ou --skip-bad, qui garde la première",
                                            "remove one, or --skip-bad, which keeps the first"};
inline constexpr Phrase<> import_again_hours{
    "en ôter une, ou, si les deux comptent, n'en faire qu'une qui porte la somme",
    "remove one or, if both count, make them one that holds the sum"};
inline constexpr Phrase<std::string, std::string> import_contradicts{
    "contredit {} (champ « {} ») : ni l'une ni l'autre ligne n'est écrite",
    "contradicts {} (field \"{}\"): neither row is written"};
inline constexpr Phrase<> import_contradicts_help{"corriger le fichier : laquelle est la bonne ?",
                                                  "mend the file: which of them is right?"};

inline constexpr Phrase<std::string> import_not_utf8{"{} n'est pas en UTF-8 : l'enregistrer ainsi avant d'y ajouter",
                                                     "{} is not UTF-8: save it so before adding to it"};
inline constexpr Phrase<std::string, std::size_t, std::string> import_flow{
    "{}, ligne {} : « {} » est écrit d'une façon où reso n'ajoute rien",
    "{}, line {}: \"{}\" is written in a way to which reso adds nothing"};
inline constexpr Phrase<std::string> import_flow_help{"y ajouter à la main :\n{}", "add there by hand:\n{}"};

// The command.
inline constexpr Phrase<std::string> import_no_file{"« {} » ne peut pas être lu", "\"{}\" cannot be read"};
inline constexpr Phrase<std::string> import_not_a_table{"« {} » n'est ni un CSV ni un classeur .xlsx entier",
                                                        "\"{}\" is neither CSV nor a whole .xlsx workbook"};
inline constexpr Phrase<> import_save_as{"l'ouvrir et l'enregistrer au format .xlsx ou .csv",
                                         "open it and save it as .xlsx or .csv"};
inline constexpr Phrase<> import_no_kind{"quel genre de fiches ? donner « --as GENRE »",
                                         "what kind of records? give \"--as KIND\""};
inline constexpr Phrase<std::string> import_unknown_kind{"--as ne connaît pas « {} »", "--as does not know \"{}\""};
inline constexpr Phrase<std::string> import_kinds{"genres : {}", "kinds: {}"};
inline constexpr Phrase<std::string> import_no_sheet{"aucune feuille ne s'appelle « {} »", "no sheet is called \"{}\""};
inline constexpr Phrase<std::string> import_read_other_sheet{
    "le classeur a d'autres feuilles : {}\n  --sheet NOM lit l'une d'elles",
    "the workbook has other sheets: {}\n  --sheet NAME reads one of them"};
inline constexpr Phrase<std::string> import_sheets{"feuilles : {}", "sheets: {}"};
inline constexpr Phrase<std::string, std::string> import_pair{"--{} attend deux mots autour de « = », non « {} »",
                                                              "--{} takes two words around \"=\", not \"{}\""};
inline constexpr Phrase<std::string, std::string> import_unknown_field{"--{} : aucun champ ne s'appelle « {} »",
                                                                       "--{}: no field is called \"{}\""};
inline constexpr Phrase<std::string, std::string> import_text_file{"{} : texte, {}", "{}: text, {}"};
inline constexpr Phrase<std::string> import_separated{", cases séparées par « {} »", ", cells parted by \"{}\""};
inline constexpr Phrase<> import_separated_tab{", cases séparées par des tabulations", ", cells parted by tabs"};
inline constexpr Phrase<> import_comma{", décimales à virgule", ", decimals with a comma"};
inline constexpr Phrase<> import_point{", décimales à point", ", decimals with a point"};
inline constexpr Phrase<> import_marked{"UTF-8 (avec marque)", "UTF-8 (with a mark)"};
inline constexpr Phrase<std::string, std::string> import_workbook{"{} : classeur, feuille « {} »",
                                                                  "{}: workbook, sheet \"{}\""};
inline constexpr Phrase<std::string> import_other_sheets{" (autres : {})", " (others: {})"};
inline constexpr Phrase<std::size_t, std::size_t> import_titles{"titres à la ligne {} ; lignes ensuite : {}",
                                                                "titles in row {}, {} rows below"};
inline constexpr Phrase<std::string, std::string, std::string> import_day_first{
    "dates lues le jour avant le mois : « {} » ({}) est le {}",
    "dates read with the day before the month: \"{}\" ({}) is {}"};
inline constexpr Phrase<std::size_t> import_hidden{
    "lignes que le classeur masque, lues comme les autres : {} (ici la première)",
    "rows that the workbook hides, read like the others: {} (here the first)"};
inline constexpr Phrase<> import_hidden_help{"pour n'importer que ce qui se voit : le copier dans une feuille neuve",
                                             "to import only what can be seen: copy it to a new sheet"};
inline constexpr Phrase<std::string> import_totals{"somme laissée de côté : ligne {}", "sum left out: row {}"};
inline constexpr Phrase<std::string> import_origin{"source : {}", "source: {}"};
inline constexpr Phrase<> import_column{"colonne", "column"};
inline constexpr Phrase<> import_field{"champ", "field"};
inline constexpr Phrase<> import_read{"lu", "read"};
inline constexpr Phrase<> import_written{"écrit", "written"};
inline constexpr Phrase<> import_left_out{"(laissée)", "(left out)"};
inline constexpr Phrase<> import_never_kept{"(jamais gardée)", "(never kept)"};
inline constexpr Phrase<> import_session{"(séance)", "(session)"};
inline constexpr Phrase<> import_session_empty{"(laissée : aucun présent)", "(left out: nobody)"};
inline constexpr Phrase<> import_session_unclear{"(jour incertain)", "(day unclear)"};
inline constexpr Phrase<> import_session_of_year{"(autre année)", "(another year)"};
inline constexpr Phrase<std::string, std::string, std::string> import_may_be{
    "« {0} » est peut-être le champ « {1} » : --map {2}", "\"{0}\" may be the field \"{1}\": --map {2}"};
inline constexpr Phrase<std::string> import_new_file{"{} (nouveau) :", "{} (new):"};
inline constexpr Phrase<std::string> import_added_to{"{} (ajouté) :", "{} (added):"};
inline constexpr Phrase<std::size_t> import_more{"… (lignes de plus : {})", "… and {} more lines"};
inline constexpr Phrase<std::string> import_new_names{"fiches nouvelles : {}", "new records: {}"};
inline constexpr Phrase<std::size_t, std::size_t, std::size_t> import_counts{
    "lignes : {} à écrire, {} déjà là, {} non comprises", "rows: {} to write, {} there already, {} not understood"};
inline constexpr Phrase<std::size_t, std::size_t, std::size_t, std::size_t> import_counts_attendance{
    "présences : {} à écrire (séances : {}), {} déjà là ; lignes non comprises : {}",
    "attendances: {} to write ({} sessions), {} there already; rows not understood: {}"};
inline constexpr Phrase<std::size_t> import_counts_cells{"cases non comprises, dans d'autres lignes : {}",
                                                         "cells not understood, in other rows: {}"};
inline constexpr Phrase<> import_not_understood{"Non compris :", "Not understood:"};
inline constexpr Phrase<> import_unchanged{"Déjà connu, rien n'y est changé :", "Known already, left as it is:"};
inline constexpr Phrase<std::string, std::string> import_privacy{
    "des noms de personnes seront écrits dans le projet ({}) ; « "
    "registres: {} » dans reso.yaml les garde dehors",
    "names of persons will be written inside the project ({}); "
    "\"registres: {}\" in reso.yaml keeps them out"};
inline constexpr Phrase<std::string> import_outside{"les noms de personnes vont hors du projet : {}",
                                                    "names of persons go outside the project: {}"};
inline constexpr Phrase<std::string> import_ignored{
    "les noms de personnes vont dans {}, que .gitignore écarte : git ne les enregistre pas",
    "names of persons go to {}, which .gitignore leaves out: git does not record them"};
inline constexpr Phrase<std::string, std::string, std::string> import_in_reach{
    "attention : les noms de personnes vont dans {0}, que git suit ou suivrait\n"
    "  ajouter la ligne « /{1}/ » au .gitignore de la racine ; s'il le suit déjà : {2}\n"
    "  ou mettre les registres hors de ce que git suit (« registres: » dans reso.yaml)",
    "beware: names of persons go to {0}, which git follows or would follow\n"
    "  add the line \"/{1}/\" to the .gitignore of the root; if git follows it already: {2}\n"
    "  or keep the registers out of what git follows (\"registres:\" in reso.yaml)"};
inline constexpr Phrase<> import_none_written{"rien n'est changé : aucun des autres fichiers n'est écrit",
                                              "nothing is changed: none of the other files is written"};
inline constexpr Phrase<std::string> import_to_write{"Rien n'est écrit. Pour écrire :\n  {}",
                                                     "Nothing is written. To write:\n  {}"};
inline constexpr Phrase<> import_nothing_written{"Rien n'est écrit.", "Nothing is written."};
inline constexpr Phrase<std::string> import_to_skip{"Sans ce qui n'a pas été compris :\n  {}",
                                                    "Without what was not understood:\n  {}"};
inline constexpr Phrase<> import_nothing_new{"rien de nouveau : tout est déjà là", "nothing new: all is there already"};
inline constexpr Phrase<> import_nothing_left{"rien à écrire", "nothing to write"};
inline constexpr Phrase<std::string> import_skipped_rows{"lignes entières laissées de côté : {}",
                                                         "whole rows left out: {}"};
inline constexpr Phrase<std::string> import_left_columns{"colonnes laissées de côté : {} ; --map leur donne un champ",
                                                         "columns left out: {}; --map gives them a field"};
inline constexpr Phrase<std::string> import_skipped_cells{
    "cases laissées de côté, le reste de leur ligne est gardé : {}",
    "cells left out, the rest of their row is kept: {}"};
inline constexpr Phrase<std::size_t, std::size_t> import_row_range{"{} à {}", "{} to {}"};
inline constexpr Phrase<std::string> import_quoted{"« {} » ", "\"{}\" "};
inline constexpr Phrase<std::string> import_text_sheet{"« {} » n'est pas un classeur : il n'a pas de feuilles",
                                                       "\"{}\" is no workbook: it has no sheets"};
inline constexpr Phrase<> import_ask{"Écrire ? (oui ou non) [non]", "Write? (yes or no) [no]"};
inline constexpr Phrase<> import_refused{"le projet n'accepterait pas ces lignes ; rien n'est écrit",
                                         "the project would not take these lines; nothing is written"};
inline constexpr Phrase<std::string> import_from{"importé de {}", "imported from {}"};
inline constexpr Phrase<std::string, std::size_t> import_from_kind{"importé d'un fichier {}, lignes : {}",
                                                                   "imported from a {} file of {} rows"};
inline constexpr Phrase<> import_kept_back{
    "le nom du fichier et ses premières lignes, qui peuvent nommer quelqu'un, ne sont pas écrits ; --source TEXTE dit "
    "l'origine",
    "the file's name and first rows, which may name somebody, are not written; --source TEXT says the origin"};
inline constexpr Phrase<std::string> import_personal_source{
    "attention : --source nomme ou désigne quelqu'un, et sera écrit tel quel : « {} »",
    "beware: --source names or points at somebody, and will be written as it stands: \"{}\""};

} // namespace reso::diag::phrase
