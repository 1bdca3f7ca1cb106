// A text kept once for the whole run: ids and words that many records repeat cost a pointer each.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace reso::base {

// Two names are equal when their texts are: one text has one address, which stays valid until exit. Making one may be
// done from several threads.
class Name {
public:
  Name() : m_text(&s_nothing) {}
  Name(std::string_view text);
  Name(const std::string& text) : Name(std::string_view(text)) {}
  Name(const char* text) : Name(std::string_view(text)) {}

  const std::string& text() const { return *m_text; }
  operator const std::string&() const { return *m_text; }
  bool empty() const { return m_text->empty(); }

  friend bool operator==(const Name& a, const Name& b) { return a.m_text == b.m_text; }
  friend bool operator==(const Name& a, std::string_view b) { return *a.m_text == b; }
  friend bool operator==(const Name& a, const std::string& b) { return *a.m_text == b; }
  friend bool operator==(const Name& a, const char* b) { return *a.m_text == b; }
  // By their texts.
  friend auto operator<=>(const Name& a, const Name& b) { return *a.m_text <=> *b.m_text; }

private:
  static const std::string s_nothing;
  const std::string* m_text;
};

} // namespace reso::base

template <>
struct std::hash<reso::base::Name> {
  std::size_t operator()(const reso::base::Name& name) const noexcept {
    return std::hash<const std::string*>()(&name.text());
  }
};
