// Where a new record goes.
#pragma once

#include <optional>
#include <string>

#include "cli/new_kinds.hpp"
#include "cli/session.hpp"
#include "schema/tree.hpp"

namespace reso::cli {

struct NewPlace {
  std::string path;
  std::optional<std::string> text; // nothing when the file is to be made
  bool table = false;              // a CSV
  std::string folder = {};         // where the list is read: "data/2020"
};

// --file, which must be a file where reso reads the list, links followed; else, of the files that hold the list and can
// take all of `record`, the one with most records, YAML before a table (announced when there are several); else a new
// one: among the registers, when the project has some and the list is one of persons. Nothing after a sentence: see
// session.stop.
std::optional<NewPlace> place_of_list(Session& session, const NewKind& kind, int year, const schema::Node& record);

} // namespace reso::cli
