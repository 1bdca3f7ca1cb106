// Persons whom a list names in two cells: "Nom;Prénom".
#pragma once

#include <functional>
#include <map>
#include <string>

#include "intake/columns.hpp"

namespace reso::intake {

// The path of the first name beside `personne`, in the lists of `with_persons`.
inline constexpr std::string_view person_first_name = "personne.prenom";

// Members and interviews: their records name a person.
bool with_persons(std::string_view list);

// "Nom" beside "Prénom" is a person's. In a list of members, where "Nom" alone is a structure's: when another column
// has the structures, or when every row that has a name has a first name; a list of both in one column stays as it is,
// and its rows are told one by one. `forced`, what the command line maps, is left as it is.
void find_persons(Header& header, const Sheet& sheet, const std::map<std::string, std::string>& forced,
                  const std::function<bool(std::size_t row)>& is_total);

} // namespace reso::intake
