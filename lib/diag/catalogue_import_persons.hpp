// The catalogue's part for `reso import`: who is it.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag::phrase {

inline constexpr Phrase<std::string, std::string> import_near{"ressemble à « {} » ({})", "looks like \"{}\" ({})"};
inline constexpr Phrase<std::string, std::string> import_say_which{
    "--match {} si c'est bien la même fiche, --match {} si c'en est une autre",
    "--match {} if it is the same record, --match {} if it is another"};
inline constexpr Phrase<std::string> import_several{"plusieurs fiches ont ce nom : {}",
                                                    "several records have this name: {}"};
inline constexpr Phrase<std::string> import_several_other{
    "« + » n'ajoute pas une fiche à celles, plusieurs, qui ont déjà ce nom : {}",
    "\"+\" adds no record to the several that have this name already: {}"};
inline constexpr Phrase<std::string> import_plus_known{
    "« + » mène à une fiche qui est déjà là, et que rien dans la ligne ne contredit : {}",
    "\"+\" leads to a record that is there already, and that nothing in the row contradicts: {}"};
inline constexpr Phrase<> import_plus_known_help{
    "si c'est une personne de plus : ajouter d'abord sa fiche aux personnes du projet",
    "if it is one person more: add her record to the project's persons first"};
inline constexpr Phrase<std::string> import_which_of{
    "--match {}, ou une autre de ces fiches ; une personne de plus : ajouter d'abord sa fiche aux personnes du projet",
    "--match {}, or another of these records; one person more: add her record to the project's persons first"};
inline constexpr Phrase<std::string, std::string> import_which_person{
    "--match {} si c'est la même personne, --match {} si c'est quelqu'un d'autre",
    "--match {} if it is the same person, --match {} if it is somebody else"};
inline constexpr Phrase<std::string> import_name_again{"ce nom est déjà en {} : une personne, ou deux du même nom ?",
                                                       "this name stands in {} already: one person, or two?"};
inline constexpr Phrase<std::string, std::string> import_there_twice{
    "ce nom est déjà compté le {} (en {}) : une personne, ou deux du même nom ?",
    "this name is counted already on {} (in {}): one person, or two?"};
inline constexpr Phrase<std::string, std::string, std::string, std::string> import_differs_in_file{
    "avec « {} » ({}), et avec « {} » ({}) : une personne, ou deux du même nom ?",
    "with \"{}\" ({}), and with \"{}\" ({}): one person, or two of one name?"};
inline constexpr Phrase<std::string, std::string, std::string, std::string> import_differs_from_known{
    "avec « {} » ({}), mais la fiche « {} » dit « {} » : est-ce elle ?",
    "with \"{}\" ({}), but the record \"{}\" says \"{}\": is it this person?"};
inline constexpr Phrase<std::string> import_same_name_known{"la fiche « {} » a ce nom : est-ce elle ?",
                                                            "the record \"{}\" has this name: is it this person?"};
inline constexpr Phrase<std::string> import_no_such_row{"{} ne nomme personne au-dessus de cette ligne",
                                                        "{} names nobody above this row"};
inline constexpr Phrase<std::size_t, std::size_t, std::size_t, std::size_t, std::size_t> import_path{
    "lignes : {} → personnes : {} (reconnues à leur nom : {}, nouvelles : {}) → présences : {}",
    "rows: {} → persons: {} (known by their name: {}, new: {}) → attendances: {}"};
inline constexpr Phrase<std::string> import_recognised{
    "reconnues à leur nom : {}\n  si l'une est quelqu'un d'autre : --match 'CASE=+'",
    "known by their name: {}\n  if one of them is somebody else: --match 'CELL=+'"};
inline constexpr Phrase<std::string> import_person_as_structure{
    "avec un prénom ({}) : une personne, qui serait inscrite comme une structure",
    "with a first name ({}): a person, who would be entered as a structure"};
inline constexpr Phrase<> import_person_as_structure_help{
    "mettre les structures dans une colonne « Structure » à part ; --skip-bad laisse les lignes des personnes",
    "put the structures in a column \"Structure\" of their own; --skip-bad leaves the rows of persons out"};
inline constexpr Phrase<std::size_t> import_contacts_left{
    "à côté d'une structure, la personne qui la représente : laissée de côté, l'adhérent est la structure (lignes : "
    "{})",
    "beside a structure, the person who answers for it: left out, the member is the structure (rows: {})"};
inline constexpr Phrase<> import_contacts_help{
    "si cette personne adhère aussi pour elle-même : une ligne de plus, sans structure",
    "if this person is a member too: one row more, without a structure"};
inline constexpr Phrase<std::string> import_idle_answer{"--match : rien dans le fichier ne s'appelle ainsi : {}",
                                                        "--match: nothing in the file is called so: {}"};
inline constexpr Phrase<> import_idle_help{"le nom comme la case le porte, ou l'adresse de cette case : A7",
                                           "the name as its cell has it, or the address of that cell: A7"};
inline constexpr Phrase<std::size_t> import_and_more{"… et {} de plus", "… and {} more"};

} // namespace reso::diag::phrase
