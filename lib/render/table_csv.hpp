// A table as a CSV file that a French spreadsheet opens.
#pragma once

#include <string>

#include "doc/document.hpp"

namespace reso::render {

// UTF-8 with its mark, ";" between cells, decimal commas, no spaces inside numbers, CRLF. Notes are left out.
std::string table_csv(const doc::Table& table);

} // namespace reso::render
