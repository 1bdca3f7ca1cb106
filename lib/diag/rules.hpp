// The rules of the catalogue seen together: for `regles`, `justifier`, `reso list regles` and `reso explain`.
#pragma once

#include <span>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::diag {

// Every rule, in the order of the catalogue. A test keeps this list complete.
std::span<const RuleInfo* const> all_rules();

// The rule of that code; null when there is none.
const RuleInfo* find_rule(std::string_view code);

} // namespace reso::diag
