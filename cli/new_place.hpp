// Where a new record goes.
#pragma once

#include <optional>
#include <string>

#include "cli/new_kinds.hpp"
#include "cli/session.hpp"

namespace reso::cli {

struct NewPlace {
  std::string path;
  std::optional<std::string> text; // nothing when the file is to be made
  bool table = false;              // a CSV
};

// --file, else the file that holds the list, else a new one; among the registers, when the project has some and the
// list is one of persons. Nothing after a sentence: see session.stop.
std::optional<NewPlace> place_of_list(Session& session, const NewKind& kind, int year);

} // namespace reso::cli
