// What a run leaves to the next one of the same process: nothing that is written depends on it.
#pragma once

#include <optional>
#include <string>

#include "input/parsed_texts.hpp"
#include "layout/layout.hpp"

namespace reso::cli {

struct Kept {
  input::ParsedTexts texts;
  std::string type_key; // what the type was opened from
  std::optional<layout::Type> type;
};

} // namespace reso::cli
