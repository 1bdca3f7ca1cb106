#include "report/lexer.hpp"

namespace reso::report {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
// Accented letters are part of names: they are folded later.
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool name_part(char c) { return letter(c) || digit(c) || c == '-'; }

} // namespace

Token Lexer::next() {
  while (m_at < m_text.size() && blank(m_text[m_at])) ++m_at;
  Token token;
  token.begin = token.end = m_at;
  if (m_at >= m_text.size()) return token;
  const char c = m_text[m_at];
  if (c == '"') {
    const std::size_t close = m_text.find('"', m_at + 1);
    token.kind = close == std::string_view::npos ? Token::Kind::open_text : Token::Kind::text;
    m_at = close == std::string_view::npos ? m_text.size() : close + 1;
    token.end = m_at;
    token.text = m_text.substr(token.begin + 1, m_at - token.begin - 2 + (close == std::string_view::npos ? 1 : 0));
    return token;
  }
  if (letter(c)) {
    token.kind = Token::Kind::name;
    take_name();
  } else if (digit(c)) {
    token.kind = Token::Kind::number;
    take_number();
  } else {
    token.kind = Token::Kind::sign;
    const std::string_view two = m_text.substr(m_at, 2);
    m_at += two == "==" || two == "!=" || two == "<=" || two == ">=" ? 2 : 1;
  }
  token.end = m_at;
  token.text = m_text.substr(token.begin, m_at - token.begin);
  return token;
}

void Lexer::take_name() {
  const auto more = [this](auto part) {
    while (m_at < m_text.size() && part(m_text[m_at])) ++m_at;
  };
  const auto followed = [this](char sign, auto part) {
    return m_at + 1 < m_text.size() && m_text[m_at] == sign && part(m_text[m_at + 1]);
  };
  more(name_part);
  while (followed('.', name_part) || followed('@', digit)) {
    ++m_at;
    more(name_part);
  }
}

// "3", "3,2" or "3.2"; a comma before a blank separates arguments.
void Lexer::take_number() {
  while (m_at < m_text.size() && (digit(m_text[m_at]) || ((m_text[m_at] == ',' || m_text[m_at] == '.') &&
                                                          m_at + 1 < m_text.size() && digit(m_text[m_at + 1]))))
    ++m_at;
}

} // namespace reso::report
