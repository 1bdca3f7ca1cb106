// Where the registers of persons are: out of the project, or in it and known to git or not.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "model/dataset.hpp"

namespace reso::cli {

// True for "registres/2020/personnes.csv" in "registres", not for "registres-2/…".
bool in_folder(std::string_view path, std::string_view folder);

enum class RegistersPlace {
  outside, // neither in the project nor in a repository that holds it
  ignored, // .gitignore leaves the folder out, and git follows none of its files
  in_reach // git follows the folder, or would
};

struct Registers {
  RegistersPlace place = RegistersPlace::outside;
  std::string path;                           // seen from the root of the repository or, without one, of the project
  std::optional<std::string> repository = {}; // its root seen from the project's: ".", "../.."; of those that hold it
  std::size_t tracked = 0;                    // files that git follows
  bool index_read = true;                     // false: what git follows is not known

  // The file that leaves `path` out, seen from the project's root.
  std::string gitignore() const {
    return !repository || *repository == "." ? ".gitignore" : *repository + "/.gitignore";
  }
};

// Looks for repositories in the project's folder and in all above it. A file may stand for a folder.
Registers find_registers(const Writer& writer, const std::string& root, const std::string& folder);
Registers find_registers(Session& session, const std::string& folder);

// A folder for the registers of the project at `root`, seen from there: the first that is out of every repository, with
// a name that no other project there has; "registres" in the project itself when nothing can be written there.
std::string new_registers(const Writer& writer, const std::string& root,
                          const std::function<bool(const std::string& folder)>& taken);
std::string new_registers(Session& session);

// "git -C ../depot rm -r --cached registres", as it runs from the folder where the command was typed.
std::string git_command(const Session& session, const Registers& found, std::string_view words);

// The files of the project's own data that git follows or would and that name persons without their consent, with the
// number of those names.
std::map<std::string, std::size_t> names_in_reach(Session& session, const model::Dataset& dataset);

} // namespace reso::cli
