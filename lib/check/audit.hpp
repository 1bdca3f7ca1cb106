// The auditor: what a careful reader would find wrong in the year's records, figures and printed words.
#pragma once

#include <vector>

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"
#include "doc/document.hpp"
#include "model/dataset.hpp"
#include "stats/year_data.hpp"

namespace reso::check {

// All that the auditor looks at.
struct Audited {
  stats::YearData year;
  std::vector<stats::YearData> earlier; // ascending
  const model::Settings& settings;
  const model::Indicators& indicators;
  const diag::SourceMap& sources;
  bool internal = false;                         // the internal edition
  const model::Convention* convention = nullptr; // whose edition this is; null: of the whole year
};

// Findings about records: dates, periods, names, doubles. Needs no figures: may run while they are computed.
void check_records(const Audited& audited, diag::Diagnostics& diagnostics);

// Findings about figures: totals and parts, declared and computed, shares, years, lists.
void check_figures(const Audited& audited, diag::Diagnostics& diagnostics);

// Findings about what is printed, once the document is made: acronyms, repeated paragraphs, typed numbers; in the
// public edition, what tells of a person.
void check_document(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics);

} // namespace reso::check
