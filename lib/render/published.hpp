// A figures.json read again: what a pole has published.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "stats/figure.hpp"

namespace reso::render {

struct PublishedFigures {
  std::string organisation; // empty in a file that does not say it
  stats::Figures figures;   // labels, units, values and cells; no places
};

// Nothing when the text is no reso.figures/1, or was damaged.
std::optional<PublishedFigures> read_published_figures(std::string_view json);

// The known figures and cells of a figures.json with their words, by id ("a.b", "a.b.sexe.femmes"); nothing when it is
// not one.
std::optional<std::map<std::string, std::string>> read_displayed_figures(std::string_view json);

} // namespace reso::render
