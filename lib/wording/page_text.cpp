#include "wording/page_text.hpp"

#include <fmt/format.h>

#include "wording/number.hpp"

namespace reso::wording {

std::string accessible_version(std::string_view file) { return fmt::format("Version accessible{}: {}", nbsp, file); }

std::string to_mend(std::string_view remark) { return fmt::format("{}{}: {}", draft_remarks, nbsp, remark); }

} // namespace reso::wording
