// The catalogue's part for the privacy guard.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {

inline constexpr Rule<std::string> personal_data{{"donnee-personnelle", Severity::error, Family::privacy},
                                                 {"« {} » est une donnée personnelle, et l'édition publique l'imprime",
                                                  "\"{}\" is personal data, and the public edition prints it"}};

} // namespace rule

namespace phrase {

inline constexpr Phrase<> show_in_table{"récrire la phrase sans le chiffre ; un tableau peut le montrer, marqué « s »",
                                        "rewrite the sentence without the figure; a table may show it, marked \"s\""};
inline constexpr Phrase<> known_person{"une fiche sans accord pour « nom »", "a record that does not agree to \"nom\""};
inline constexpr Phrase<> consent_to_name{
    "ôter le nom, ou noter l'accord de la personne dans sa fiche : « publier: [nom] »",
    "take the name out, or record the person's agreement: \"publier: [nom]\""};
inline constexpr Phrase<> consent_to_contact{
    "l'ôter, ou le mettre dans la fiche de l'organisation, d'un partenaire, ou d'une personne qui l'accepte",
    "take it out, or put it in the record of the organisation, of a partner, or of a person who agrees"};
inline constexpr Phrase<> no_number{"l'ôter : un numéro de sécurité sociale ne se publie jamais",
                                    "take it out: a social security number is never published"};

} // namespace phrase

} // namespace reso::diag
