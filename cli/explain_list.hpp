// What may be written in a list of records, from its field table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"

namespace reso::cli {

// The list of that file word ("structures"): what it is, where it is written, each field with what it takes; lists in
// records are indented below their field. Nothing when no list has that name.
std::optional<std::string> describe_list(const Session& session, std::string_view name);

} // namespace reso::cli
