#include "cli/language.hpp"

namespace reso::cli {

namespace {

std::optional<diag::Language> from_name(std::string_view name) {
  if (name.starts_with("fr")) return diag::Language::fr;
  if (name.starts_with("en")) return diag::Language::en;
  return std::nullopt;
}

} // namespace

std::optional<diag::Language> language_asked(const std::vector<std::string>& arguments, const Host& host) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view word = arguments[i];
    if (word == "--") break;
    if (word == "--lang" && i + 1 < arguments.size())
      if (auto language = from_name(arguments[i + 1])) return language;
    if (word.starts_with("--lang="))
      if (auto language = from_name(word.substr(7))) return language;
  }
  if (auto language = from_name(host.variable("RESO_LANG"))) return language;
  // POSIX: the first of these that is set decides, even when it says neither French nor English.
  for (std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (std::string_view value = host.variable(name); !value.empty()) return from_name(value);
  return std::nullopt;
}

} // namespace reso::cli
