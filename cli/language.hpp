// Which language messages are in: --lang, RESO_LANG, a fr*/en* locale, the project's `langue`, then French.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/host.hpp"
#include "diag/rule.hpp"

namespace reso::cli {

// Nothing when neither the line nor the environment says it (a C locale does not mean English).
std::optional<diag::Language> language_asked(const std::vector<std::string>& arguments, const Host& host);

} // namespace reso::cli
