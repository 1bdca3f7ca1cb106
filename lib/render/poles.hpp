// Figures of several poles side by side, for scripts: reso.poles/1 and CSV.
#pragma once

#include <string>
#include <vector>

#include "render/published.hpp"
#include "stats/side_by_side.hpp"

namespace reso::render {

// {"schema", "poles": [{"name", "year"}], "figures": [{"id", "label", "unit", "units_differ", "values", "sum"}]}: the
// values in the order of the poles; "sum" is null where none can be made. Keys sorted, ends with a line end.
std::string render_poles_json(const std::vector<std::string>& names, const std::vector<PublishedFigures>& poles,
                              const std::vector<stats::SideBySide>& rows);

// A line for each figure and pole: id;label;unit;pole;year;min;max;qualifier. A sum has the pole "*" and no year.
std::string render_poles_csv(const std::vector<std::string>& names, const std::vector<PublishedFigures>& poles,
                             const std::vector<stats::SideBySide>& rows);

} // namespace reso::render
