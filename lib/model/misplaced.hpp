// Lists of the year written in a file that has settings only.
#pragma once

#include "schema/context.hpp"
#include "schema/tree.hpp"

namespace reso::model {

// `node` without the keys that are lists of records or `chiffres`, each reported (champ-inconnu of `file`) with the
// file that takes it: `folder` and its name.
struct Sorted {
  schema::Node settings;
  bool good = true; // nothing was out of place
};
Sorted without_lists(schema::DecodeContext& context, const schema::Node& node, std::string_view file,
                     std::string_view folder);

} // namespace reso::model
