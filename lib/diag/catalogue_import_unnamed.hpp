// The catalogue's part for `reso import`: what stands where a name should, and names nobody.
#pragma once

#include <string>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::diag {

// Words that name nobody, alone or with one another: "invité", "non renseigné", "Nom" of a row of titles repeated.
inline constexpr std::string_view nobody_words[] = {
    "anonyme",     "anonymes",   "inconnu",      "inconnue",      "inconnus",     "inconnues",
    "illisible",   "neant",      "vide",         "aucun",         "aucune",       "idem",
    "nd",          "nc",         "nr",           "renseigne",     "renseignee",   "communique",
    "communiquee", "connu",      "connue",       "nom",           "noms",         "prenom",
    "prenoms",     "quelqu",     "personne",     "personnes",     "invite",       "invitee",
    "invites",     "invitees",   "participant",  "participante",  "participants", "participantes",
    "present",     "presente",   "presents",     "presentes",     "visiteur",     "visiteuse",
    "visiteurs",   "visiteuses", "accompagnant", "accompagnants", "total",        "totaux",
    "effectif",    "nombre",     "nb",           "divers",        "autre",        "autres"};
// Words that do so beside a number: "3 enfants"; but "Le Jeune" is a name.
inline constexpr std::string_view counted_words[] = {
    "enfant",   "enfants",   "adulte",    "adultes",   "jeune",     "jeunes",     "homme",     "hommes",     "femme",
    "femmes",   "benevole",  "benevoles", "salarie",   "salaries",  "salariee",   "salariees", "usager",     "usagers",
    "usagere",  "usageres",  "habitant",  "habitants", "habitante", "habitantes", "stagiaire", "stagiaires", "parent",
    "parents",  "eleve",     "eleves",    "adherent",  "adherents", "membre",     "membres",   "ami",        "amis",
    "etudiant", "etudiants", "inscrit",   "inscrits",  "elu",       "elus",       "passage",   "public"};
inline constexpr std::string_view number_words[] = {
    "un",   "une", "deux",     "trois",     "quatre",  "cinq",      "six",       "sept",     "huit",
    "neuf", "dix", "quelques", "plusieurs", "dizaine", "quinzaine", "vingtaine", "trentaine"};
inline constexpr std::string_view filling_words[] = {"de",   "du",  "des", "la",      "le",   "les", "et", "plus",
                                                     "sans", "non", "pas", "environ", "sous", "e",   "s"};
// What stands for "none" where a structure's name should.
inline constexpr std::string_view no_structure_words[] = {"neant",
                                                          "nd",
                                                          "nc",
                                                          "nr",
                                                          "na",
                                                          "n a",
                                                          "n d",
                                                          "n c",
                                                          "so",
                                                          "s o",
                                                          "aucun",
                                                          "aucune",
                                                          "sans",
                                                          "sans objet",
                                                          "inconnu",
                                                          "inconnue",
                                                          "non renseigne",
                                                          "non renseignee",
                                                          "sans structure",
                                                          "pas de structure",
                                                          "aucune structure",
                                                          "particulier",
                                                          "particuliers",
                                                          "particuliere",
                                                          "individuel",
                                                          "individuelle",
                                                          "a titre individuel",
                                                          "vide",
                                                          "idem",
                                                          "x",
                                                          "structure",
                                                          "nom",
                                                          "nom de la structure"};
// Titles of columns in which a number is somebody's.
inline constexpr std::string_view number_titles[] = {"identifiant", "id", "numero", "n", "code"};

namespace phrase {

inline constexpr Phrase<> import_nobody{"ce n'est le nom de personne", "this is nobody's name"};
inline constexpr Phrase<std::string> import_nobody_help{
    "mettre le nom dans la case ; si c'est bien un nom : --match {}",
    "put the name in the cell; if it is a name after all: --match {}"};
inline constexpr Phrase<> import_unnamed{"un nombre de personnes sans nom, non quelqu'un",
                                         "a number of persons without names, not somebody"};
inline constexpr Phrase<std::string> import_unnamed_help{
    "écarter la ligne par --skip-bad, puis écrire dans la séance, sous la liste, combien étaient là en tout, nommés "
    "ou non : « participants: 12 » ; si c'est bien un nom : --match {}",
    "leave the row out with --skip-bad, then write in the session, below the list, how many were there in all, "
    "named or not: \"participants: 12\"; if it is a name after all: --match {}"};
inline constexpr Phrase<> import_and_others{"un nom, et d'autres personnes qui n'en ont pas",
                                            "a name, and other persons who have none"};
inline constexpr Phrase<> import_and_others_help{
    "ne laisser que le nom dans la case, puis écrire dans la séance, sous la liste, combien étaient là en tout, nommés "
    "ou non : « participants: 12 »",
    "leave but the name in the cell, then write in the session, below the list, how many were there in all, "
    "named or not: \"participants: 12\""};

inline constexpr Phrase<> import_several_names{"plusieurs personnes dans une case", "several persons in one cell"};
inline constexpr Phrase<std::string> import_several_names_help{
    "une ligne pour chacune ; si c'est une seule personne : --match {}",
    "a row for each; if it is one person: --match {}"};

// Structures.
inline constexpr Phrase<> import_no_structure{"ce n'est le nom d'aucune structure", "this is no structure's name"};
inline constexpr Phrase<std::string> import_no_structure_help{
    "mettre le nom dans la case, ou la vider ; si c'est bien un nom : --match {}",
    "put the name in the cell, or empty it; if it is a name after all: --match {}"};
inline constexpr Phrase<> import_structure_empty{"ce n'est le nom d'aucune structure : la case compte comme vide",
                                                 "this is no structure's name: the cell counts as empty"};

// One word.
inline constexpr Phrase<> import_one_word{"un seul mot : un prénom, ou un nom, sans l'autre",
                                          "one word: a first name, or a surname, without the other"};
inline constexpr Phrase<std::string> import_one_word_help{
    "écrire le nom entier dans la case, ou --match {} pour en faire une fiche telle quelle",
    "write the whole name in the cell, or --match {} to make it a record as it stands"};
inline constexpr Phrase<std::string, std::string, std::string, std::string> import_one_word_maybe{
    "--match {} si c'est « {} » ({}), --match {} si c'est quelqu'un d'autre",
    "--match {} if it is \"{}\" ({}), --match {} if it is somebody else"};
inline constexpr Phrase<std::size_t, std::size_t> import_names_of_one_word{
    "{} noms sur {} n'ont qu'un mot : deux personnes du même prénom n'y feraient qu'une",
    "{} names of {} are one word: two persons of one first name would be one"};
inline constexpr Phrase<> import_names_of_one_word_help{
    "écrire les noms entiers si deux personnes peuvent porter le même",
    "write whole names where two persons may share one"};

} // namespace phrase

} // namespace reso::diag
