// A record put at the end of its list, in the text of a file: what was there stays byte for byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/tree.hpp"

namespace reso::edit {

// The text of a YAML file with `record` (a mapping) as the last item of its list `key`, at the indentation of the items
// that are there; the list is made at the end when there is none. The file's line ends, and whether the last line has
// one, stay. Nothing when the file cannot be read, or when no place was found where reading the new text gives what was
// there and the record: such a layout is for a person to edit.
std::optional<std::string> append_to_yaml(const std::string& text, std::string_view key, const schema::Node& record);

// A row at the end of a table.
struct NewRow {
  std::optional<std::string> text;         // nothing when the row could not be written
  std::vector<std::string> without_column; // fields that no title takes
  std::vector<std::string> no_cell;        // fields whose values one cell cannot hold
  char separator = ';';                    // of the table
};
NewRow append_to_csv(const std::string& text, const schema::Node& record);

} // namespace reso::edit
