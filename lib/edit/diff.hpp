// The unified diff of two texts, as patch(1) reads it.
#pragma once

#include <string>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::edit {

// Three lines of context; empty when both texts are the same. An empty `before` is a new file ("/dev/null").
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after,
                         diag::Language language);

} // namespace reso::edit
