// The catalogue's part for the command line: what commands say beside findings.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace phrase {

using Word = std::string;

inline constexpr Phrase<Word> see_help{"voir « reso {} --help »", "see \"reso {} --help\""};
inline constexpr Phrase<> see_general_help{"voir « reso --help »", "see \"reso --help\""};
inline constexpr Phrase<Word> unknown_option{"option inconnue « {} »", "unknown option \"{}\""};
inline constexpr Phrase<Word> unknown_command{"commande inconnue « {} »", "unknown command \"{}\""};
inline constexpr Phrase<> command_missing{"il manque une commande", "a command is missing"};
inline constexpr Phrase<Word, Word> argument_missing{"il manque {} : {}", "{} is missing: {}"};
inline constexpr Phrase<Word> argument_extra{"« {} » est en trop", "\"{}\" is one too many"};
inline constexpr Phrase<Word> value_missing{"l'option « {} » attend une valeur", "option \"{}\" takes a value"};
inline constexpr Phrase<Word> value_extra{"l'option « {} » ne prend pas de valeur", "option \"{}\" takes no value"};
inline constexpr Phrase<Word, Word> options_clash{"« {} » et « {} » ne vont pas ensemble",
                                                  "\"{}\" and \"{}\" do not go together"};
inline constexpr Phrase<> year_or_all{"donner une année, ou « --all » pour toutes",
                                      "give a year, or \"--all\" for all of them"};
inline constexpr Phrase<> draft_never_published{"un brouillon n'est jamais publié : rien à comparer",
                                                "a draft is never published: there is nothing to compare"};
inline constexpr Phrase<Word, Word> year_twice{"deux années pour un chiffre : {} et {}",
                                               "two years for one figure: {} and {}"};
inline constexpr Phrase<> keep_one_year{"n'en garder qu'une", "keep one of them"};
inline constexpr Phrase<Word, Word> bad_choice{"--{} ne connaît pas « {} »", "--{} does not know \"{}\""};
inline constexpr Phrase<Word> not_a_year{"« {} » n'est pas une année (quatre chiffres)",
                                         "\"{}\" is not a year (four digits)"};
inline constexpr Phrase<Word> year_absent{"aucune donnée pour {}", "no data for {}"};
inline constexpr Phrase<Word> years_present{"années présentes : {}", "years present: {}"};
inline constexpr Phrase<> no_years{"ce projet n'a aucune année", "this project has no year"};
inline constexpr Phrase<> create_year{"créer un dossier par année : data/2012/annee.yaml, et ses fiches à côté",
                                      "make one folder for each year: data/2012/annee.yaml, with its records beside"};
inline constexpr Phrase<> no_project_here{
    "pas de projet ici : ni reso.yaml ni data/<année>/, dans ce dossier ou au-dessus",
    "no project here: neither reso.yaml nor data/<year>/ in this folder or above"};
inline constexpr Phrase<Word> no_project{"pas de projet dans {} : ni reso.yaml ni data/<année>/, là ou au-dessus",
                                         "no project in {}: neither reso.yaml nor data/<year>/, there or above"};
inline constexpr Phrase<> name_project{"aller dans le dossier du projet, ou le donner par « -C DIR »",
                                       "go to the project's folder, or name it with \"-C DIR\""};
inline constexpr Phrase<Word> no_folder{"le dossier {} n'existe pas", "there is no folder {}"};
inline constexpr Phrase<> no_built_in{"les fichiers de reso (polices, modèles) sont introuvables",
                                      "reso's own files (fonts, templates) cannot be found"};
inline constexpr Phrase<> reinstall{"réinstaller reso, ou donner leur dossier par la variable RESO_DATADIR",
                                    "install reso again, or name their folder in the variable RESO_DATADIR"};
inline constexpr Phrase<> ask_name{"Nom de l'association ?", "Name of the association?"};
inline constexpr Phrase<> some_name{"Notre pôle", "Notre pôle"};
inline constexpr Phrase<> ask_year{"Année du premier rapport ?", "Year of the first report?"};
inline constexpr Phrase<std::string> ask_template{"Modèle de rapport ({}) ?", "Report template ({})?"};
inline constexpr Phrase<std::string> ask_forge{"Intégration continue ({}, ou rien) ?",
                                               "Continuous integration ({}, or nothing)?"};
inline constexpr Phrase<std::string> answer_again{"« {} » ne convient pas", "\"{}\" will not do"};
inline constexpr Phrase<std::string> already_there{"{} existe déjà : rien n'est écrit",
                                                   "{} is there already: nothing is written"};
inline constexpr Phrase<> choose_other_folder{"donner un autre dossier : « reso init DIR »",
                                              "give another folder: \"reso init DIR\""};
inline constexpr Phrase<std::string> project_ready{"à faire : {}reso report\n", "next: {}reso report\n"};
inline constexpr Phrase<std::string> help_topics{"Sujets : reso help {}\n", "Topics: reso help {}\n"};
inline constexpr Phrase<Word> unknown_topic{"sujet d'aide inconnu : « {} »", "unknown help topic: \"{}\""};
inline constexpr Phrase<Word, Word> bad_argument{"{} : « {} » n'est pas connu", "{}: \"{}\" is not known"};
inline constexpr Phrase<Word> no_template{"modèle de rapport inconnu : « {} »", "unknown report template: \"{}\""};
inline constexpr Phrase<Word> no_theme{"thème inconnu : « {} »", "unknown theme: \"{}\""};
inline constexpr Phrase<Word, Word> cannot_write{"impossible d'écrire {} : {}", "cannot write {}: {}"};
inline constexpr Phrase<Word, Word> cannot_read{"impossible de lire {} : {}", "cannot read {}: {}"};
inline constexpr Phrase<Word> cannot_use{
    "un fichier de reso est absent ou illisible : {} ; réinstaller, ou donner son dossier par RESO_DATADIR",
    "a file of reso is missing or unreadable: {}; reinstall, or name its folder with RESO_DATADIR"};
inline constexpr Phrase<> cannot_print{"la sortie n'a pas pu être écrite en entier",
                                       "the output could not be written whole"};
inline constexpr Phrase<> write_elsewhere{"vérifier les droits et la place, ou écrire ailleurs avec « -o DIR »",
                                          "check permissions and free space, or write elsewhere with \"-o DIR\""};
inline constexpr Phrase<int> latest_year{"année {} (la plus récente)", "year {} (the latest)"};
inline constexpr Phrase<> error_word{"erreur : ", "error: "};
inline constexpr Phrase<> not_written_kept{"Rapport non écrit ; la version précédente est conservée.",
                                           "Report not written; the previous version is kept."};
inline constexpr Phrase<> not_written{"Rapport non écrit.", "Report not written."};
inline constexpr Phrase<> draft_not_written{"Brouillon non écrit.", "Draft not written."};
inline constexpr Phrase<> draft_written{"Brouillon écrit malgré tout.", "Draft written all the same."};
inline constexpr Phrase<> audit_not_run{"Le contrôle des chiffres n'a pas eu lieu : corriger d'abord les fichiers.",
                                        "Figures were not audited: mend the files first."};
inline constexpr Phrase<int> year_closed{"l'année {} est close : ses fichiers publiés ne sont pas réécrits",
                                         "year {} is closed: its published files are not rewritten"};
inline constexpr Phrase<int> all_well{"{} : rien à signaler", "{}: nothing to report"};
inline constexpr Phrase<> all_years_well{"toutes les années : rien à signaler", "every year: nothing to report"};
inline constexpr Phrase<Word, Word> stale_output{"périmé : {} ({})", "stale: {} ({})"};
inline constexpr Phrase<> stale_absent{"absent", "absent"};
inline constexpr Phrase<> stale_data{"données", "data"};
inline constexpr Phrase<> stale_text{"texte", "text"};
inline constexpr Phrase<> stale_template{"gabarit", "template"};
inline constexpr Phrase<> stale_version{"version", "version"};
inline constexpr Phrase<> stale_edited{"fichier modifié à la main", "file edited by hand"};
inline constexpr Phrase<> stale_help{"à faire : relancer la commande sans « --check », puis publier ce qu'elle écrit",
                                     "help: run the command again without \"--check\", then publish what it writes"};
inline constexpr Phrase<> fresh{"tout est à jour", "everything is up to date"};
inline constexpr Phrase<int, std::string> closed_differs{
    "l'année {0} est close : ses fichiers publiés restent tels quels ; « {1} » dit si un chiffre changerait",
    "the year {0} is closed: its published files stay as they are; \"{1}\" says whether a figure would "
    "change"};
inline constexpr Phrase<> nothing_to_publish{"aucune année à publier : toutes disent « rapport: non »",
                                             "no year to be published: all say \"rapport: non\""};
inline constexpr Phrase<std::string, std::string> names_are_listed{"« {} » et « {} » donnent les noms",
                                                                   "\"{}\" and \"{}\" give the names"};
inline constexpr Phrase<Word> figure_unknown{"chiffre ou règle inconnu : « {} »", "unknown figure or rule: \"{}\""};
inline constexpr Phrase<> column_figure{"chiffre", "figure"};
inline constexpr Phrase<> column_value{"valeur", "value"};
inline constexpr Phrase<> column_label{"libellé", "label"};
inline constexpr Phrase<> column_change{"écart", "change"};
inline constexpr Phrase<int> no_year_before{"aucune année avant {} n'a de chiffres", "no year before {} has figures"};
inline constexpr Phrase<std::string> two_years{"il faut deux années : « {} » les donne",
                                               "two years are needed: \"{}\" gives them"};
inline constexpr Phrase<std::string> not_frozen{"« {} » existe et n'a pas été écrit par « --freeze »",
                                                "\"{}\" exists and was not written by \"--freeze\""};
inline constexpr Phrase<> freeze_elsewhere{"donner un autre fichier, comme data/2012/geles.yaml",
                                           "give another file, as data/2012/geles.yaml"};
inline constexpr Phrase<> bound_to_bound{"minimum contre minimum", "minimum against minimum"};
inline constexpr Phrase<> to_comment{"à commenter", "to comment"};
inline constexpr Phrase<int, int> other_basis{"déclaré en {}, calculé en {}", "declared in {}, computed in {}"};
inline constexpr Phrase<std::string, int> stated_scope{"champ précisé en {1} : {0}", "scope stated in {1}: {0}"};
inline constexpr Phrase<> column_sum{"ensemble", "together"};
inline constexpr Phrase<> poles_no_change{"« --min-change » compare des années, non des pôles",
                                          "\"--min-change\" compares years, not poles"};
inline constexpr Phrase<Word> poles_or_years{
    "« {} » n'est pas un fichier figures.json : des années ou des fichiers, pas les deux",
    "\"{}\" is no figures.json file: years or files, not both"};
inline constexpr Phrase<std::string> poles_no_file{"« {} » ne peut pas être lu", "\"{}\" cannot be read"};
inline constexpr Phrase<std::string> poles_no_figures{"« {} » n'est pas un figures.json de reso",
                                                      "\"{}\" is no figures.json of reso"};
inline constexpr Phrase<> poles_help{"« reso report --format json » écrit le figures.json d'un pôle",
                                     "\"reso report --format json\" writes the figures.json of a pole"};
inline constexpr Phrase<std::string> no_change{"« {} » n'est pas un écart", "\"{}\" is no change"};
inline constexpr Phrase<> change_example{"écrire une part (« 10 % ») ou un nombre (« 5 »)",
                                         "write a share (\"10 %\") or a number (\"5\")"};
inline constexpr Phrase<> nothing_to_compare{"aucun chiffre à mettre côte à côte", "no figure to put side by side"};
inline constexpr Phrase<Word> not_comparable{" (non comparable : {})", " (not comparable: {})"};
inline constexpr Phrase<> explain_label{"libellé     ", "label       "};
inline constexpr Phrase<> explain_definition{"définition  ", "definition  "};
inline constexpr Phrase<> explain_scope{"champ       ", "scope       "};
inline constexpr Phrase<> explain_source{"source      ", "source      "};
inline constexpr Phrase<> explain_deduced{"déduit de   ", "deduced from "};
inline constexpr Phrase<> explain_basis{"nature      ", "basis       "};
inline constexpr Phrase<> explain_measure{"mesure      ", "measure     "};
inline constexpr Phrase<> explain_previous{"auparavant  ", "earlier     "};
inline constexpr Phrase<int, Word> explain_year{"{} : {}", "{}: {}"};
inline constexpr Phrase<> explain_motive{"justifié    ", "justified   "};
inline constexpr Phrase<> explain_declared{"déclaré", "declared"};
inline constexpr Phrase<> explain_computed{"calculé", "computed"};
inline constexpr Phrase<> explain_no_total{"sans total : seule la répartition est connue",
                                           "no total: only the breakdown is known"};
inline constexpr Phrase<> explain_unknown{"inconnu : ni déclaré, ni compté", "unknown: neither declared nor counted"};
inline constexpr Phrase<Word, Word> explain_both{"déclaré ({}) et calculé ({})", "declared ({}) and computed ({})"};
inline constexpr Phrase<int> explain_place{"repose sur {} ligne", "rests on {} line"};
inline constexpr Phrase<int> explain_places{"repose sur {} lignes", "rests on {} lines"};
inline constexpr Phrase<> explain_no_place{"ne repose sur aucune ligne", "rests on no line"};
inline constexpr Phrase<> explain_withheld{
    "repose sur des fiches de personnes : l'édition publique ne dit ni lesquelles ni combien",
    "rests on records of persons: the public edition says neither which nor how many"};
inline constexpr Phrase<int> explain_more{"et {} de plus", "and {} more"};
inline constexpr Phrase<> explain_what{"que faut-il expliquer ? donner un chiffre, une règle, une liste ou « --at »",
                                       "explain what? give a figure, a rule, a list or \"--at\""};
inline constexpr Phrase<> explain_filter{"filtre      ", "filter      "};
inline constexpr Phrase<std::string> explain_except{"sauf {}", "except {}"};
inline constexpr Phrase<> explain_parameter{"paramètre   ", "parameter   "};
inline constexpr Phrase<> explain_ratio{"rapport     ", "ratio       "};
inline constexpr Phrase<> explain_printed{"imprimé sous", "printed under"};
inline constexpr Phrase<> explain_masked{
    "masqué dans l'édition publique : il désignerait des personnes, ou dirait un nombre masqué",
    "masked in the public edition: it would tell of persons, or of a masked number"};
inline constexpr Phrase<> place_gives{"cette ligne donne", "this line gives"};
inline constexpr Phrase<> place_gives_through{"et par là", "and through them"};
inline constexpr Phrase<> place_is_named{"les fiches qui nomment celle-ci donnent",
                                         "the records that name this one give"};
inline constexpr Phrase<> place_sets{"ce paramètre entre dans le calcul de", "this parameter takes part in"};
inline constexpr Phrase<> place_prints{"cette ligne imprime", "this line prints"};
inline constexpr Phrase<> place_of_persons{
    "ligne d'une fiche de personne : « --edition interne » la montre, et tout ce qui repose sur elle",
    "line of a person's record: \"--edition interne\" shows it, and all that rests on it"};
inline constexpr Phrase<> place_nothing{"aucun chiffre ne repose sur cette ligne, et elle n'en imprime aucun",
                                        "no figure rests on this line, and it prints none"};
inline constexpr Phrase<std::string> place_shape{"« {} » n'est pas un endroit d'un fichier",
                                                 "\"{}\" is no place of a file"};
inline constexpr Phrase<> place_example{"écrire FICHIER:LIGNE, comme data/2012/dla.yaml:4",
                                        "write FILE:LINE, as data/2012/dla.yaml:4"};
inline constexpr Phrase<std::string> place_no_file{"« {} » n'est pas un fichier que ce rapport lit",
                                                   "\"{}\" is no file that this report reads"};
inline constexpr Phrase<> place_files{"ce sont les données, les textes, les indicateurs et le modèle",
                                      "data, texts, indicators and the template are"};
inline constexpr Phrase<std::string, int> place_no_line{"« {} » n'a pas de ligne {}", "\"{}\" has no line {}"};
inline constexpr Phrase<> place_and_figure{"donner un chiffre ou « --at », pas les deux",
                                           "give a figure or \"--at\", not both"};
inline constexpr Phrase<> explain_share{"part        ", "share       "};
inline constexpr Phrase<Word> list_unknown{"liste inconnue : « {} »", "unknown list: \"{}\""};
inline constexpr Phrase<std::string> explain_list{"« {} » dit ce que cette liste contient",
                                                  "\"{}\" says what this list holds"};
inline constexpr Phrase<Word> list_for_ever{"la liste « {} » est la même tous les ans",
                                            "the list \"{}\" is the same every year"};
inline constexpr Phrase<Word> same_year{"l'année {} est donnée deux fois", "the year {} is given twice"};
inline constexpr Phrase<Word> no_match{"aucun chiffre ne répond à « {} »", "no figure matches \"{}\""};
inline constexpr Phrase<> names_of_figures{
    "« reso list chiffres » donne leurs noms ; « * » vaut pour toute suite de signes",
    "\"reso list chiffres\" gives their names; \"*\" stands for any run of signs"};
inline constexpr Phrase<Word, Word> step{"{} : {} s", "{}: {} s"};
inline constexpr Phrase<> step_templates{"lecture du modèle", "reading the template"};
inline constexpr Phrase<> step_data{"lecture des données et calcul", "reading the data and computing"};
inline constexpr Phrase<> step_audit{"contrôle des chiffres", "auditing the figures"};
inline constexpr Phrase<> step_assembly{"assemblage du document", "assembling the document"};
inline constexpr Phrase<> step_layout{"mise en page", "laying out"};
inline constexpr Phrase<> step_render{"rendu", "rendering"};
inline constexpr Phrase<> step_writing{"écriture", "writing"};
inline constexpr Phrase<Word> bug{
    "reso s'est trompé ({}) ; rien n'a été écrit. C'est un défaut de reso : merci de le signaler",
    "reso is wrong ({}); nothing was written. This is a defect of reso: please report it"};
inline constexpr Phrase<> help_head{"reso : le rapport d'activité annuel d'un pôle de l'ESS, chaque chiffre défendu\n\n"
                                    "  reso report 2012              écrire le rapport (PDF et Markdown)\n"
                                    "  reso explain adherents.total  d'où vient un chiffre\n\n",
                                    "reso: the yearly report of a French social-economy hub, every figure defended\n\n"
                                    "  reso report 2012              write the report (PDF and Markdown)\n"
                                    "  reso explain adherents.total  where a figure comes from\n\n"};
inline constexpr Phrase<> help_tail{"« reso COMMANDE --help » en dit plus.\n", "\"reso COMMAND --help\" says more.\n"};
inline constexpr Phrase<Word, Word> help_title{"reso {} : {}\n\n", "reso {}: {}\n\n"};
inline constexpr Phrase<Word> help_usage{"\nUsage : {}\n", "\nUsage: {}\n"};
inline constexpr Phrase<Word> help_everywhere{"\nPartout : {}\n", "\nEverywhere: {}\n"};
inline constexpr Phrase<Word> help_default{" [{}]", " [{}]"};

} // namespace phrase

} // namespace reso::diag
