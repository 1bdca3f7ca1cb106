// Every rule and every sentence that a finding can say, in French and English. One section for each stage of a run.
// A rule has a page lib/diag/rules/<code>.md. Sentences carry no final point.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

// --- Loading: bytes, YAML, Markdown heads, CSV ---

// --- Records: fields, types, references ---

inline constexpr Rule<std::string, std::string> unknown_field{
    {"champ-inconnu", Severity::error, Family::loading},
    {"« {0} » n'est pas un champ de « {1} »", "\"{0}\" is not a field of \"{1}\""}};
inline constexpr Rule<std::string> duplicate_field{
    {"champ-en-double", Severity::error, Family::loading},
    {"« {} » est écrit deux fois", "\"{}\" is written twice"}};
inline constexpr Rule<std::string, std::string> missing_field{
    {"champ-manquant", Severity::error, Family::loading},
    {"il manque le champ « {0} » à cette fiche de « {1} »", "the field \"{0}\" is missing from this record of \"{1}\""}};
inline constexpr Rule<std::string> empty_value{
    {"valeur-vide", Severity::error, Family::loading},
    {"« {} » est vide : aucune valeur n'est écrite", "\"{}\" is empty: no value is written"}};
inline constexpr Rule<std::string, std::string, std::string> unexpected_kind{
    {"type-inattendu", Severity::error, Family::loading},
    {"« {0} » attend {1}, pas {2}", "\"{0}\" takes {1}, not {2}"}};
inline constexpr Rule<std::string, std::string> unreadable_value{
    {"valeur-illisible", Severity::error, Family::loading},
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
inline constexpr Rule<std::string> newer_schema{
    {"schema-trop-recent", Severity::error, Family::loading},
    {"ce projet est écrit pour un reso plus récent (schéma {})", "this project is written for a later reso (schema {})"}};
inline constexpr Rule<std::string> severity_fixed{
    {"regle-imperative", Severity::error, Family::loading},
    {"la règle « {} » ne peut être ni adoucie ni coupée", "the rule \"{}\" can be neither softened nor switched off"}};
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

// --- Figures: the auditor ---

inline constexpr Rule<> justification_unused{
    {"justification-sans-objet", Severity::warning, Family::project},
    {"cette justification ne couvre aucune alerte", "this justification covers no finding"}};

// --- Templates and Markdown fields ---

// --- Layout ---

} // namespace rule

namespace phrase {

// --- Loading ---

// --- Records ---

// What a field takes and what stands there instead, as type-inattendu and valeur-illisible say it.
inline constexpr Phrase<> a_text{"un texte", "a text"};
inline constexpr Phrase<> a_value{"une valeur simple", "a plain value"};
inline constexpr Phrase<> a_list{"une liste", "a list"};
inline constexpr Phrase<> some_fields{"un groupe de champs", "a group of fields"};
inline constexpr Phrase<> nothing{"rien", "nothing"};
inline constexpr Phrase<> yes_or_no{"« oui » ou « non »", "\"oui\" (yes) or \"non\" (no)"};
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
inline constexpr Phrase<> a_set_and_field{"un ensemble de fiches et un de ses champs, joints par un point", "a set of records and one of its fields, joined by a dot"};
inline constexpr Phrase<> one_or_two_fields{"un champ ou deux", "one field or two"};
inline constexpr Phrase<> decimals_range{"un nombre de décimales, de 0 à 6", "a number of decimals, from 0 to 6"};
inline constexpr Phrase<std::string> put_inside_operands{"écrire « {} » dans « de », dans « sur », ou dans les deux", "write \"{}\" inside \"de\", inside \"sur\", or in both"};
inline constexpr Phrase<std::string> value_of{"valeur de « {} »", "value of \"{}\""};
inline constexpr Phrase<std::string, std::string> field_doc{"{0} : {1}", "{0}: {1}"};
inline constexpr Phrase<> first_time{"la première fois", "the first time"};
inline constexpr Phrase<> second_time{"la seconde fois", "the second time"};
inline constexpr Phrase<std::string> mend_key{"écrire « {} »", "write \"{}\""};
inline constexpr Phrase<std::string> fields_are{"champs possibles : {}", "possible fields: {}"};
inline constexpr Phrase<std::string> words_are{"mots possibles : {}", "possible words: {}"};
inline constexpr Phrase<std::string> extend_nomenclature{"ou ajouter ce mot à la liste « {} » de « nomenclatures », dans reso.yaml",
                                                         "or add this word to the list \"{}\" of \"nomenclatures\" in reso.yaml"};
inline constexpr Phrase<> keep_one{"garder une seule des deux lignes", "keep only one of the two lines"};
inline constexpr Phrase<std::string> add_line{"ajouter la ligne « {} »", "add the line \"{}\""};
inline constexpr Phrase<std::string> fill_in{"écrire une valeur, par exemple « {} »", "write a value, for example \"{}\""};
inline constexpr Phrase<std::string> fill_in_or_remove{"écrire une valeur, par exemple « {} », ou retirer la ligne",
                                                       "write a value, for example \"{}\", or remove the line"};
inline constexpr Phrase<std::string> write_for_example{"écrire par exemple « {} »", "write for example \"{}\""};
inline constexpr Phrase<std::string> write_one_value{"écrire une seule valeur sur la ligne : « {} »", "write a single value on the line: \"{}\""};
inline constexpr Phrase<> write_with_dashes{"écrire un élément par ligne, chacun après un tiret et une espace : « - … »",
                                            "write one item on each line, each after a dash and a space: \"- …\""};
inline constexpr Phrase<> write_as_fields{"écrire un champ par ligne, en retrait sous la clé : « champ: valeur »",
                                          "write one field on each line, indented below the key: \"field: value\""};
inline constexpr Phrase<std::string> write_in_unit{"convertir la valeur, et l'écrire en « {} » ou sans unité",
                                                   "convert the value, and write it in \"{}\" or without a unit"};
inline constexpr Phrase<> thousands_note{"les milliers se séparent par des espaces, par groupes de trois chiffres : « 140 000 »",
                                         "thousands are separated by spaces, in groups of three digits: \"140 000\""};
inline constexpr Phrase<> reversed_note{"les bornes vont de la plus petite à la plus grande : « 5 à 7 »",
                                        "limits go from the smaller to the larger: \"5 à 7\""};
inline constexpr Phrase<> trailing_note{"une quantité est un nombre, ses mots (« au moins », « environ »…) et son unité, rien d'autre",
                                        "a quantity is a number, its words (\"au moins\", \"environ\"…) and its unit, nothing else"};
inline constexpr Phrase<> id_note{"un identifiant s'écrit en lettres sans accent, chiffres et « _ »",
                                  "an identifier is made of plain letters, digits and \"_\""};
inline constexpr Phrase<> figure_id_note{"l'identifiant d'un chiffre est fait de mots joints par des points : lettres sans accent, chiffres et « _ »",
                                         "a figure's identifier is made of words joined by dots: plain letters, digits and \"_\""};
inline constexpr Phrase<> update_reso{"installer un reso plus récent, ou revenir à « schema: 1 »", "install a later reso, or go back to \"schema: 1\""};
inline constexpr Phrase<std::string> only_figures_rules{"retirer la ligne « {} » : seules les alertes sur les chiffres et le texte se règlent",
                                                        "remove the line \"{}\": only findings about figures and text can be set"};
inline constexpr Phrase<> sort_bands{"écrire les bornes de la plus petite à la plus grande : « [26, 50] »",
                                     "write the limits from the smallest to the largest: \"[26, 50]\""};
inline constexpr Phrase<> give_value{"ajouter « valeur: … », ou « sans_total: oui » si seule la répartition est connue",
                                     "add \"valeur: …\", or \"sans_total: oui\" when only the breakdown is known"};
inline constexpr Phrase<> drop_total{"retirer « valeur » ou « sans_total »", "remove \"valeur\" or \"sans_total\""};
inline constexpr Phrase<std::string> measures_are{"ajouter une mesure et ce qu'elle lit : {}", "add a measure and what it reads: {}"};
inline constexpr Phrase<> keep_one_measure{"garder une seule mesure ; une part ou un quotient s'écrit « part: {{de: …, sur: …}} »",
                                           "keep one measure; a share or a quotient is written \"part: {{de: …, sur: …}}\""};

// --- Figures ---

// --- Templates and Markdown fields ---

// --- Layout ---

// --- Command line ---

using Word = std::string;
inline constexpr Phrase<Word> did_you_mean{"vouliez-vous dire « {} » ?", "did you mean \"{}\"?"};
inline constexpr Phrase<Word> see_help{"voir « reso {} --help »", "see \"reso {} --help\""};
inline constexpr Phrase<> see_general_help{"voir « reso --help »", "see \"reso --help\""};
inline constexpr Phrase<Word> unknown_option{"option inconnue « {} »", "unknown option \"{}\""};
inline constexpr Phrase<Word> unknown_command{"commande inconnue « {} »", "unknown command \"{}\""};
inline constexpr Phrase<> command_missing{"il manque une commande", "a command is missing"};
inline constexpr Phrase<Word> argument_missing{"il manque {}", "{} is missing"};
inline constexpr Phrase<Word> argument_extra{"« {} » est en trop", "\"{}\" is one too many"};
inline constexpr Phrase<Word> value_missing{"l'option « {} » attend une valeur", "option \"{}\" takes a value"};
inline constexpr Phrase<Word, Word> bad_choice{"--{} ne connaît pas « {} »", "--{} does not know \"{}\""};
inline constexpr Phrase<Word> choices{"possibles : {}", "possible: {}"};
inline constexpr Phrase<Word> not_a_year{"« {} » n'est pas une année (quatre chiffres)", "\"{}\" is not a year (four digits)"};
inline constexpr Phrase<Word, Word> year_absent{"aucune donnée pour {}. Années présentes : {}", "no data for {}. Years present: {}"};
inline constexpr Phrase<> no_years{"aucune année : il n'y a pas de dossier data/<année>/", "no year: there is no folder data/<year>/"};
inline constexpr Phrase<Word> no_project{"pas de projet ici : ni reso.yaml, ni data/<année>/, dans {} ou au-dessus",
                                         "no project here: neither reso.yaml nor data/<year>/ in {} or above"};
inline constexpr Phrase<Word> no_folder{"le dossier {} n'existe pas", "folder {} does not exist"};
inline constexpr Phrase<> no_built_in{"les fichiers de reso (polices, gabarits) sont introuvables : réinstaller, ou donner leur dossier par RESO_DATADIR",
                                      "reso's own files (fonts, templates) cannot be found: reinstall, or name their folder in RESO_DATADIR"};
inline constexpr Phrase<Word> no_template{"gabarit « {0} » introuvable : ni report-templates/{0}/report.md dans le projet, ni parmi ceux de reso",
                                          "template \"{0}\" not found: neither report-templates/{0}/report.md in the project nor among reso's own"};
inline constexpr Phrase<Word> no_theme{"thème « {0} » introuvable : ni report-templates/themes/{0}.yaml dans le projet, ni parmi ceux de reso",
                                       "theme \"{0}\" not found: neither report-templates/themes/{0}.yaml in the project nor among reso's own"};
inline constexpr Phrase<Word, Word> cannot_write{"impossible d'écrire {} : {}", "cannot write {}: {}"};
inline constexpr Phrase<Word, Word> cannot_read{"impossible de lire {} : {}", "cannot read {}: {}"};
inline constexpr Phrase<int> latest_year{"année {} (la plus récente)", "year {} (the latest)"};
inline constexpr Phrase<> error_word{"erreur : ", "error: "};
inline constexpr Phrase<> not_written_kept{"Rapport non écrit ; la version précédente est conservée.", "Report not written; the previous version is kept."};
inline constexpr Phrase<> not_written{"Rapport non écrit.", "Report not written."};
inline constexpr Phrase<> audit_not_run{"Le contrôle des chiffres n'a pas eu lieu : corriger d'abord les fichiers.",
                                        "Figures were not audited: mend the files first."};
inline constexpr Phrase<int> year_closed{"l'année {} est close : ses fichiers publiés ne sont pas réécrits", "year {} is closed: its published files are not rewritten"};
inline constexpr Phrase<int> all_well{"{} : rien à signaler", "{}: nothing to report"};
inline constexpr Phrase<Word, Word> stale_output{"périmé : {} ({})", "stale: {} ({})"};
inline constexpr Phrase<> stale_absent{"absent", "absent"};
inline constexpr Phrase<> stale_data{"données", "data"};
inline constexpr Phrase<> stale_text{"texte", "text"};
inline constexpr Phrase<> stale_template{"gabarit", "template"};
inline constexpr Phrase<> stale_version{"version", "version"};
inline constexpr Phrase<> stale_edited{"fichier modifié à la main", "file edited by hand"};
inline constexpr Phrase<> fresh{"tout est à jour", "everything is up to date"};
inline constexpr Phrase<int> published_would_change{"l'année {} est close, et un nouveau rapport différerait de celui qui est publié",
                                                    "year {} is closed, and a new report would differ from the published one"};
inline constexpr Phrase<Word> figure_unknown{"chiffre ou règle inconnu : « {} »", "unknown figure or rule: \"{}\""};
inline constexpr Phrase<> column_figure{"chiffre", "figure"};
inline constexpr Phrase<> column_value{"valeur", "value"};
inline constexpr Phrase<> column_label{"libellé", "label"};
inline constexpr Phrase<> column_change{"écart", "change"};
inline constexpr Phrase<Word> not_comparable{" (non comparable : {})", " (not comparable: {})"};
inline constexpr Phrase<Word> list_unknown{"liste inconnue : « {} »", "unknown list: \"{}\""};
inline constexpr Phrase<Word> step{"{}…", "{}…"};
inline constexpr Phrase<Word> bug{"reso s'est trompé ({}) ; rien n'a été écrit. C'est un défaut de reso : merci de le signaler",
                                  "reso is wrong ({}); nothing was written. This is a defect of reso: please report it"};
inline constexpr Phrase<> help_head{
    "reso — le rapport d'activité annuel d'un pôle de l'ESS, dont chaque chiffre se défend\n\n"
    "  reso report 2012              écrire le rapport (PDF et Markdown)\n"
    "  reso check 2012               tout vérifier sans rien écrire\n"
    "  reso explain adherents.total  d'où vient un chiffre\n"
    "  reso compare 2011 2012        deux années côte à côte\n\n",
    "reso — the yearly activity report of a French social-economy hub, with figures that can be defended\n\n"
    "  reso report 2012              write the report (PDF and Markdown)\n"
    "  reso check 2012               check everything, write nothing\n"
    "  reso explain adherents.total  where a figure comes from\n"
    "  reso compare 2011 2012        two years side by side\n\n"};
inline constexpr Phrase<> help_commands{"Commandes\n", "Commands\n"};
inline constexpr Phrase<> help_tail{"\nPartout : -C DIR, -q, -v, --lang fr|en, --color auto|always|never, -h, --version\n"
                                    "« reso COMMANDE --help » en dit plus.\n",
                                    "\nEverywhere: -C DIR, -q, -v, --lang fr|en, --color auto|always|never, -h, --version\n"
                                    "\"reso COMMAND --help\" says more.\n"};
inline constexpr Phrase<> help_examples{"Exemples\n", "Examples\n"};
inline constexpr Phrase<Word> help_usage{"Usage : {}\n", "Usage: {}\n"};
inline constexpr Phrase<Word> help_default{" [{}]", " [{}]"};

// --- Printers ---

inline constexpr Phrase<> severity_error{"erreur", "error"};
inline constexpr Phrase<> severity_warning{"avertissement", "warning"};
inline constexpr Phrase<> severity_to_check{"à vérifier", "to check"};
inline constexpr Phrase<std::string, std::string> finding_head{"{0} : {1}", "{0}: {1}"};
inline constexpr Phrase<std::string> to_do{"à faire : {}", "help: {}"};
inline constexpr Phrase<> paste_here{"coller ici :", "paste here:"};
inline constexpr Phrase<std::string> or_paste_here{"{}, ou coller ici :", "{}, or paste here:"};
inline constexpr Phrase<std::size_t> one_more{"… et {} alerte de plus", "… and {} more finding"};
inline constexpr Phrase<std::size_t> many_more{"… et {} alertes de plus", "… and {} more findings"};
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
