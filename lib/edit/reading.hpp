// A text read again after an edit, by the project's own readers; what they find is not told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/tree.hpp"

namespace reso::edit {

// The tree of a YAML text; nothing when reso would refuse it.
std::optional<schema::Node> read_tree(const std::string& text);

struct Table {
  std::vector<std::string> titles; // folded
  std::vector<std::vector<std::string>> rows;
  char separator = ';';
};
// Nothing when reso would refuse it, or a row has too many or too few cells.
std::optional<Table> read_table(const std::string& text);

} // namespace reso::edit
