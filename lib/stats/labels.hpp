// Names for people made from identifiers.
#pragma once

#include <string>
#include <string_view>

#include "stats/keys.hpp"

namespace reso::stats {

// "non_renseigne" -> "non renseigné" where the word is known, else '_' as blanks.
std::string label_of(std::string_view id);

// The records of a set, in the plural: "clauses_heures" -> "heures d’insertion".
std::string set_label(std::string_view set);

// How parity is worked out, for readers.
std::string parity_definition();

// "par forme", "par sexe", "par âge", "par état et type d’employeur" of "etat_x_employeur_type".
std::string breakdown_label(std::string_view id);

// 3 -> "mars".
Key month_key(unsigned month);

// The last word of a dotted name: "contrat.employeur_type" -> "employeur_type".
std::string_view last_name(std::string_view dotted);

} // namespace reso::stats
