// What was read of a project, kept from one run of a process to the next (`report --watch`).
#pragma once

#include <map>
#include <memory>
#include <string>

#include "diag/diagnostics.hpp"
#include "input/parsed_texts.hpp"
#include "model/dataset.hpp"

namespace reso::input {

// The records of a year and what was found in them. The key says all that they were made of, places included.
struct KeptYear {
  std::string key;
  std::shared_ptr<const model::Dataset> dataset;
  diag::Diagnostics found;
};

struct KeptReadings {
  ParsedTexts texts;
  std::map<int, KeptYear> years;
};

} // namespace reso::input
