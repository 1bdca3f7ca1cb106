// Options of the fences `tableau` and `graphique`: one "key: value" on each line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/chart.hpp"
#include "diag/diagnostics.hpp"
#include "doc/markdown.hpp"

namespace reso::report {

struct BlockOptions {
  std::string title, reading, scope, source, note;
  std::optional<chart::ChartType> type;
  bool total = true;
  std::optional<bool> shares; // nothing: beside the values in a table, not drawn
  std::optional<int> years;   // the last n
  std::vector<int> year_list; // or these

  bool years_asked() const { return years || !year_list.empty(); }
};

// Reads the body of a fence; unknown options and values are findings.
BlockOptions read_block_options(const doc::BlockRequest& request, const std::vector<doc::Slot>& slots,
                                diag::Diagnostics& diagnostics);

} // namespace reso::report
