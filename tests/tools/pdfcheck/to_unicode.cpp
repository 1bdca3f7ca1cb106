#include "to_unicode.hpp"

#include <cctype>
#include <cstdlib>

namespace reso::pdfcheck {

namespace {

constexpr int most_entries = 100; // of one block

// Words and <hexadecimal> strings; nothing else matters here.
std::vector<std::string> tokens_of(const std::string& cmap) {
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < cmap.size();) {
    if (std::isspace(static_cast<unsigned char>(cmap[at])) != 0) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    if (cmap[at] == '<')
      end = std::min(cmap.find('>', at), cmap.size() - 1) + 1;
    else
      while (end < cmap.size() && std::isspace(static_cast<unsigned char>(cmap[end])) == 0 && cmap[end] != '<') ++end;
    tokens.push_back(cmap.substr(at, end - at));
    at = end;
  }
  return tokens;
}

// "<0041>" -> one unit a group of four digits; none when it is malformed.
std::u16string units_of(const std::string& token) {
  if (token.size() < 6 || token.front() != '<' || token.back() != '>' || (token.size() - 2) % 4 != 0) return {};
  std::u16string units;
  for (std::size_t at = 1; at + 4 < token.size(); at += 4) {
    char* end = nullptr;
    const std::string digits = token.substr(at, 4);
    units += static_cast<char16_t>(std::strtoul(digits.c_str(), &end, 16));
    if (*end != '\0') return {};
  }
  return units;
}

class MapReader {
public:
  explicit MapReader(const std::string& cmap) : m_tokens(tokens_of(cmap)) {}

  UnicodeMap read() {
    for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
      const std::string& token = m_tokens[m_at];
      if (token == "begincodespacerange") m_has_space = true;
      if (token == "beginbfchar") read_block(2, "endbfchar");
      if (token == "beginbfrange") read_block(3, "endbfrange");
      // Of a CMap that leads to CIDs: readers drop the whole map.
      if (token == "begincidchar" || token == "begincidrange") fault(token + " has no place in a ToUnicode map");
    }
    if (!m_has_space) fault("no code space");
    return std::move(m_map);
  }

private:
  void fault(std::string sentence) { m_map.faults.push_back(std::move(sentence)); }

  void read_block(std::size_t width, const std::string& closing) {
    const int said = m_at == 0 ? 0 : std::atoi(m_tokens[m_at - 1].c_str());
    int count = 0;
    for (++m_at; m_at < m_tokens.size() && m_tokens[m_at] != closing; m_at += width, ++count) {
      if (m_at + width >= m_tokens.size()) return fault("a block without end");
      add(width);
    }
    if (count != said || count > most_entries)
      fault("a block says " + std::to_string(said) + " entries and has " + std::to_string(count));
  }

  void add(std::size_t width) {
    const std::u16string first = units_of(m_tokens[m_at]), last = units_of(m_tokens[m_at + width - 2]);
    std::u16string text = units_of(m_tokens[m_at + width - 1]);
    if (first.size() != 1 || last.size() != 1 || text.empty()) return fault("an entry is malformed");
    for (int code = first[0]; code <= last[0]; ++code) {
      if (!m_map.text.emplace(code, text).second) fault("a code stands twice");
      ++text.back();
    }
  }

  std::vector<std::string> m_tokens;
  std::size_t m_at = 0;
  bool m_has_space = false;
  UnicodeMap m_map;
};

} // namespace

UnicodeMap read_unicode_map(const std::string& cmap) { return MapReader(cmap).read(); }

} // namespace reso::pdfcheck
