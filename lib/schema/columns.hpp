// The titles of a table, checked once instead of in every row.
#pragma once

#include "schema/context.hpp"
#include "schema/tree.hpp"
#include "schema/type.hpp"

namespace reso::schema {

// A title that is no field of `record` and a column that is missing are findings, at the title row. `table` holds the
// titles as its entries. False when the rows cannot be read: a required column is missing.
bool check_columns(DecodeContext& context, const Node& table, const TypeDesc& record);

} // namespace reso::schema
