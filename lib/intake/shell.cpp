#include "intake/shell.hpp"

namespace reso::intake {

std::string shell_word(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-=:";
  if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
  const bool apostrophe = word.find('\'') != std::string_view::npos;
  if (apostrophe && word.find_first_of("\"$`\\!") == std::string_view::npos) return "\"" + std::string(word) + "\"";
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

} // namespace reso::intake
