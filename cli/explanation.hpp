// What `reso explain` says of a figure and of a place, in words.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "doc/figure_uses.hpp"
#include "stats/trace.hpp"

namespace reso::cli {

// All that is known of one figure, for people: value, definition, how it is counted, parts, last year, motives, where
// it is printed, the places it rests on; the lines of its records in the internal edition. `uses` are those of the
// figure.
std::string explanation(Session& session, const stats::Trace& trace, const std::vector<doc::FigureUse>& uses);

// "data/2012/dla.yaml:4:13", seen from where the command was given.
std::string place_words(const Session& session, const diag::Span& span);

// The uses of a figure, its cells and their shares, in the year that the document is about.
std::vector<doc::FigureUse> uses_of(const std::vector<doc::FigureUse>& all, const std::string& id);

// The value and its unit, "n. d." when unknown.
std::string value_words(const base::Quantity& value, const std::string& unit);

} // namespace reso::cli
