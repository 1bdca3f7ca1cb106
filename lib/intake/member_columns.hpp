// The columns of a list of members that name persons in two cells: "Structure;Nom;Prénom".
#pragma once

#include <functional>
#include <map>
#include <string>

#include "intake/columns.hpp"

namespace reso::intake {

// The path of a person's first name beside `personne`.
inline constexpr std::string_view member_first_name = "personne.prenom";

// "Nom" alone is a structure's; beside "Prénom", a person's: when another column has the structures, or when every row
// that has a name has a first name. A list of both in one column stays as it is: its rows are told one by one.
// `forced`, what the command line maps, is left as it is.
void find_member_persons(Header& header, const Sheet& sheet, const std::map<std::string, std::string>& forced,
                         const std::function<bool(std::size_t row)>& is_total);

} // namespace reso::intake
