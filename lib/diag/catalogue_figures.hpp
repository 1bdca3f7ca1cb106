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

} // namespace phrase

} // namespace reso::diag
