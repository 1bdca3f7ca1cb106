#include "wording/page_text.hpp"

#include <fmt/format.h>

#include "wording/number.hpp"

namespace reso::wording {

std::string note_call(int number) { return fmt::format("note {}", number); }

std::string back_to_call(int note, std::size_t call) {
  return call == 0 ? fmt::format("Revenir à l’appel de la note {}", note)
                   : fmt::format("Revenir à l’appel {} de la note {}", call + 1, note);
}

std::string accessible_version(std::string_view file) { return fmt::format("Version accessible{}: {}", nbsp, file); }

std::string to_mend(std::string_view remark) { return fmt::format("{}{}: {}", draft_remarks, nbsp, remark); }

} // namespace reso::wording
