#include "cli/reference_pages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_reference.hpp"
#include "wording/sentence.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

std::string reference_head(diag::Language language, const diag::Phrase<>& title, const diag::Phrase<>& intro) {
  return fmt::format("# {}\n\n{}\n\n{}\n", title.say(language), phrase::reference_made.say(language),
                     intro.say(language));
}

std::string reference_sentence(std::string_view text) {
  std::string sentence = wording::capital(wording::typography(text));
  const bool ended = sentence.empty() || sentence.ends_with('.') || sentence.ends_with("…");
  return ended ? sentence : sentence + ".";
}

std::string reference_code_list(const std::vector<std::string_view>& words) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back(fmt::format("`{}`", word));
  return base::join(quoted, ", ");
}

std::string reference_table(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += "|";
    for (const std::string& cell : row) {
      std::string escaped;
      for (const char c : cell) escaped += c == '|' ? "\\|" : std::string(1, c);
      out += " " + escaped + " |";
    }
    out += "\n";
    if (&row != &rows.front()) continue;
    out += "|";
    for (std::size_t i = 0; i < row.size(); ++i) out += " --- |";
    out += "\n";
  }
  return out;
}

} // namespace reso::cli
