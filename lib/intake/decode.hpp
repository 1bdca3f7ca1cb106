// Rows as the records they will be: read by the project's own decoders, and compared with the records it has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/plan.hpp"

namespace reso::intake {

// The value of each field of a record's table, in one spelling; empty when not given.
using Keys = std::vector<std::string>;

struct DecodedRow {
  Keys keys;
  std::vector<Issue> issues;
};

std::vector<DecodedRow> decode_rows(const std::vector<NewRecord>& rows, const Request& request);
std::vector<Keys> known_rows(const model::Dataset& dataset, std::string_view list, int year);

} // namespace reso::intake
