// JSON Schema (draft-07) of the files that people write, made of the field tables: editors complete, explain and check.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/type.hpp"

namespace reso::schema {

// Word lists of the project by name, which replace those of the tables.
using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

// The schema of a file that is one record. Keys and words may be written as the decoder reads them: with accents,
// capitals, blanks or hyphens. Keys sorted, two blanks of indentation, a final line feed: the same tables give the same
// bytes. `title` is shown by editors.
std::string json_schema_of_record(std::string_view title, const TypeDesc& record, const WordLists& words);

// The schema of a file of lists: every key is the name of a record, and takes a list of them (or one alone).
// `figures`: the key that takes declared figures, by id; none when empty.
std::string json_schema_of_lists(std::string_view title, const std::vector<const TypeDesc*>& records,
                                 std::string_view figures, const WordLists& words);

} // namespace reso::schema
