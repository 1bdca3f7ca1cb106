#include "tests/support/cpp_text.hpp"

#include <algorithm>

namespace reso::tests {

namespace {

bool word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Reader {
public:
  explicit Reader(std::string_view source) : m_source(source) { m_text.code = source; }

  CppText read() {
    while (m_at < m_source.size()) step();
    return std::move(m_text);
  }

private:
  bool at(std::string_view mark) const { return m_source.substr(m_at).starts_with(mark); }

  void step() {
    if (at("//"))
      blank(m_at, m_source.find('\n', m_at));
    else if (at("/*"))
      blank(m_at, after("*/", m_at + 2));
    else if (at("R\""))
      raw();
    else if (at("\""))
      quoted('"');
    else if (at("'") && (m_at == 0 || !word_letter(m_source[m_at - 1])))
      quoted('\''); // 1'000 is a number
    else
      ++m_at;
  }

  std::size_t after(std::string_view mark, std::size_t from) const {
    std::size_t found = m_source.find(mark, from);
    return found == std::string_view::npos ? m_source.size() : found + mark.size();
  }

  void blank(std::size_t from, std::size_t to) {
    to = std::min(to, m_source.size());
    for (std::size_t i = from; i < to; ++i)
      if (m_source[i] != '\n') m_text.code[i] = ' ';
    m_at = to;
  }

  void raw() {
    std::size_t open = m_source.find('(', m_at);
    std::string close = ")" + std::string(m_source.substr(m_at + 2, open - m_at - 2)) + "\"";
    std::size_t end = after(close, open);
    keep(open + 1, end - close.size(), end);
  }

  void quoted(char quote) {
    std::size_t end = m_at + 1;
    while (end < m_source.size() && m_source[end] != quote) end += m_source[end] == '\\' ? 2 : 1;
    if (quote == '"')
      keep(m_at + 1, end, end + 1);
    else
      blank(m_at, end + 1);
  }

  void keep(std::size_t from, std::size_t to, std::size_t end) {
    std::string text(m_source.substr(from, to - from));
    if (!included() && continues()) {
      m_text.literals.back().text += text;
      m_text.literals.back().end = end;
    } else if (!included()) {
      auto line = std::count(m_source.begin(), m_source.begin() + static_cast<std::ptrdiff_t>(m_at), '\n');
      m_text.literals.push_back({std::move(text), m_at, end, static_cast<int>(line) + 1});
    }
    blank(m_at, end);
  }

  // Whether only blanks stand between the last literal and this one.
  bool continues() const {
    if (m_text.literals.empty()) return false;
    std::size_t last = m_text.literals.back().end;
    return m_source.substr(last, m_at - last).find_first_not_of(" \n") == std::string_view::npos;
  }

  bool included() const {
    std::size_t start = m_source.rfind('\n', m_at) + 1; // npos + 1 is 0
    return m_source.substr(start).starts_with("#include");
  }

  std::string_view m_source;
  std::size_t m_at = 0;
  CppText m_text;
};

} // namespace

CppText read_cpp(std::string_view source) { return Reader(source).read(); }

} // namespace reso::tests
