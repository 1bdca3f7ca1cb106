// The words and signs inside one tag of a template.
#pragma once

#include <cstddef>
#include <string_view>

namespace reso::report {

struct Token {
  enum class Kind { end, name, number, text, open_text, sign };
  Kind kind = Kind::end;
  std::string_view text; // of a text, without its quotes
  std::size_t begin = 0; // places in the whole text
  std::size_t end = 0;

  // True of a word or sign written so; never of a quoted text.
  bool is(std::string_view word) const { return (kind == Kind::name || kind == Kind::sign) && text == word; }
};

// Reads text[begin, end) token after token. Names run through dots and may carry a year ("dla.cout_jour@2011.valeur");
// a quotation mark that is never closed gives `open_text`.
class Lexer {
public:
  Lexer() = default;
  Lexer(std::string_view text, std::size_t begin, std::size_t end) : m_text(text.substr(0, end)), m_at(begin) {}

  Token next();

private:
  void take_name();
  void take_number();

  std::string_view m_text;
  std::size_t m_at = 0;
};

} // namespace reso::report
