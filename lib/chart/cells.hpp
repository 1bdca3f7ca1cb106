// Cells of tables of values.
#pragma once

#include "doc/document.hpp"

namespace reso::chart {

doc::Cell text_cell(std::string text, bool header = false);
// With the unit when it is a sign.
doc::Cell figure_cell(const std::string& id, const base::Quantity& quantity, const std::string& unit);

} // namespace reso::chart
