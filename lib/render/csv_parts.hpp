// What the CSV outputs have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/rational.hpp"

namespace reso::render {

// Between quotation marks when the text needs them (RFC 4180; ';' between fields).
std::string csv_field(std::string_view text);

// One end of a quantity in digits with a point; empty when there is none.
std::string csv_end(const std::optional<base::Rational>& end);

} // namespace reso::render
