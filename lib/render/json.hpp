// figures.json, reso.figures/1; comparison and lists for scripts. PRODUCT.md, "JSON".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"
#include "stats/compare.hpp"
#include "stats/figure.hpp"

namespace reso::render {

struct FiguresJsonOptions {
  std::string organisation;
  bool sources = false; // only the internal edition says places
  const stats::Figures* previous = nullptr;
  const diag::SourceMap* source_map = nullptr;
};

// Keys sorted, UTF-8, LF, ends with a line end. `display` is the French wording.
std::string render_figures_json(const stats::Figures& figures, const FiguresJsonOptions& options);
std::string render_figures_csv(const stats::Figures& figures);
std::string render_comparison_json(const std::vector<stats::Comparison>& rows);
std::string render_comparison_csv(const std::vector<stats::Comparison>& rows);

} // namespace reso::render
