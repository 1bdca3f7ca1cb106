// The catalogue's part for figures: what the auditor finds when it reckons again.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string> different_figure{{"chiffre-different", Severity::error, Family::figures},
                                                    {"« {} » est déclaré et calculé, et les deux ne s'accordent pas",
                                                     "\"{}\" is declared and computed, and the two disagree"}};
inline constexpr Rule<> different_total{
    {"total-different", Severity::error, Family::figures},
    {"le total ne correspond pas à la somme des parties", "the total is not the sum of its parts"}};
inline constexpr Rule<> different_list{
    {"liste-differente", Severity::error, Family::figures},
    {"le nombre annoncé ne correspond pas à la liste", "the stated count does not match the list"}};

inline constexpr Rule<std::string, std::string> impossible_share{
    {"part-impossible", Severity::error, Family::figures},
    {"aucun décompte sur {1} ne donne {0}", "no count out of {1} gives {0}"}};
inline constexpr Rule<std::string> different_change{{"evolution-differente", Severity::error, Family::figures},
                                                    {"l'évolution annoncée de « {} » n'est pas celle des deux années",
                                                     "the stated change of \"{}\" is not that of the two years"}};
inline constexpr Rule<std::string> different_ratio{
    {"rapport-different", Severity::to_check, Family::figures},
    {"« {} » ne découle pas des chiffres dont on le tire d'ordinaire ; les bases sont peut-être différentes",
     "\"{}\" does not follow from the figures it is usually drawn from; the bases may differ"}};
inline constexpr Rule<std::string> mixed_precision{
    {"precision-melangee", Severity::warning, Family::figures},
    {"la série de « {} » mélange les précisions", "the series of \"{}\" mixes precisions"}};
inline constexpr Rule<std::string> parity_missed{
    {"parite-statuts", Severity::error, Family::figures},
    {"la parité de « {} » n'atteint pas celle des statuts", "the parity of \"{}\" falls short of the statutes"}};
inline constexpr Rule<std::string, std::string> overlapping_bands{
    {"tranches-superposees", Severity::error, Family::figures},
    {"les tranches « {0} » et « {1} » se recouvrent", "the bands \"{0}\" and \"{1}\" overlap"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<std::string> declared_total{"total déclaré : {}", "declared total: {}"};
inline constexpr Phrase<std::size_t, std::string> sum_of_parts{"somme des {0} parties : {1}",
                                                               "sum of the {0} parts: {1}"};
inline constexpr Phrase<std::string> gap_is{"écart : {}", "gap: {}"};
inline constexpr Phrase<std::string> declared_value{"déclaré : {}", "declared: {}"};
inline constexpr Phrase<std::string> computed_value{"calculé : {}", "computed: {}"};
inline constexpr Phrase<std::string, std::size_t> computed_from_one{"calculé : {0}, d'après {1} fiche",
                                                                    "computed: {0}, from {1} record"};
inline constexpr Phrase<std::string, std::size_t> computed_from{"calculé : {0}, d'après {1} fiches",
                                                                "computed: {0}, from {1} records"};
inline constexpr Phrase<> first_record{"la première des fiches comptées", "the first of the records counted"};
inline constexpr Phrase<std::string> stated{"annoncé : {}", "stated: {}"};
inline constexpr Phrase<std::string> listed{"dans la liste : {}", "in the list: {}"};
inline constexpr Phrase<std::string> list_has{"la liste en compte {}", "the list has {}"};
inline constexpr Phrase<std::string> computed_total{"total calculé : {}", "computed total: {}"};
inline constexpr Phrase<> whole_of_shares{"total attendu : 100 %", "expected total: 100%"};
inline constexpr Phrase<std::string> correct_total{"corriger le total ou une partie, ajouter « non_renseigne: {} »",
                                                   "correct the total or a part, add \"non_renseigne: {}\""};
inline constexpr Phrase<> correct_one{"corriger le total ou une partie", "correct the total or a part"};
inline constexpr Phrase<> correct_declared{"corriger le chiffre déclaré ou les fiches",
                                           "correct the declared figure or the records"};
inline constexpr Phrase<> correct_list{"corriger le nombre ou la liste", "correct the count or the list"};
inline constexpr Phrase<std::string> call_partial{
    "corriger une part, ou écrire « partielles: [{}] » si des réponses manquent",
    "correct a share, or write \"partielles: [{}]\" if answers are missing"};

inline constexpr Phrase<std::string> share_of{"sur {}", "out of {}"};
inline constexpr Phrase<std::string, std::string, std::string, std::string> nearest_shares{"{0} sur {2} font {1}, {3}",
                                                                                           "{0} of {2} make {1}, {3}"};
inline constexpr Phrase<std::string, std::string, std::string> one_share{"{0} sur {2} font {1}", "{0} of {2} make {1}"};
inline constexpr Phrase<std::string, std::string> make_share{"{0} font {1}", "{0} make {1}"};
inline constexpr Phrase<> another_share{"de même", "likewise"};
inline constexpr Phrase<std::string, std::string, std::string> counts_together{
    "ensemble, les décomptes possibles font de {0} à {1} sur {2}",
    "together, the counts that are possible make {0} to {1} of {2}"};
inline constexpr Phrase<> correct_share{"corriger la part ou le total, ou donner le décompte plutôt que la part",
                                        "correct the share or the total, or give the count instead of the share"};
inline constexpr Phrase<std::string> this_year_is{"cette année : {}", "this year: {}"};
inline constexpr Phrase<int, std::string> other_year_is{"en {0} : {1}", "in {0}: {1}"};
inline constexpr Phrase<std::string> change_is{"évolution calculée : {}", "change worked out: {}"};
inline constexpr Phrase<> change_from_nothing{"à partir de zéro, aucune évolution ne s'écrit en pourcentage",
                                              "from zero, no change can be written as a percentage"};
inline constexpr Phrase<> correct_change{"corriger l'évolution ou l'un des deux chiffres",
                                         "correct the change or one of the two figures"};
inline constexpr Phrase<std::string, std::string> ratio_of{"{0} : {1}", "{0}: {1}"};
inline constexpr Phrase<std::string> parts_make{"ensemble, ils donnent {}", "together they make {}"};
inline constexpr Phrase<> check_bases{"vérifier que ces chiffres portent sur les mêmes fiches",
                                      "check that these figures are about the same records"};
inline constexpr Phrase<> same_precision{"écrire la série avec le même nombre de décimales",
                                         "write the series with the same number of decimals"};
inline constexpr Phrase<std::string> parity_is{"parité : {} (deux fois la plus petite part)",
                                               "parity: {} (twice the smaller share)"};
inline constexpr Phrase<std::int64_t> seats_open{
    "même si les {} places que la liste ne dit pas complétaient l'autre part",
    "even if the {} seats that the list leaves open made up the other part"};
inline constexpr Phrase<> seat_open{"même si la place que la liste ne dit pas complétait l'autre part",
                                    "even if the seat that the list leaves open made up the other part"};
inline constexpr Phrase<std::string> statutes_ask{"les statuts demandent : {}", "the statutes ask for: {}"};
inline constexpr Phrase<> correct_parity{
    "corriger le décompte, ou dire dans la justification ce que le conseil prévoit",
    "correct the count, or say in the justification what the board plans"};
// Names of figures
inline constexpr Phrase<std::string, std::string> names_a_field{
    "c'est le champ « {1} » de l'ensemble « {0} » ; choisir un autre nom",
    "this is the field \"{1}\" of the set \"{0}\"; choose another name"};
inline constexpr Phrase<> times_need_persons{
    "« venues » compte les fois où une personne est venue, et cet ensemble n'a pas de champ « personne »",
    "\"venues\" counts how often a person came, and this set has no field \"personne\""};
inline constexpr Phrase<> other_band{"l'autre tranche", "the other band"};
inline constexpr Phrase<std::string> correct_bands{
    "corriger les bornes, ou écrire « multiples: [{}] » si l'on peut être dans les deux",
    "correct the limits, or write \"multiples: [{}]\" if one may be in both"};

} // namespace phrase

} // namespace reso::diag
