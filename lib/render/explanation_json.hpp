// `reso explain --format json`: reso.explain/1 of a figure, reso.place/1 of a place. docs/commandes.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/source_map.hpp"
#include "doc/figure_uses.hpp"
#include "stats/resting.hpp"
#include "stats/trace.hpp"

namespace reso::render {

struct ExplanationJsonOptions {
  bool internal = false; // the lines of records are told in the internal edition only
  const diag::SourceMap* source_map = nullptr;
};

// Keys sorted, UTF-8, LF, ends with a line end.
std::string render_explanation_json(const stats::Trace& trace, const std::vector<doc::FigureUse>& uses,
                                    const ExplanationJsonOptions& options);

// A figure that rests on a place, or that it prints.
struct PlaceFigure {
  std::string id; // "adherents.total", "adherents.total@2011", "adherents.total.forme.association.part"
  stats::Rests how = stats::Rests::directly;
  std::optional<base::Quantity> value; // nothing of a figure that is no more
  std::string unit;
};

// What `reso explain --at` says of a place.
struct PlaceAnswer {
  diag::Span place;
  int year = 0;
  std::optional<std::string> line; // nothing when it says of a person what the edition does not show
  std::vector<PlaceFigure> resting;
  std::vector<PlaceFigure> printed;
};

// Keys sorted, UTF-8, LF, ends with a line end.
std::string render_place_json(const PlaceAnswer& answer, const diag::SourceMap& sources);

} // namespace reso::render
