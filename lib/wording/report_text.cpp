#include "wording/report_text.hpp"

#include <fmt/format.h>

#include "wording/number.hpp"

namespace reso::wording {

std::string deduced_note(std::string_view label, int year, std::string_view from) {
  return fmt::format("{}, {}{}: valeur déduite ; {}.", label, year, nbsp, from);
}

std::string omitted_note(std::string_view what) { return fmt::format("Non imprimé, faute de données{}: {}.", nbsp, what); }

std::string source_words(std::string_view source) { return fmt::format("Source{}: {}.", nbsp, source); }

std::string in_year(std::string_view words, int year) { return fmt::format("{} en {}", words, year); }

} // namespace reso::wording
