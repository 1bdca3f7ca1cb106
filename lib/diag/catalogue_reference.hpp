// What the reference pages of docs/reference say beside the tables that they are made of.
#pragma once

#include "diag/rule.hpp"

namespace reso::diag::phrase {

inline constexpr Phrase<> reference_made{
    "<!-- Écrit par « reso reference-docs docs/reference » : ne pas corriger ici. -->",
    "<!-- Written by \"reso reference-docs docs/reference\": not to be edited here. -->"};

// --- fichiers.md ---
inline constexpr Phrase<> reference_files_title{"Ce qui s’écrit dans les fichiers", "What the files hold"};
inline constexpr Phrase<> reference_files_intro{
    "Chaque liste de fiches, et chacun de ses champs. `reso explain structures` donne la même chose dans un terminal. "
    "La façon d’écrire\n"
    "et des exemples sont dans [les fichiers d’une année](../fichiers.md), les nombres que l’on peut taper dans\n"
    "[les quantités](../fichiers.md#les-quantités).\n\n"
    "Un champ marqué d’une étoile (\\*) est obligatoire. Les clés se tapent avec ou sans accents. Chaque fiche accepte "
    "aussi `justifier`\n"
    "([justifier une alerte](../fichiers.md#justifier-une-alerte)). Quand une « nomenclature » est nommée, le projet "
    "peut donner ses\n"
    "propres mots dans [`reso.yaml`](#resoyaml).",
    "Every list of records, and each of its fields. `reso explain structures` says the same in a terminal. How to "
    "write them, with\n"
    "examples, is told in [the files of a year](../fichiers.md), the numbers that may be typed in\n"
    "[quantities](../fichiers.md#les-quantités).\n\n"
    "A field with a star (\\*) is required. Keys may be typed with or without accents. Every record also takes "
    "`justifier`\n"
    "([justifying a finding](../fichiers.md#justifier-une-alerte)). Where a word list is named, the project may give "
    "its own words\n"
    "in [`reso.yaml`](#resoyaml)."};
inline constexpr Phrase<std::string> reference_as_page{
    "Chaque fiche est la tête d’un fichier `data/<année>/{0}/<identifiant>.md`, dont le corps est le texte ; ou bien "
    "un élément\n"
    "de `{0}:` dans un fichier YAML.",
    "Each record is the head of a file `data/<year>/{0}/<id>.md`, whose body is the text; or an item of `{0}:` in a "
    "YAML file."};
inline constexpr Phrase<> reference_once{
    "S’écrit une seule fois, sous `organisation:`, dans `data/commun/` ou dans `data/<année>/`.",
    "Written once, under `organisation:`, in `data/commun/` or in `data/<year>/`."};
inline constexpr Phrase<std::string, std::string> reference_as_list{
    "S’écrit sous `{0}:` dans un fichier YAML de `data/<année>/` ou de `data/commun/`, ou en tableau "
    "dans\n`data/<année>/{1}.csv`.",
    "Written under `{0}:` in a YAML file of `data/<year>/` or `data/commun/`, or as a table in `data/<year>/{1}.csv`."};
inline constexpr Phrase<> reference_settings_place{
    "À la racine du projet. Tout y est facultatif, et le fichier aussi.",
    "At the root of the project. All of it may be left out, and the file too."};
inline constexpr Phrase<> reference_year_place{"Dans `data/<année>/`. Tout y est facultatif, et le fichier aussi.",
                                               "In `data/<year>/`. All of it may be left out, and the file too."};
inline constexpr Phrase<> reference_field{"Champ", "Field"};
inline constexpr Phrase<> reference_takes{"S’écrit", "Written as"};
inline constexpr Phrase<> reference_meaning{"Sens", "Meaning"};
inline constexpr Phrase<std::string> reference_list_of{"liste : {}", "list: {}"};
inline constexpr Phrase<std::string> reference_by_year{"{}, par année ou pour toutes", "{}, by year or for all"};
inline constexpr Phrase<std::string> reference_id_of{"identifiant de [`{0}`](#{0})", "id of [`{0}`](#{0})"};
inline constexpr Phrase<std::string> reference_see_record{"[fiche](#{})", "[record](#{})"};
inline constexpr Phrase<> reference_figures_type{"[chiffres déclarés](../fichiers.md#un-chiffre-déclaré)",
                                                 "[declared figures](../fichiers.md#un-chiffre-déclaré)"};
inline constexpr Phrase<std::string> reference_block_of{"bloc `mot: valeur` ({})", "block `word: value` ({})"};
inline constexpr Phrase<> reference_text{"texte", "text"};
inline constexpr Phrase<> reference_prose{"texte en Markdown", "Markdown text"};
inline constexpr Phrase<> reference_boolean{"`oui` ou `non`", "`oui` or `non`"};
inline constexpr Phrase<> reference_word{"mot", "word"};
inline constexpr Phrase<std::string> reference_words{" Mots : {}.", " Words: {}."};
inline constexpr Phrase<std::string> reference_nomenclature{" Nomenclature : `{}`.", " Word list: `{}`."};
inline constexpr Phrase<std::string> reference_example{" Par exemple `{}`.", " For example `{}`."};

// --- indicateurs.md ---
inline constexpr Phrase<> reference_indicators_title{"Les chiffres calculés", "The computed figures"};
inline constexpr Phrase<> reference_indicators_intro{
    "Les indicateurs fournis avec reso. Un chiffre est calculé dès que les fiches qu’il lit existent ; un pôle qui n’a "
    "pas de listes le\n"
    "[déclare](../fichiers.md#un-chiffre-déclaré) sous le même nom. Un projet en ajoute, ou en remplace, dans\n"
    "[`data/indicateurs.yaml`](../fichiers.md#un-indicateur). `reso explain adherents.total` dit d’où vient la valeur "
    "d’une année ;\n"
    "[les règles de comptage](../explications/regles-de-comptage.md) disent ce que chaque mesure compte.\n\n"
    "Une case d’une répartition se nomme à la suite du chiffre : `adherents.total.forme.association`. Chaque activité "
    "a en plus ses\n"
    "chiffres `<activité>.participants`, `.presences`, `.seances` et `.structures`, et chaque instance sa parité, "
    "`<instance>.parite`.",
    "The indicators that reso brings. A figure is computed as soon as the records that it reads exist; who has no "
    "lists\n"
    "[declares](../fichiers.md#un-chiffre-déclaré) it under the same name. A project adds its own, or replaces one, "
    "in\n"
    "[`data/indicateurs.yaml`](../fichiers.md#un-indicateur). `reso explain adherents.total` tells where the value of "
    "a year comes from;\n"
    "[the rules of counting](../explications/regles-de-comptage.md) tell what each measure counts.\n\n"
    "A cell of a breakdown is named after the figure: `adherents.total.forme.association`. Every activity also has its "
    "figures\n"
    "`<activity>.participants`, `.presences`, `.seances` and `.structures`, and every body its parity, "
    "`<body>.parite`."};
inline constexpr Phrase<> reference_figure{"Chiffre", "Figure"};
inline constexpr Phrase<> reference_unit{"Unité", "Unit"};
inline constexpr Phrase<> reference_measure{"Mesure", "Measure"};
inline constexpr Phrase<> reference_no_unit{"sans", "none"};
inline constexpr Phrase<std::string> reference_broken_down{" *Réparti par* {}.", " *Broken down by* {}."};
inline constexpr Phrase<std::string, std::string> reference_measure_of{"{} {}", "{} {}"};
inline constexpr Phrase<std::string, std::string, std::string> reference_ratio{"{} : {} sur {}", "{}: {} over {}"};
inline constexpr Phrase<std::string> reference_where{" ; filtre {}", "; filter {}"};
inline constexpr Phrase<std::string> reference_except{" ; sauf {}", "; except {}"};
inline constexpr Phrase<std::string> reference_times{" ; au moins `{}` venues", "; present at least `{}` times"};
inline constexpr Phrase<> reference_first_time{" ; pour la première fois", "; for the first time"};
inline constexpr Phrase<std::string> reference_once_per{" ; une fois par `{}`", "; once per `{}`"};
inline constexpr Phrase<std::string> reference_per{" ; sur la somme de chaque `{}`", "; over the sum of each `{}`"};

// --- regles.md ---
inline constexpr Phrase<> reference_rules_title{"Les règles", "The rules"};
inline constexpr Phrase<> reference_rules_intro{
    "Tout ce que reso peut signaler. Une **erreur** empêche d’écrire le rapport (code 1 ; code 5 pour la "
    "confidentialité) ; un\n"
    "**avertissement** ne l’empêche que sous `--strict` ; **à vérifier** pose une question et n’empêche jamais rien. "
    "`reso explain` suivi\n"
    "d’un code affiche la page entière, avec ce que la règle ne signale pas ; ici, chaque titre y mène.\n\n"
    "La gravité d’une règle « réglable » se change dans `reso.yaml` (`regles: {{date-hors-annee: a_verifier}}`) ; une "
    "alerte\n"
    "« justifiable » se [justifie](../fichiers.md#justifier-une-alerte) à côté de ce qui est en cause.",
    "All that reso may find. An **error** stops the report (exit 1; 5 for privacy); a **warning** does so only with "
    "`--strict`;\n"
    "**to check** asks a question and never stops anything. `reso explain` with a code shows the whole page, with what "
    "the rule does\n"
    "not flag; here, every title leads to it.\n\n"
    "The severity of a \"settable\" rule is changed in `reso.yaml` (`regles: {{date-hors-annee: a_verifier}}`); a "
    "\"justifiable\" finding\n"
    "is [justified](../fichiers.md#justifier-une-alerte) beside its cause."};
inline constexpr Phrase<> reference_loading{"Lire les fichiers", "Reading the files"};
inline constexpr Phrase<> reference_templates{"Modèles et chiffres dans le texte", "Templates and figures in prose"};
inline constexpr Phrase<> reference_figures{"Chiffres et fiches", "Figures and records"};
inline constexpr Phrase<> reference_document{"Le document", "The document"};
inline constexpr Phrase<> reference_privacy{"Confidentialité", "Privacy"};
inline constexpr Phrase<> reference_project{"Le projet", "The project"};
inline constexpr Phrase<> reference_error{"erreur", "error"};
inline constexpr Phrase<> reference_warning{"avertissement", "warning"};
inline constexpr Phrase<> reference_to_check{"à vérifier", "to check"};
inline constexpr Phrase<> reference_off{"à demander", "on demand"};
inline constexpr Phrase<> reference_settable{" · réglable", " · settable"};
inline constexpr Phrase<> reference_justifiable{" · justifiable", " · justifiable"};
inline constexpr Phrase<> reference_to_do{"*Que faire* : ", "*What to do*: "};

// --- commandes.md ---
inline constexpr Phrase<> reference_commands_title{"Les commandes, option par option",
                                                   "The commands, option by option"};
inline constexpr Phrase<> reference_commands_intro{
    "Ce que dit aussi `reso COMMANDE --help`. Le sens des options et des formats est expliqué dans "
    "[commandes](../commandes.md).",
    "What `reso COMMAND --help` says too. Options and formats are explained in [commands](../commandes.md)."};
inline constexpr Phrase<std::string> reference_also{" Aussi : `reso {}`.", " Also: `reso {}`."};
inline constexpr Phrase<> reference_argument{"Argument", "Argument"};
inline constexpr Phrase<> reference_option{"Option", "Option"};
inline constexpr Phrase<> reference_effect{"Effet", "Effect"};
inline constexpr Phrase<std::string> reference_choices{" Au choix : {}.", " One of: {}."};
inline constexpr Phrase<std::string> reference_several{" Un ou plusieurs, séparés par des virgules : {}.",
                                                       " One or more, separated by commas: {}."};
inline constexpr Phrase<std::string> reference_default{" Sinon `{}`.", " Else `{}`."};
inline constexpr Phrase<> reference_everywhere{"Options de toutes les commandes", "Options of every command"};
inline constexpr Phrase<> reference_codes{"Codes de sortie", "Exit codes"};
inline constexpr Phrase<> reference_code{"Code", "Code"};
inline constexpr Phrase<> reference_environment{"Variables d’environnement", "Environment variables"};
inline constexpr Phrase<> reference_variable{"Variable", "Variable"};

} // namespace reso::diag::phrase
