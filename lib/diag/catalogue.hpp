// Every rule and every sentence that a finding can say, in French and English. One section for each stage of a run.
// What the auditor, the privacy guard and the command line say is beside, in catalogue_….hpp.
// A rule has a page lib/diag/rules/<code>.md. Sentences carry no final point.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

// --- Loading: bytes, YAML, Markdown heads, CSV ---

inline constexpr Rule<std::string> bad_bytes{{"octets-refuses", Severity::error, Family::loading},
                                             {"ce fichier contient {}", "this file holds {}"}};
inline constexpr Rule<std::string> file_too_large{{"fichier-trop-grand", Severity::error, Family::loading},
                                                  {"ce fichier dépasse {}", "this file is larger than {}"}};
inline constexpr Rule<std::string> file_unreadable{
    {"fichier-illisible", Severity::error, Family::loading},
    {"ce fichier ne peut pas être lu : {}", "this file cannot be read: {}"}};
inline constexpr Rule<> yaml_syntax{
    {"yaml-illisible", Severity::error, Family::loading},
    {"la structure du fichier ne se lit plus à partir d'ici", "the structure of the file cannot be read from here on"}};
inline constexpr Rule<std::string> yaml_feature{{"yaml-refuse", Severity::error, Family::loading},
                                                {"reso n'accepte pas {}", "reso does not accept {}"}};
inline constexpr Rule<> two_documents{{"deux-documents", Severity::error, Family::loading},
                                      {"la suite du fichier forme un second document, qui ne serait pas lu",
                                       "the rest of the file is a second document, which would not be read"}};
inline constexpr Rule<> not_a_mapping{
    {"cles-attendues", Severity::error, Family::loading},
    {"ce fichier doit commencer par une clé, comme « titre: »", "this file must begin with a key, such as \"titre:\""}};
inline constexpr Rule<> unclosed_quote{{"guillemet-ouvert", Severity::error, Family::loading},
                                       {"ce guillemet n'est jamais refermé", "this quotation mark is never closed"}};
inline constexpr Rule<> colon_in_value{{"deux-points-dans-valeur", Severity::error, Family::loading},
                                       {"un « : » suivi d'une espace, dans une valeur, passe pour une seconde clé",
                                        "a \": \" inside a value is taken for a second key"}};
inline constexpr Rule<> braces_in_value{{"accolades-sans-guillemets", Severity::error, Family::loading},
                                        {"une valeur qui commence par « {{{{ » doit être entre guillemets",
                                         "a value that begins with \"{{{{\" must be quoted"}};
inline constexpr Rule<std::string> sign_in_value{{"signe-sans-guillemets", Severity::error, Family::loading},
                                                 {"une valeur qui commence par « {} » doit être entre guillemets",
                                                  "a value that begins with \"{}\" must be quoted"}};
inline constexpr Rule<std::string> glued_colon{
    {"deux-points-colles", Severity::error, Family::loading},
    {"il manque une espace après « {}: »", "a blank is missing after \"{}:\""}};
inline constexpr Rule<> apostrophe_in_quotes{
    {"apostrophe-dans-guillemets", Severity::error, Family::loading},
    {"l'apostrophe referme le guillemet simple", "the apostrophe closes the single quotation mark"}};
inline constexpr Rule<std::string> bullet_sign{
    {"puce-inconnue", Severity::error, Family::loading},
    {"« {} » n'est pas un tiret de liste", "\"{}\" is not the dash of a list"}};
inline constexpr Rule<std::string> comma_in_brackets{
    {"virgule-entre-crochets", Severity::error, Family::loading},
    {"entre crochets ou accolades, la virgule de « {} » sépare deux valeurs",
     "inside brackets, the comma of \"{}\" separates two values"}};
inline constexpr Rule<std::string> hash_in_value{
    {"diese-dans-valeur", Severity::error, Family::loading},
    {"« {} » passe pour un commentaire et ne serait pas lu", "\"{}\" is taken for a comment and would not be read"}};
inline constexpr Rule<> curly_quotes{{"guillemets-courbes", Severity::error, Family::loading},
                                     {"ces guillemets de traitement de texte n'entourent rien pour YAML",
                                      "these word-processor quotation marks quote nothing in YAML"}};
inline constexpr Rule<> hidden_space{{"espace-insecable", Severity::error, Family::loading},
                                     {"une espace insécable, venue d'un traitement de texte, se cache ici",
                                      "a no-break space from a word processor hides here"}};
inline constexpr Rule<> tab_indent{{"tabulation", Severity::error, Family::loading},
                                   {"une tabulation sert de retrait", "a tab is used as indentation"}};
inline constexpr Rule<> text_at_margin{
    {"texte-en-marge", Severity::error, Family::loading},
    {"cette ligne de texte est revenue à la marge : elle n'appartient plus à la valeur",
     "this line of text is back at the margin: it no longer belongs to the value"}};
inline constexpr Rule<> head_unclosed{
    {"tete-ouverte", Severity::error, Family::loading},
    {"la tête du fichier n'est jamais refermée par « --- »", "the head of the file is never closed by \"---\""}};
inline constexpr Rule<> head_unopened{
    {"tete-sans-tirets", Severity::error, Family::loading},
    {"la tête du fichier n'est pas précédée de « --- »", "the head of the file is not preceded by \"---\""}};
inline constexpr Rule<> file_not_read{{"fichier-non-lu", Severity::warning, Family::loading},
                                      {"ce fichier de l'année n'est pas lu", "this file of the year is not read"}};
inline constexpr Rule<std::string, std::string> year_differs{
    {"annee-differente", Severity::error, Family::loading},
    {"l'année écrite, {0}, n'est pas celle du dossier, {1}", "the year written, {0}, is not that of the folder, {1}"}};
inline constexpr Rule<std::string, std::string> csv_cells{
    {"csv-colonnes", Severity::error, Family::loading},
    {"cellules de cette ligne : {0} ; titres : {1}", "cells of this row: {0}; titles: {1}"}};
inline constexpr Rule<std::string> unknown_list{
    {"liste-inconnue", Severity::error, Family::loading},
    {"« {} » n'est le nom d'aucune liste", "\"{}\" is not the name of any list"}};
inline constexpr Rule<> member_is_one{
    {"adherent-incomplet", Severity::error, Family::loading},
    {"un adhérent est une structure ou une personne", "a member is a structure or a person"}};
inline constexpr Rule<std::string, std::string> date_outside{
    {"date-hors-annee", Severity::warning, Family::figures},
    {"la date « {0} » n'est pas dans l'année {1}", "the date \"{0}\" is not in the year {1}"}};
inline constexpr Rule<std::string> figure_id_shape{
    {"chiffre-mal-nomme", Severity::error, Family::loading},
    {"« {} » n'est pas un nom de chiffre", "\"{}\" is not the name of a figure"}};

// --- Records: fields, types, references ---

inline constexpr Rule<std::string, std::string> unknown_field{
    {"champ-inconnu", Severity::error, Family::loading},
    {"« {0} » n'est pas un champ de « {1} »", "\"{0}\" is not a field of \"{1}\""}};
inline constexpr Rule<std::string> duplicate_field{{"champ-en-double", Severity::error, Family::loading},
                                                   {"« {} » est écrit deux fois", "\"{}\" is written twice"}};
inline constexpr Rule<std::string, std::string> missing_field{
    {"champ-manquant", Severity::error, Family::loading},
    {"il manque le champ « {0} » {1}", "the field \"{0}\" is missing from {1}"}};
inline constexpr Rule<std::string> empty_value{
    {"valeur-vide", Severity::error, Family::loading},
    {"« {} » est vide : aucune valeur n'est écrite", "\"{}\" is empty: no value is written"}};
inline constexpr Rule<std::string, std::string, std::string> unexpected_kind{
    {"type-inattendu", Severity::error, Family::loading},
    {"« {0} » attend {1}, pas {2}", "\"{0}\" takes {1}, not {2}"}};
inline constexpr Rule<std::string, std::string> unreadable_value{{"valeur-illisible", Severity::error, Family::loading},
                                                                 {"« {0} » n'est pas {1}", "\"{0}\" is not {1}"}};
inline constexpr Rule<std::string, std::string> unknown_word{
    {"mot-inconnu", Severity::error, Family::loading},
    {"« {0} » n'est pas un mot connu pour « {1} »", "\"{0}\" is not a known word for \"{1}\""}};
inline constexpr Rule<std::string, std::string, std::string> different_unit{
    {"unite-differente", Severity::error, Family::loading},
    {"« {0} » se donne en « {1} », pas en « {2} »", "\"{0}\" is given in \"{1}\", not in \"{2}\""}};
inline constexpr Rule<std::string> invalid_id{
    {"identifiant-invalide", Severity::error, Family::loading},
    {"« {} » ne peut pas être un identifiant", "\"{}\" cannot be an identifier"}};
inline constexpr Rule<std::string, std::string> unknown_reference{
    {"reference-inconnue", Severity::error, Family::loading},
    {"« {0} » n'est l'identifiant d'aucune fiche de « {1} »", "no record of \"{1}\" has the identifier \"{0}\""}};
inline constexpr Rule<std::string, std::string> duplicate_id{
    {"id-en-double", Severity::error, Family::loading},
    {"l'identifiant « {0} » sert deux fois dans « {1} »", "the identifier \"{0}\" is used twice in \"{1}\""}};
inline constexpr Rule<std::string> newer_schema{{"schema-trop-recent", Severity::error, Family::loading},
                                                {"ce projet est écrit pour un reso plus récent (schéma {})",
                                                 "this project is written for a later reso (schema {})"}};
inline constexpr Rule<std::string> severity_fixed{
    {"regle-imperative", Severity::error, Family::loading},
    {"la règle « {} » ne se règle ni ne se justifie", "the rule \"{}\" can be neither set nor justified"}};
inline constexpr Rule<> bands_out_of_order{
    {"tranches-en-desordre", Severity::error, Family::loading},
    {"les bornes des tranches ne vont pas en croissant", "the limits of the bands do not ascend"}};
inline constexpr Rule<std::string> figure_without_value{
    {"chiffre-sans-valeur", Severity::error, Family::loading},
    {"le chiffre « {} » n'a pas de valeur", "the figure \"{}\" has no value"}};
inline constexpr Rule<std::string> total_and_no_total{
    {"total-contradictoire", Severity::error, Family::loading},
    {"le chiffre « {} » a une valeur et « sans_total: oui »", "the figure \"{}\" has a value and \"sans_total: oui\""}};
inline constexpr Rule<std::string> measure_missing{
    {"mesure-manquante", Severity::error, Family::loading},
    {"« {} » ne dit pas ce qu'il mesure", "\"{}\" does not say what it measures"}};
inline constexpr Rule<std::string, std::string> several_measures{
    {"mesure-en-trop", Severity::error, Family::loading},
    {"« {0} » est une seconde mesure, après « {1} »", "\"{0}\" is a second measure, after \"{1}\""}};

// --- Indicators ---

inline constexpr Rule<std::string> unknown_set{
    {"indicateur-ensemble", Severity::error, Family::loading},
    {"« {} » n'est pas un ensemble de fiches", "\"{}\" is not a record set"}};
inline constexpr Rule<std::string, std::string> unknown_set_field{
    {"indicateur-champ", Severity::error, Family::loading},
    {"« {0} » n'est pas un champ de « {1} »", "\"{0}\" is not a field of \"{1}\""}};
inline constexpr Rule<std::string, std::string> impossible_word{
    {"indicateur-mot", Severity::error, Family::loading},
    {"« {0} » n'est pas une valeur possible de « {1} »", "\"{0}\" is not a possible value of \"{1}\""}};
inline constexpr Rule<std::string, std::string> unsuited_measure{
    {"indicateur-mesure", Severity::error, Family::loading},
    {"« {0} » ne peut pas mesurer « {1} »", "\"{0}\" cannot measure \"{1}\""}};
inline constexpr Rule<std::string> unknown_parameter{
    {"indicateur-parametre", Severity::error, Family::loading},
    {"« {} » n'est ni un nombre ni un paramètre", "\"{}\" is neither a number nor a parameter"}};
inline constexpr Rule<std::string> unknown_operand{
    {"indicateur-chiffre", Severity::error, Family::loading},
    {"aucun indicateur ne s'appelle « {} »", "no indicator is called \"{}\""}};
inline constexpr Rule<std::string> indicator_circle{
    {"indicateur-cercle", Severity::error, Family::loading},
    {"« {} » se calcule à partir de lui-même", "\"{}\" is computed from itself"}};
inline constexpr Rule<> justification_unused{
    {"justification-sans-objet", Severity::warning, Family::project},
    {"cette justification ne couvre aucune alerte", "this justification covers no finding"}};

// --- Closed years ---

inline constexpr Rule<std::string, int> published_figure{
    {"chiffre-publie", Severity::warning, Family::project},
    {"« {0} » n'est plus le chiffre publié, et l'année {1} est close",
     "\"{0}\" is no longer the published figure, and the year {1} is closed"}};
inline constexpr Rule<std::string, int> published_report{
    {"rapport-publie", Severity::warning, Family::project},
    {"les chiffres de {0} ne sont plus ceux des données, et l'année {1} est close",
     "the figures of {0} are no longer those of the data, and the year {1} is closed"}};

// --- Templates and Markdown fields ---

inline constexpr Rule<> html_forbidden{
    {"html-interdit", Severity::error, Family::templates},
    {"le HTML n'a pas de sens dans toutes les éditions", "HTML means nothing in some of the editions"}};
inline constexpr Rule<> colons_forbidden{
    {"bloc-deux-points", Severity::error, Family::templates},
    {"les blocs « ::: » ne se lisent pas sur une forge", "\":::\" blocks cannot be read on a forge"}};
inline constexpr Rule<int> deep_markdown{
    {"texte-trop-emboite", Severity::error, Family::templates},
    {"plus de {} listes ou citations emboîtées", "more than {} nested lists or quotations"}};
inline constexpr Rule<std::string> unknown_block{{"bloc-inconnu", Severity::error, Family::templates},
                                                 {"« {} » n'est pas un bloc connu", "\"{}\" is not a known block"}};
inline constexpr Rule<std::string> unknown_box{{"encadre-inconnu", Severity::error, Family::templates},
                                               {"« {} » n'est pas un encadré connu", "\"{}\" is not a known box"}};
inline constexpr Rule<std::string> template_syntax{{"gabarit-syntaxe", Severity::error, Family::templates},
                                                   {"{}", "{}"}};
inline constexpr Rule<std::string> unknown_name{
    {"nom-inconnu", Severity::error, Family::templates},
    {"« {} » n'est ni un chiffre ni un nom du gabarit", "\"{}\" is neither a figure nor a name of the template"}};
inline constexpr Rule<std::string, std::string> unknown_member{
    {"membre-inconnu", Severity::error, Family::templates},
    {"« {0} » n'existe pas dans {1}", "\"{0}\" does not exist in {1}"}};
inline constexpr Rule<std::string> unknown_filter{{"filtre-inconnu", Severity::error, Family::templates},
                                                  {"« {} » n'est pas un filtre", "\"{}\" is not a filter"}};
inline constexpr Rule<std::string, std::string> wrong_type{{"gabarit-type", Severity::error, Family::templates},
                                                           {"il faut ici {0}, pas {1}", "this must be {0}, not {1}"}};
inline constexpr Rule<std::string, std::size_t> filter_arguments{
    {"filtre-arguments", Severity::error, Family::templates},
    {"« {0} » a trop d'arguments (au plus : {1})", "\"{0}\" has too many arguments (at most {1})"}};
inline constexpr Rule<std::string, std::string> unknown_block_option{
    {"option-de-bloc", Severity::error, Family::templates},
    {"« {0} » n'est pas une option de « {1} »", "\"{0}\" is not an option of \"{1}\""}};
inline constexpr Rule<std::string> include_absent{
    {"inclusion-absente", Severity::error, Family::templates},
    {"le fichier « {} » n'existe pas à côté du modèle", "there is no file \"{}\" beside the template"}};
inline constexpr Rule<std::string> unknown_in_prose{
    {"chiffre-inconnu-en-prose", Severity::error, Family::templates},
    {"« {} » n'est pas connu, et une phrase l'imprime", "\"{}\" is not known, and a sentence prints it"}};
inline constexpr Rule<std::string> text_unprinted{
    {"texte-non-imprime", Severity::warning, Family::document},
    {"ce texte n'est imprimé nulle part : {}", "this text is printed nowhere: {}"}};
inline constexpr Rule<std::string> change_unsaid{
    {"evolution-incertaine", Severity::error, Family::templates},
    {"rien de sûr ne peut être dit de l'évolution de « {} », et une phrase l'imprime",
     "nothing certain can be said of the change of \"{}\", and a sentence prints it"}};
inline constexpr Rule<std::string> masked_in_prose{
    {"chiffre-masque-en-prose", Severity::error, Family::privacy},
    {"« {} » est masqué dans l'édition publique, et une phrase l'imprime",
     "\"{}\" is masked in the public edition, and a sentence prints it"}};

// --- Layout ---

inline constexpr Rule<std::string, std::string> no_glyph{
    {"caractere-sans-dessin", Severity::error, Family::document},
    {"aucune police du thème ne dessine « {0} » ({1})", "no font of the theme draws \"{0}\" ({1})"}};
inline constexpr Rule<std::string> too_wide{{"mot-trop-large", Severity::warning, Family::document},
                                            {"« {} » ne tient pas dans sa largeur", "\"{}\" does not fit its width"}};
inline constexpr Rule<std::string, std::string> page_too_small{
    {"page-trop-petite", Severity::error, Family::loading},
    {"la page du thème ne laisse au texte que {0} de large et {1} de haut",
     "the page of the theme leaves the text only {0} in width and {1} in height"}};
inline constexpr Rule<std::string> picture_unreadable{
    {"image-illisible", Severity::error, Family::loading},
    {"l'image « {} » est absente ou ne se lit pas", "the picture \"{}\" is absent or cannot be read"}};

} // namespace rule

namespace phrase {

// --- Loading ---

inline constexpr Phrase<> utf16_text{"du texte en UTF-16", "UTF-16 text"};
inline constexpr Phrase<> invalid_utf8{"des octets qui ne sont pas de l'UTF-8", "bytes that are not UTF-8"};
inline constexpr Phrase<std::string> control_sign{"un caractère de contrôle ({})", "a control character ({})"};
inline constexpr Phrase<std::string> private_sign{"un caractère à usage privé ({})", "a private-use character ({})"};
inline constexpr Phrase<> lone_return{"un retour de chariot sans saut de ligne",
                                      "a carriage return without a line feed"};
inline constexpr Phrase<> save_as_utf8{"enregistrer le fichier en UTF-8", "save the file as UTF-8"};
inline constexpr Phrase<> remove_sign{"effacer ce caractère", "delete this character"};
inline constexpr Phrase<> a_tag{"les étiquettes de type (« !… »)", "type tags (\"!…\")"};
inline constexpr Phrase<> an_anchor{"les ancres (« &… ») et les renvois (« *… »)",
                                    "anchors (\"&…\") and aliases (\"*…\")"};
inline constexpr Phrase<> a_merge_key{"la clé de fusion « << »", "the merge key \"<<\""};
inline constexpr Phrase<> a_directive{"les lignes qui commencent par « % »", "lines that begin with \"%\""};
inline constexpr Phrase<> deep_nesting{"plus de 100 niveaux emboîtés", "more than 100 nested levels"};
inline constexpr Phrase<> write_it_again{"écrire la valeur en toutes lettres, là où elle sert",
                                         "write the value out where it is used"};
inline constexpr Phrase<> quote_this{"mettre la valeur entre guillemets", "quote the value"};
inline constexpr Phrase<> sign_help{"l'écrire en mots : « plus de », « moins de », « au moins »",
                                    "write it in words: \"plus de\", \"moins de\", \"au moins\""};
inline constexpr Phrase<> paste_line{"écrire la ligne ainsi :", "write the line like this:"};
inline constexpr Phrase<> close_quote{"refermer le guillemet à la fin de la valeur, ou l'ôter",
                                      "close the quotation mark at the end of the value, or remove it"};
inline constexpr Phrase<> indent_help{"aligner les clés d'une même fiche, avec des espaces",
                                      "align the keys of one record, with spaces"};
inline constexpr Phrase<> remove_dashes{"ôter cette ligne, ou mettre la suite dans un autre fichier",
                                        "remove this line, or put the rest in another file"};
inline constexpr Phrase<> one_document{"mettre la suite dans un autre fichier, ou la décaler sous une clé",
                                       "put the rest in another file, or indent it below a key"};
inline constexpr Phrase<> open_head{
    "ajouter une ligne « --- » avant cette ligne, et une autre entre la tête et le texte",
    "add a line \"---\" before this line, and another between the head and the text"};
inline constexpr Phrase<> move_page{"le ranger dans activites/ ou dans textes/", "move it into activites/ or textes/"};
inline constexpr Phrase<> save_as_read{
    "l'enregistrer en .yaml, en .csv ou en .md (activites/, textes/), ou le ranger ailleurs",
    "save it as .yaml, .csv or .md (activites/, textes/), or move it elsewhere"};
inline constexpr Phrase<> close_head{"ajouter une ligne « --- » entre la tête et le texte",
                                     "add a line \"---\" between the head and the text"};
inline constexpr Phrase<> write_with_point{"écrire la liste avec un tiret par ligne, ou la décimale avec un point",
                                           "write the list with one dash per line, or the decimal with a point"};
inline constexpr Phrase<std::string> lists_are{"listes possibles : {}", "possible lists: {}"};
inline constexpr Phrase<> first_given{"déjà donné ici", "first given here"};
inline constexpr Phrase<> rename_or_remove{"donner un autre identifiant à l'une des deux fiches, ou en retirer une",
                                           "give one of the two records another identifier, or remove one"};
inline constexpr Phrase<> dotted_name{
    "un nom de chiffre a deux mots ou plus, joints par des points : « participation.personnes »",
    "the name of a figure has two words or more joined by dots: \"participation.personnes\""};
inline constexpr Phrase<> one_word_name{"dans une activité, un chiffre se nomme d'un seul mot",
                                        "inside an activity, a figure is named by one word"};
inline constexpr Phrase<> write_one_of{"écrire « structure: … » ou « personne: … »",
                                       "write \"structure: …\" or \"personne: …\""};
inline constexpr Phrase<> either_one{"garder « structure » ou « personne »", "keep \"structure\" or \"personne\""};
inline constexpr Phrase<> date_help{"corriger la date, ou la justifier si l'événement appartient bien à l'année",
                                    "correct the date, or justify it if the event does belong to the year"};
inline constexpr Phrase<> add_record{"ajouter cette fiche, ou corriger l'identifiant",
                                     "add this record, or correct the identifier"};

// --- Records ---

// What a field takes and what stands there instead, as type-inattendu and valeur-illisible say it.
inline constexpr Phrase<> a_text{"un texte", "a text"};
inline constexpr Phrase<> this_value{"cette valeur", "this value"};
inline constexpr Phrase<> a_value{"une valeur simple", "a plain value"};
inline constexpr Phrase<> a_list{"une liste", "a list"};
inline constexpr Phrase<> some_fields{"un groupe de champs", "a group of fields"};
inline constexpr Phrase<> nothing{"rien", "nothing"};
inline constexpr Phrase<> yes_or_no{"« oui » ou « non »", "\"oui\" (yes) or \"non\" (no)"};
inline constexpr Phrase<> a_number_alone{"un nombre", "a number"};
inline constexpr Phrase<std::string> count_is_written{"le nombre seul s'écrit « {} »",
                                                      "the number alone is written \"{}\""};
inline constexpr Phrase<> a_whole_number{"un nombre entier", "a whole number"};
inline constexpr Phrase<> a_quantity{"une quantité", "a quantity"};
inline constexpr Phrase<> this_limit{"cette borne", "this limit"};
inline constexpr Phrase<> a_number{"un nombre exact", "an exact number"};
inline constexpr Phrase<> an_amount{"un montant", "an amount"};
inline constexpr Phrase<> a_duration{"une durée", "a duration"};
inline constexpr Phrase<> a_day{"une date", "a date"};
inline constexpr Phrase<> a_period{"une date, un mois ou une période", "a date, a month or a period"};
inline constexpr Phrase<> a_year{"une année", "a year"};
inline constexpr Phrase<> a_set{"un ensemble de fiches", "a set of records"};
inline constexpr Phrase<> a_set_and_field{"un ensemble de fiches et un de ses champs, joints par un point",
                                          "a set of records and one of its fields, joined by a dot"};
inline constexpr Phrase<> one_or_two_fields{"un champ ou deux", "one field or two"};
inline constexpr Phrase<> decimals_range{"un nombre de décimales, de 0 à 6", "a number of decimals, from 0 to 6"};
inline constexpr Phrase<std::string> put_inside_operands{"écrire « {} » dans « de », dans « sur », ou dans les deux",
                                                         "write \"{}\" inside \"de\", inside \"sur\", or in both"};
inline constexpr Phrase<std::string> value_of{"valeur de « {} »", "value of \"{}\""};
inline constexpr Phrase<std::string, std::string> field_doc{"{0} : {1}", "{0}: {1}"};
inline constexpr Phrase<> first_time{"la première fois", "the first time"};
inline constexpr Phrase<> second_time{"la seconde fois", "the second time"};
inline constexpr Phrase<std::string> mend_key{"écrire « {} »", "write \"{}\""};
inline constexpr Phrase<std::string> fields_are{"champs possibles : {}", "possible fields: {}"};
inline constexpr Phrase<std::string> words_are{"mots possibles : {}", "possible words: {}"};
inline constexpr Phrase<std::string> extend_nomenclature{
    "ou écrire toute la liste « {} », ce mot compris, sous « nomenclatures » dans reso.yaml",
    "or write the whole list \"{}\", this word included, under \"nomenclatures\" in reso.yaml"};
inline constexpr Phrase<std::string> move_to_file{"l'écrire dans un autre fichier, par exemple {}",
                                                  "write it in another file, for example {}"};
inline constexpr Phrase<std::string> columns_are{"colonnes possibles : {}", "possible columns: {}"};
inline constexpr Phrase<std::string> to_this_record{"à cette fiche de « {} »", "this record of \"{}\""};
inline constexpr Phrase<std::string> to_this_table{"à ce tableau de « {} »", "this table of \"{}\""};
inline constexpr Phrase<std::string> add_column{"ajouter la colonne « {} » à la ligne de titres et à chaque ligne",
                                                "add the column \"{}\" to the title row and to each row"};
inline constexpr Phrase<std::string> fill_cell{"remplir la cellule « {} » de cette ligne",
                                               "fill in the cell \"{}\" of this row"};
inline constexpr Phrase<std::string, std::string> fill_cell_as{
    "remplir la cellule « {0} » de cette ligne, par exemple « {1} »",
    "fill in the cell \"{0}\" of this row, for example \"{1}\""};
inline constexpr Phrase<> mend_cells{
    "écrire autant de cellules que de titres ; mettre entre guillemets une cellule qui contient le séparateur",
    "write as many cells as titles; quote a cell that holds the separator"};
inline constexpr Phrase<> enlarge_page{
    "agrandir la page, ou réduire les marges et la gouttière : il faut 60 mm de large et 60 mm de haut",
    "enlarge the page, or reduce the margins and the gutter: 60 mm in width and 60 mm in height are needed"};
inline constexpr Phrase<> replace_glyph{
    "remplacer ce caractère, ou donner au thème une police qui le dessine (« secours »)",
    "replace this character, or give the theme a font that draws it (\"secours\")"};
inline constexpr Phrase<std::string> write_folder_year{"écrire « annee: {} », ou renommer le dossier",
                                                       "write \"annee: {}\", or rename the folder"};
inline constexpr Phrase<int> missing_in_year{"cette fiche manque à l'année {}, que data/commun/ sert aussi",
                                             "this record is missing from {}, which data/commun/ serves too"};
inline constexpr Phrase<> keep_one_column{"garder une seule des deux colonnes", "keep only one of the two columns"};
inline constexpr Phrase<> keep_one{"garder une seule des deux lignes", "keep only one of the two lines"};
inline constexpr Phrase<std::string> add_line{"ajouter la ligne « {} »", "add the line \"{}\""};
inline constexpr Phrase<std::string> fill_in{"écrire une valeur, par exemple « {} »",
                                             "write a value, for example \"{}\""};
inline constexpr Phrase<std::string> fill_in_or_remove{"écrire une valeur, par exemple « {} », ou retirer la ligne",
                                                       "write a value, for example \"{}\", or remove the line"};
inline constexpr Phrase<std::string> write_for_example{"écrire par exemple « {} »", "write for example \"{}\""};
inline constexpr Phrase<std::string> write_one_value{"écrire une seule valeur sur la ligne : « {} »",
                                                     "write a single value on the line: \"{}\""};
inline constexpr Phrase<> write_with_dashes{
    "écrire un élément par ligne, chacun après un tiret et une espace : « - … »",
    "write one item on each line, each after a dash and a space: \"- …\""};
inline constexpr Phrase<std::string> write_as_fields{"écrire un champ par ligne, en retrait : « {} »",
                                                     "write one field on each line, indented: \"{}\""};
inline constexpr Phrase<> no_breakdown{"ajouter la répartition sous « repartitions », ou retirer ce mot",
                                       "add the breakdown below \"repartitions\", or remove this word"};
inline constexpr Phrase<std::string> write_in_unit{"convertir la valeur, et l'écrire en « {} » ou sans unité",
                                                   "convert the value, and write it in \"{}\" or without a unit"};
inline constexpr Phrase<> thousands_note{
    "les milliers se séparent par des espaces, par groupes de trois chiffres : « 140 000 »",
    "thousands are separated by spaces, in groups of three digits: \"140 000\""};
inline constexpr Phrase<> reversed_note{"les bornes vont de la plus petite à la plus grande : « 5 à 7 »",
                                        "limits go from the smaller to the larger: \"5 à 7\""};
inline constexpr Phrase<> trailing_note{
    "une quantité est un nombre, ses mots (« au moins », « environ »…) et son unité, rien d'autre",
    "a quantity is a number, its words (\"au moins\", \"environ\"…) and its unit, nothing else"};
inline constexpr Phrase<> id_note{"un identifiant s'écrit en lettres sans accent, chiffres et « _ »",
                                  "an identifier is made of plain letters, digits and \"_\""};
inline constexpr Phrase<> figure_id_note{
    "l'identifiant d'un chiffre est fait de mots joints par des points : lettres sans accent, chiffres et « _ »",
    "a figure's identifier is made of words joined by dots: plain letters, digits and \"_\""};
inline constexpr Phrase<> update_reso{"installer un reso plus récent, ou revenir à « schema: 1 »",
                                      "install a later reso, or go back to \"schema: 1\""};
inline constexpr Phrase<> only_figures_rules{
    "retirer ces lignes et corriger ce que l'alerte montre : seules les alertes sur les chiffres et le texte se "
    "règlent ou se justifient",
    "remove these lines and mend what the finding shows: only findings about figures and text can be set or justified"};
inline constexpr Phrase<> sort_bands{"écrire les bornes de la plus petite à la plus grande : « [26, 50] »",
                                     "write the limits from the smallest to the largest: \"[26, 50]\""};
inline constexpr Phrase<> give_value{"ajouter « valeur: … », ou « sans_total: oui » si seule la répartition est connue",
                                     "add \"valeur: …\", or \"sans_total: oui\" when only the breakdown is known"};
inline constexpr Phrase<> drop_total{"retirer « valeur » ou « sans_total »", "remove \"valeur\" or \"sans_total\""};
inline constexpr Phrase<std::string> measures_are{"ajouter une mesure et ce qu'elle lit : {}",
                                                  "add a measure and what it reads: {}"};
inline constexpr Phrase<> keep_one_measure{
    "garder une seule mesure ; une part ou un quotient s'écrit « part: {{de: …, sur: …}} »",
    "keep one measure; a share or a quotient is written \"part: {{de: …, sur: …}}\""};

// --- Figures ---

inline constexpr Phrase<std::string> now_is{"maintenant : {}", "now: {}"};
inline constexpr Phrase<std::string, std::string> published_is{"publié dans {0} : {1}", "published in {0}: {1}"};
inline constexpr Phrase<> not_there{"aucun chiffre", "no figure"};
inline constexpr Phrase<> reopen_year{
    "revenir à ce qui est publié, ou écrire « cloture: non » et publier un rapport corrigé",
    "go back to what is published, or write \"cloture: non\" and publish a corrected report"};
inline constexpr Phrase<> units_differ{"les unités diffèrent", "the units differ"};
inline constexpr Phrase<std::string, int, std::string, int> scopes_differ{"champ : « {} » en {}, « {} » en {}",
                                                                          "scope: \"{}\" in {}, \"{}\" in {}"};
inline constexpr Phrase<std::string> chain_is{"chaîne : {}", "chain: {}"};
inline constexpr Phrase<std::string> fields_of_set{"« reso list ensembles » donne les champs de « {} »",
                                                   "\"reso list ensembles\" gives the fields of \"{}\""};
inline constexpr Phrase<> count_takes_a_set{
    "« nombre_de » compte des fiches ; pour des valeurs différentes, écrire « nombre_distinct »",
    "\"nombre_de\" counts records; for different values, write \"nombre_distinct\""};
inline constexpr Phrase<> needs_numbers{"cette mesure se prend sur un champ de nombres",
                                        "this measure is taken on a field of numbers"};
inline constexpr Phrase<> no_field{"le nom d'un ensemble ne suffit pas : ajouter un point et un champ",
                                   "the name of a set is not enough: add a dot and a field"};

// A quantity in the words of a finding; wording says those of the report.
inline constexpr Phrase<std::string> quantity_at_least{"au moins {}", "at least {}"};
inline constexpr Phrase<std::string> quantity_at_most{"au plus {}", "at most {}"};
inline constexpr Phrase<std::string> quantity_more_than{"plus de {}", "more than {}"};
inline constexpr Phrase<std::string> quantity_less_than{"moins de {}", "less than {}"};
inline constexpr Phrase<std::string> quantity_about{"environ {}", "about {}"};
inline constexpr Phrase<std::string, std::string> quantity_between{"{0} à {1}", "{0} to {1}"};
inline constexpr Phrase<std::string, std::string> quantity_with_unit{"{0} {1}", "{0} {1}"};
inline constexpr Phrase<> quantity_unknown{"inconnu", "unknown"};
inline constexpr Phrase<> quantity_masked{"masqué", "masked"};

// --- Templates and Markdown fields ---

inline constexpr Phrase<> use_markdown{"l'écrire en Markdown, ou l'ôter", "write it in Markdown, or remove it"};
inline constexpr Phrase<std::string> blocks_are{"blocs possibles : {}", "possible blocks: {}"};
inline constexpr Phrase<> no_code{
    "ôter le retrait de quatre espaces ou les accents graves : un rapport n'a pas de blocs de code",
    "remove the indent of four spaces or the backquotes: a report has no code blocks"};
inline constexpr Phrase<std::string> boxes_are{"encadrés possibles : {}", "possible boxes: {}"};
inline constexpr Phrase<std::string> filters_are{"filtres possibles : {}", "possible filters: {}"};
inline constexpr Phrase<std::string> expected_sign{"il manque « {} »", "\"{}\" is missing"};
inline constexpr Phrase<std::string> unexpected_sign{"« {} » n'est pas attendu ici", "\"{}\" is not expected here"};
inline constexpr Phrase<> expected_value{"il manque une valeur", "a value is missing"};
inline constexpr Phrase<> expected_filter{"il manque le nom d'un filtre", "the name of a filter is missing"};
inline constexpr Phrase<> expected_variable{"il manque le nom de la variable : « pour x dans liste »",
                                            "the name of the variable is missing: \"pour x dans liste\""};
inline constexpr Phrase<> expected_file{"il manque le nom du fichier entre guillemets",
                                        "the quoted name of the file is missing"};
inline constexpr Phrase<> expected_statement{"il manque une instruction", "a statement is missing"};
inline constexpr Phrase<> year_expected{"après « @ » vient une année de quatre chiffres",
                                        "\"@\" is followed by a year of four digits"};
inline constexpr Phrase<> too_deep{"trop de niveaux emboîtés", "too many nested levels"};
inline constexpr Phrase<std::string> statements_are{"instructions possibles : {}", "possible statements: {}"};
inline constexpr Phrase<std::string> never_closed{"« {} » n'est jamais fermé", "\"{}\" is never closed"};
inline constexpr Phrase<std::string> never_opened{"« {} » n'a pas de début", "\"{}\" has no beginning"};
inline constexpr Phrase<std::string> unknown_statement{"« {} » n'est pas une instruction", "\"{}\" is not a statement"};
inline constexpr Phrase<> no_statements_here{"les instructions « {{% … %}} » n'appartiennent qu'aux modèles",
                                             "statements \"{{% … %}}\" belong to templates only"};
inline constexpr Phrase<> no_text_in_text{"un texte n'en insère pas un autre : un modèle le fait",
                                          "a text does not insert another one: a template does"};
inline constexpr Phrase<std::string> declare_figure{
    "le déclarer sous « chiffres: », ou encadrer la phrase de « si {} | connu »",
    "declare it under \"chiffres:\", or put the sentence under \"si {} | connu\""};
inline constexpr Phrase<> declare_or_rewrite{"le déclarer sous « chiffres: », ou récrire la phrase sans lui",
                                             "declare it under \"chiffres:\", or write the sentence without it"};
inline constexpr Phrase<> activity_without_section{"l'activité n'a pas de section", "the activity has no section"};
inline constexpr Phrase<std::string> text_not_named{"le modèle n'a pas de place pour « {} »",
                                                    "the template has no place for \"{}\""};
inline constexpr Phrase<std::string> texts_are{"lui donner le nom d'un texte que le modèle imprime : {}",
                                               "give it the name of a text that the template prints: {}"};
inline constexpr Phrase<> give_section{
    "ajouter « section: » à l'activité, ou « rattachee_a: » et le nom de celle dont elle dépend",
    "add \"section:\" to the activity, or \"rattachee_a:\" and the name of the one it belongs to"};
inline constexpr Phrase<> declare_new_figure{"corriger le nom, ou déclarer ce chiffre sous « chiffres: »",
                                             "correct the name, or declare this figure under \"chiffres:\""};
inline constexpr Phrase<> add_member{"ajouter un point et le champ voulu, comme « .titre » ou « .texte »",
                                     "add a dot and the field wanted, such as \".titre\" or \".texte\""};
inline constexpr Phrase<> use_enumerer{"écrire « | enumerer », ou une boucle « pour »",
                                       "write \"| enumerer\", or a loop \"pour\""};
inline constexpr Phrase<> use_connu{"comparer la valeur, ou écrire « | connu »",
                                    "compare the value, or write \"| connu\""};
inline constexpr Phrase<std::string> members_are{"possibles : {}", "possible: {}"};
inline constexpr Phrase<std::string> options_are{"options possibles : {}", "possible options: {}"};
inline constexpr Phrase<> too_many_values{"ce texte insère trop de valeurs", "this text inserts too many values"};
inline constexpr Phrase<> type_figure{"un chiffre", "a figure"};
inline constexpr Phrase<> type_cell{"une part d'un chiffre", "a part of a figure"};
inline constexpr Phrase<> type_figures{"les chiffres d'une activité", "the figures of an activity"};
inline constexpr Phrase<std::string> guard_change{
    "dire l'évolution autrement, ou encadrer la phrase de « si {} | evolution | connu »",
    "say the change in another way, or put the sentence under \"si {} | evolution | connu\""};
inline constexpr Phrase<> rewrite_change{"donner les deux années sans dire leur écart, ou récrire la phrase",
                                         "give both years without their difference, or write the sentence anew"};
inline constexpr Phrase<> expected_figure{"il manque le nom d'un chiffre", "the name of a figure is missing"};
inline constexpr Phrase<> include_too_deep{"les inclusions tournent en rond", "inclusions go round in a circle"};
inline constexpr Phrase<> type_any{"une valeur", "a value"};
inline constexpr Phrase<> type_text{"un texte", "a text"};
inline constexpr Phrase<> type_number{"un nombre", "a number"};
inline constexpr Phrase<> type_date{"une date", "a date"};
inline constexpr Phrase<> type_boolean{"oui ou non", "yes or no"};
inline constexpr Phrase<> type_list{"une liste", "a list"};
inline constexpr Phrase<> type_record{"une fiche", "a record"};

// --- Layout ---

inline constexpr Phrase<> a_length{"une longueur", "a length"};
inline constexpr Phrase<> a_colour{"une couleur", "a colour"};
inline constexpr Phrase<> a_tint{"une couleur du thème ou une couleur à soi",
                                 "a colour of the theme or one of its own"};
inline constexpr Phrase<> a_share{"une part, en %", "a share, in %"};
inline constexpr Phrase<> a_setting{"une police, un corps sur son interligne et une couleur",
                                    "a face, a size over its leading and a colour"};

// --- Printers ---

inline constexpr Phrase<std::string> did_you_mean{"vouliez-vous dire « {} » ?", "did you mean \"{}\"?"};
inline constexpr Phrase<std::string> choices{"possibles : {}", "possible: {}"};
inline constexpr Phrase<> severity_error{"erreur", "error"};
inline constexpr Phrase<> severity_warning{"avertissement", "warning"};
inline constexpr Phrase<> severity_to_check{"à vérifier", "to check"};
inline constexpr Phrase<std::string, std::string> finding_head{"{0} : {1}", "{0}: {1}"};
inline constexpr Phrase<std::string> to_do{"à faire : {}", "help: {}"};
inline constexpr Phrase<> paste_here{"coller ici :", "paste here:"};
inline constexpr Phrase<std::string> or_paste_here{"{}, ou coller ici :", "{}, or paste here:"};
inline constexpr Phrase<std::string> paste_in_year{"coller dans {} :", "paste in {}:"};
inline constexpr Phrase<std::string, std::string> or_paste_in_year{"{}, ou coller dans {} :", "{}, or paste in {}:"};
inline constexpr Phrase<> paste_in_head{"coller dans l'en-tête du fichier :", "paste in the head of the file:"};
inline constexpr Phrase<std::string> or_paste_in_head{"{}, ou coller dans l'en-tête du fichier :",
                                                      "{}, or paste in the head of the file:"};
inline constexpr Phrase<std::string> written_as_list{
    "s'écrit sous « {0}: » dans un fichier de data/<année>/ ou de data/commun/, ou en tableau dans "
    "data/<année>/{0}.csv",
    "written under \"{0}:\" in a file of data/<year>/ or data/commun/, or as a table in data/<year>/{0}.csv"};
inline constexpr Phrase<std::string> written_as_page{
    "s'écrit en tête d'un fichier de data/<année>/{0}/, dont le nom est l'identifiant, ou sous « {0}: »",
    "written at the head of a file of data/<year>/{0}/, whose name is the id, or under \"{0}:\""};
inline constexpr Phrase<> written_once{"s'écrit une fois, sous « organisation: », dans data/commun/ ou data/<année>/",
                                       "written once, under \"organisation:\", in data/commun/ or data/<year>/"};
inline constexpr Phrase<> fields_of_list{"champs (* : obligatoire)", "fields (*: required)"};
inline constexpr Phrase<std::string> field_more{" ; {}", "; {}"};
inline constexpr Phrase<> takes_a_list{"une liste", "a list"};
inline constexpr Phrase<std::string> takes_an_id{"identifiant de « {} »", "id of \"{}\""};
inline constexpr Phrase<std::string> takes_words{"mots : {}", "words: {}"};
inline constexpr Phrase<std::string> takes_other_words{"autres mots : « {} » de « nomenclatures »",
                                                       "other words: \"{}\" of \"nomenclatures\""};
inline constexpr Phrase<std::string> takes_any_word{"tout mot, ou ceux de « {} » de « nomenclatures »",
                                                    "any word, or those of \"{}\" of \"nomenclatures\""};
inline constexpr Phrase<> takes_yes_no{"oui ou non", "oui or non"};
inline constexpr Phrase<std::string> for_example{"par exemple « {} »", "for example \"{}\""};
inline constexpr Phrase<std::size_t> one_more{"… et {} alerte de plus (reso check --format json les donne toutes)",
                                              "… and {} more finding (reso check --format json gives all)"};
inline constexpr Phrase<std::size_t> many_more{"… et {} alertes de plus (reso check --format json les donne toutes)",
                                               "… and {} more findings (reso check --format json gives all)"};
inline constexpr Phrase<std::size_t> one_error{"{} erreur", "{} error"};
inline constexpr Phrase<std::size_t> many_errors{"{} erreurs", "{} errors"};
inline constexpr Phrase<std::size_t> one_warning{"{} avertissement", "{} warning"};
inline constexpr Phrase<std::size_t> many_warnings{"{} avertissements", "{} warnings"};
inline constexpr Phrase<std::size_t> one_to_check{"{} point à vérifier", "{} point to check"};
inline constexpr Phrase<std::size_t> many_to_check{"{} points à vérifier", "{} points to check"};
inline constexpr Phrase<std::string, std::string> both{"{0} et {1}", "{0} and {1}"};
inline constexpr Phrase<std::string, std::size_t> in_one_file{"{} dans {} fichier.", "{} in {} file."};
inline constexpr Phrase<std::string, std::size_t> in_many_files{"{} dans {} fichiers.", "{} in {} files."};
inline constexpr Phrase<std::string> in_no_file{"{}.", "{}."};

} // namespace phrase

} // namespace reso::diag
