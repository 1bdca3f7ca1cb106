// What an import writes of where its lines come from: never a word that may tell of a person.
#pragma once

#include <string>

#include "cli/import_view.hpp"
#include "model/dataset.hpp"

namespace reso::cli {

struct ImportOrigin {
  std::string comment;             // the line, without "# "
  bool kept_back = false;          // the name of the file and its first rows are not said
  bool source_is_personal = false; // --source holds a name, a number or an address
};

// `source` is what --source says; empty when it is not given. The names of the project and of the sheet count,
// whichever word of them comes first. With registers the name of the file is never said.
ImportOrigin origin_of(const Session& session, const intake::Sheet& sheet, const intake::Plan& plan,
                       std::string_view list, const model::Dataset& dataset, const model::Settings& settings,
                       const std::string& file, const std::string& source);

} // namespace reso::cli
