// Names for people made from identifiers.
#pragma once

#include <string>
#include <string_view>

namespace reso::stats {

// "non_renseigne" -> "non renseigné" where the word is known, else '_' as blanks.
std::string label_of(std::string_view id);

// "par forme", "par sexe", "par âge"…
std::string breakdown_label(std::string_view id);

} // namespace reso::stats
