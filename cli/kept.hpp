// What a run leaves to the next one of the same process: nothing that is written depends on it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "input/kept_readings.hpp"
#include "layout/layout.hpp"
#include "stats/figure.hpp"

namespace reso::cli {

// The figures of an earlier year: nothing in a run changes them. `published` as the public edition masks them.
struct KeptFigures {
  std::string key; // Project::figures_key()
  std::shared_ptr<stats::Figures> figures;
  std::shared_ptr<stats::Figures> published;
};

struct Kept {
  input::KeptReadings readings;
  std::map<int, KeptFigures> earlier;
  std::string type_key; // what the type was opened from
  std::optional<layout::Type> type;
};

} // namespace reso::cli
