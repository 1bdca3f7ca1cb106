// Where a figure's number and its origin stand, for editions with links.
#pragma once

#include <string>

#include "doc/document.hpp"

namespace reso::render {

// The anchor of the row that says where `figure` comes from; empty when it has none.
// "clauses.participants.sexe.femmes@2011" has its origin where "clauses.participants" has.
std::string origin_in(const doc::Blocks& blocks, const std::string& figure);

// Bytes of the words before a number, with the blank after them: "au moins 333" -> 9. They are set smaller.
std::size_t qualifier_size(const std::string& number);

} // namespace reso::render
