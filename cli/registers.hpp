// Where the registers of persons are: out of the project, or in it and known to git or not.
#pragma once

#include <string>
#include <string_view>

#include "cli/session.hpp"

namespace reso::cli {

// True for "registres/2020/personnes.csv" in "registres", not for "registres-2/…".
bool in_folder(std::string_view path, std::string_view folder);

enum class RegistersPlace {
  outside, // neither in the project nor in the repository that holds it
  ignored, // .gitignore leaves the folder out, and git follows none of its files
  in_reach // git follows the folder, or would
};

struct Registers {
  RegistersPlace place = RegistersPlace::outside;
  std::string path; // seen from the root of the repository or, without one, of the project
};

// Looks for the repository in the project's folder and up to three above.
Registers find_registers(Session& session, const std::string& folder);

} // namespace reso::cli
