// Written ordinals as a voice should say them: "1re" is read "un re", "2e" is read "deux e".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace reso::wording {

struct Ordinal {
  std::size_t raised = 0; // byte where the letters that stand above the line begin
  std::string words;      // "première"
};

// The ordinal that `written` is as a whole: "1er", "1re", "2e", "21es", "XXe" (Roman up to XXXIX, as of centuries and
// districts). Nothing for anything else.
std::optional<Ordinal> ordinal_of(std::string_view written);

} // namespace reso::wording
