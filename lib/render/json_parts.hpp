// What the JSON outputs have in common. For this room only: it shows nlohmann's type.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "base/quantity.hpp"
#include "stats/figure.hpp"

namespace reso::render {

using Json = nlohmann::json; // std::map underneath: keys sorted

// Exact when whole; else the nearest double of at most 6 decimals, which prints back as those digits.
Json number(const base::Rational& value);

// value, min, max, qualifier, display; a masked one keeps qualifier and display alone.
void put_quantity(Json& out, const base::Quantity& quantity, const std::string& unit);

// id, label, cells of a breakdown.
Json breakdown_json(const stats::Breakdown& breakdown, const std::string& unit);

std::string_view name_of(base::Qualifier qualifier);
std::string_view name_of(stats::Basis basis);
std::string_view name_of(stats::Status status);

} // namespace reso::render
