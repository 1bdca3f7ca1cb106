// `reso explain --format json`: reso.explain/1. docs/commandes.md.
#pragma once

#include <string>
#include <vector>

#include "diag/source_map.hpp"
#include "doc/figure_uses.hpp"
#include "stats/trace.hpp"

namespace reso::render {

struct ExplanationJsonOptions {
  bool internal = false; // the lines of records are told in the internal edition only
  const diag::SourceMap* source_map = nullptr;
};

// Keys sorted, UTF-8, LF, ends with a line end.
std::string render_explanation_json(const stats::Trace& trace, const std::vector<doc::FigureUse>& uses,
                                    const ExplanationJsonOptions& options);

} // namespace reso::render
