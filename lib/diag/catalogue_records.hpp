// The catalogue's part for records: dates, periods, names and doubles that the auditor finds.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string> frequency{
    {"frequence", Severity::to_check, Family::figures},
    {"la fréquence « {} » ne s'accorde pas avec ce qui s'est tenu dans la période",
     "the frequency \"{}\" does not fit what was held in the period"}};
inline constexpr Rule<> dates_out_of_order{{"dates-en-desordre", Severity::error, Family::figures},
                                           {"la fin est avant le début", "the end comes before the beginning"}};
inline constexpr Rule<> hours_outside_contract{{"hors-contrat", Severity::error, Family::figures},
                                               {"ces heures réalisées sont en dehors de leur contrat ou de leur marché",
                                                "these hours were worked outside their contract"}};
inline constexpr Rule<> terms_overlap{
    {"periodes-superposees", Severity::error, Family::figures},
    {"deux périodes de la même chose se chevauchent", "two terms of the same thing overlap"}};
inline constexpr Rule<std::string> too_many_hours{{"heures-maximum", Severity::error, Family::figures},
                                                  {"« {} » a plus d'heures dans le mois que la loi n'en permet",
                                                   "\"{}\" has more hours in the month than the law allows"}};
inline constexpr Rule<std::string> more_than_due{{"realise-superieur-au-du", Severity::to_check, Family::figures},
                                                 {"le marché « {} » compte plus d'heures réalisées que d'heures dues",
                                                  "the contract \"{}\" has more hours done than due"}};
inline constexpr Rule<> possible_double{
    {"doublon-possible", Severity::to_check, Family::figures},
    {"cette fiche et une autre portent presque le même nom", "this record and another have almost the same name"}};
inline constexpr Rule<std::string, std::string> two_spellings{
    {"deux-orthographes", Severity::warning, Family::document},
    {"« {0} » s'écrit ailleurs « {1} »", "\"{0}\" is written \"{1}\" elsewhere"}};
inline constexpr Rule<std::string> missing_mention{
    {"mention-absente", Severity::warning, Family::document},
    {"ce que demande le financeur de la convention « {} » n'est pas imprimé",
     "what the funder of the convention \"{}\" requires is not printed"}};
inline constexpr Rule<std::string> double_presence{
    {"presence-en-double", Severity::warning, Family::figures},
    {"« {} » est deux fois dans la liste de cette séance", "\"{}\" is twice in the list of this session"}};
inline constexpr Rule<int, std::string> repeated_lines{
    {"lignes-repetees", Severity::warning, Family::figures},
    {"{0} lignes de « {1} » répètent celles d'avant, mot pour mot et dans le même ordre",
     "{0} lines of \"{1}\" repeat earlier ones, word for word and in the same order"}};
inline constexpr Rule<> double_session{{"seance-en-double", Severity::to_check, Family::figures},
                                       {"cette séance est notée deux fois, le même jour et mot pour mot",
                                        "this session is noted twice, on one day and word for word"}};
inline constexpr Rule<std::string> implausible_value{
    {"valeur-invraisemblable", Severity::to_check, Family::figures},
    {"« {} » a une valeur peu vraisemblable", "\"{}\" has a value that is hardly plausible"}};
inline constexpr Rule<std::string> negative_number{{"nombre-negatif", Severity::error, Family::figures},
                                                   {"« {} » se compte, se mesure ou se paie : jamais moins de zéro",
                                                    "\"{}\" is counted, measured or paid: never less than zero"}};
inline constexpr Rule<std::string> other_achievement{
    {"objectif-different", Severity::to_check, Family::figures},
    {"le réalisé de « {} » n'est pas ce que comptent les accompagnements",
     "what was achieved for \"{}\" is not what the accompaniments count"}};
inline constexpr Rule<std::string> contradictory_dates{
    {"dates-contradictoires", Severity::warning, Family::figures},
    {"« {} » a deux dates qui se contredisent", "\"{}\" has two dates that contradict each other"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<> this_threshold{"ce seuil", "this threshold"};
inline constexpr Phrase<> two_or_more{"un nombre d'au moins 2", "a number of 2 or more"};
inline constexpr Phrase<std::string> expected_count{"attendu : {}", "expected: {}"};
inline constexpr Phrase<std::string> found_count{"trouvé : {}", "found: {}"};
inline constexpr Phrase<int> over_months{"mois de la période : {}", "months of the period: {}"};
inline constexpr Phrase<int> without_period{"aucune période n'est écrite ; mois comptés : {}",
                                            "no period is written; months counted: {}"};
inline constexpr Phrase<> correct_frequency{"corriger la fréquence ou le nombre, ou écrire « periode: »",
                                            "correct the frequency or the count, or write \"periode:\""};
inline constexpr Phrase<> ends_here{"la fin", "the end"};
inline constexpr Phrase<> begins_here{"le début", "the beginning"};
inline constexpr Phrase<> correct_dates{"corriger l'une des deux dates", "correct one of the two dates"};
inline constexpr Phrase<> before_contract{"avant le début", "before the beginning"};
inline constexpr Phrase<> after_contract{"après la fin", "after the end"};
inline constexpr Phrase<> the_contract{"le contrat ou le marché", "the contract"};
inline constexpr Phrase<> correct_month{"corriger le mois, les dates, ou rattacher ces heures à un autre contrat",
                                        "correct the month or the dates, or attach these hours to another contract"};
inline constexpr Phrase<> membership{"adhésion", "membership"};
inline constexpr Phrase<> mandate{"mandat", "mandate"};
inline constexpr Phrase<> contract{"contrat", "contract"};
inline constexpr Phrase<> at_the_same_time{"en cours en même temps", "running at the same time"};
inline constexpr Phrase<> correct_terms{"retirer l'une des deux fiches, ou corriger leurs dates",
                                        "remove one of the two records, or correct their dates"};
inline constexpr Phrase<std::string> hours_in_month{"total du mois : {}", "total of the month: {}"};
inline constexpr Phrase<> first_hours{"les premières de ces heures", "the first of these hours"};
inline constexpr Phrase<std::string> hours_allowed{
    "maximum légal : {} (48 h par semaine, Code du travail, art. L. 3121-20)",
    "legal maximum: {} (48 h a week, Code du travail, art. L. 3121-20)"};
inline constexpr Phrase<> correct_hours{"corriger les heures, le mois ou le participant",
                                        "correct the hours, the month or the participant"};
inline constexpr Phrase<std::string> hours_due{"dues : {}", "due: {}"};
inline constexpr Phrase<std::string> hours_done{"réalisées, toutes années lues : {}", "done, in all years read: {}"};
inline constexpr Phrase<> correct_due{"vérifier les heures dues et les heures réalisées",
                                      "check the hours due and the hours done"};
inline constexpr Phrase<> first_presence{"la première fois", "the first time"};
inline constexpr Phrase<> remove_presence{
    "n'écrire la personne qu'une fois, ou mettre l'identifiant de celle qui est venue aussi",
    "write the person once, or put the identifier of the one who came as well"};
inline constexpr Phrase<> second_copy{"la copie commence ici", "the copy begins here"};
inline constexpr Phrase<> first_copy{"la première fois", "the first time"};
inline constexpr Phrase<> keep_one_session{
    "n'en garder qu'une si c'est une copie ; si ce sont deux séances, donner à chacune un « titre »",
    "keep one if it is a copy; if they are two sessions, give each a \"titre\""};
inline constexpr Phrase<> keep_one_copy{"n'en garder qu'une copie", "keep one copy"};
inline constexpr Phrase<std::string, std::string> usual_age{"attendu : de {} à {} ans",
                                                            "expected: from {} to {} years"};
inline constexpr Phrase<> usual_positive{"attendu : zéro ou plus", "expected: zero or more"};
inline constexpr Phrase<> usual_full_time{"attendu : 1 au plus, pour une personne",
                                          "expected: 1 at most, for one person"};
inline constexpr Phrase<> usual_duration{"attendu : moins de 24 h pour une séance",
                                         "expected: less than 24 h for one session"};
inline constexpr Phrase<> usual_day{"attendu : moins de 24 h en un jour", "expected: less than 24 h in one day"};
inline constexpr Phrase<std::string, std::string> usual_thousands{
    "se lit {} : mille et plus s'écrit « {} », avec une espace",
    "reads as {}: a thousand and more is written \"{}\", with a space"};
inline constexpr Phrase<> correct_value{"corriger la valeur : une virgule oubliée, une autre unité, une autre colonne",
                                        "correct the value: a forgotten comma, another unit, another column"};
inline constexpr Phrase<int> counted_in_records{"les fiches en comptent {}", "the records count {}"};
inline constexpr Phrase<> correct_achievement{"corriger le réalisé ou les phases",
                                              "correct what was achieved or the phases"};
inline constexpr Phrase<> first_of_two{"l'autre fiche", "the other record"};
inline constexpr Phrase<> merge_records{
    "n'en garder qu'une, ou dire ce qui les distingue (sexe, structure, forme, commune)",
    "keep one of them, or say what tells them apart (sexe, structure, forme, commune)"};
inline constexpr Phrase<> name_in_record{"le nom de la fiche", "the name in the record"};
inline constexpr Phrase<std::string> write_alike{
    "écrire « {} » partout ; l'autre nom d'une structure se déclare dans « alias: »",
    "write \"{}\" everywhere; another name of a structure is declared in \"alias:\""};
inline constexpr Phrase<> without_mention{"sans mention", "no mention"};
inline constexpr Phrase<> without_logo{"sans logo", "no logo"};
inline constexpr Phrase<> without_either{"ni mention ni logo", "neither mention nor logo"};
inline constexpr Phrase<> mention_unprinted{"mention que le rapport n'imprime pas",
                                            "mention that the report does not print"};
inline constexpr Phrase<> logo_unprinted{"logo que le rapport n'imprime pas", "logo that the report does not print"};
inline constexpr Phrase<> write_mention{"écrire « mention: » et « logo: » tels que le financeur les demande",
                                        "write \"mention:\" and \"logo:\" as the funder requires"};
inline constexpr Phrase<> print_mention{"les imprimer dans le modèle, où « conventions » en donne la liste",
                                        "print them in the template, where \"conventions\" lists them"};
inline constexpr Phrase<> this_beginning{"un début", "one beginning"};
inline constexpr Phrase<> other_beginning{"un autre début", "another beginning"};
inline constexpr Phrase<> the_session{"une séance", "a session"};
inline constexpr Phrase<> the_period{"la période", "the period"};
inline constexpr Phrase<> correct_beginning{"corriger l'une des dates, ou « periode: »",
                                            "correct one of the dates, or \"periode:\""};

} // namespace phrase

} // namespace reso::diag
