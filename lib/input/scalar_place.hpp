// Where a YAML scalar ends in the file, and where each line of a block scalar stands: the parser only says where it
// begins.
#pragma once

#include <string>
#include <string_view>

#include "schema/tree.hpp"

namespace reso::input {

// Fills `text` for the scalar that starts at byte `begin` of `source` (offset `file_offset` in the file) and was
// decoded to `value`.
schema::LocatedText locate_scalar(std::string_view source, std::size_t begin, std::string value, bool quoted,
                                  diag::FileId file, std::size_t file_offset);

} // namespace reso::input
