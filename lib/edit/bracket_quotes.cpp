#include "edit/bracket_quotes.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "edit/lines.hpp"
#include "edit/reading.hpp"
#include "edit/yaml_text.hpp"

namespace reso::edit {

using schema::Node;
using schema::NodeKind;

namespace {

constexpr std::string_view opening = "“", closing = "”";

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The words between the marks: text[begin, end).
struct Quoted {
  std::size_t begin = 0, end = 0;
};

class Finder {
public:
  explicit Finder(std::string_view text) : m_text(text) {}

  // Those of every list or group in brackets, in the order of the text.
  void look(const Node& node) {
    const bool holds = node.kind == NodeKind::sequence || node.kind == NodeKind::mapping;
    if (holds && node.span.somewhere() && (m_text[node.span.begin] == '[' || m_text[node.span.begin] == '{'))
      return scan(node.span.begin);
    for (const Node& item : node.items) look(item);
    for (const schema::Entry& entry : node.entries) look(entry.value);
  }

  std::vector<Quoted> found;

private:
  // From one bracket to the one that closes it.
  void scan(std::size_t at) {
    int depth = 0;
    bool value = false; // a value may begin here
    while (at < m_text.size()) {
      const char c = m_text[at];
      if (value && m_text.substr(at).starts_with(opening)) {
        at = take(at);
        value = false;
      } else if (value && (c == '"' || c == '\'')) {
        at = behind_quote(at);
        value = false;
      } else if (c == '#' && at > 0 && blank(m_text[at - 1])) {
        at = next_line(m_text, at);
      } else {
        if (c == '[' || c == '{') ++depth;
        if ((c == ']' || c == '}') && --depth == 0) return;
        const bool colon = c == ':' && at + 1 < m_text.size() && blank(m_text[at + 1]);
        value = c == '[' || c == '{' || c == ',' || colon || (value && blank(c));
        ++at;
      }
    }
  }

  // Marks around a whole value; those around a few words of it are its own.
  std::size_t take(std::size_t mark) {
    const std::size_t begin = mark + opening.size();
    const std::size_t end = m_text.find(closing, begin);
    if (end >= m_text.size() || end > line_end(m_text, begin) || m_text.find(opening, begin) < end) return begin;
    std::size_t after = end + closing.size();
    while (after < m_text.size() && (m_text[after] == ' ' || m_text[after] == '\t' || m_text[after] == '\r')) ++after;
    if (after < m_text.size() && std::string_view(",]}:\n").find(m_text[after]) == std::string_view::npos) return begin;
    found.push_back({begin, end});
    return end + closing.size();
  }

  std::size_t behind_quote(std::size_t at) const {
    const char mark = m_text[at++];
    for (; at < m_text.size() && m_text[at] != mark; ++at)
      if (mark == '"' && m_text[at] == '\\') ++at;
    return at + 1;
  }

  std::string_view m_text;
};

// The text with something else in the place of each value and its marks.
template <class Instead>
std::string replaced(const std::string& text, const std::vector<Quoted>& values, const Instead& instead) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    out += text.substr(at, values[i].begin - opening.size() - at) + instead(i);
    at = values[i].end + closing.size();
  }
  return out + text.substr(at);
}

using Words = std::map<std::string, std::string, std::less<>>;

void put_back(Node& node, const Words& values) {
  if (const auto word = values.find(node.text.text); word != values.end()) node.text.text = word->second;
  for (Node& item : node.items) put_back(item, values);
  for (schema::Entry& entry : node.entries) {
    if (const auto word = values.find(entry.key); word != values.end()) entry.key = word->second;
    put_back(entry.value, values);
  }
}

} // namespace

BracketQuotes cure_bracket_quotes(const std::string& text) {
  BracketQuotes out{text, 0};
  if (text.find(opening) == std::string::npos) return out;
  const std::optional<Node> tree = read_tree(text);
  if (!tree) return out;
  Finder finder(text);
  finder.look(*tree);
  const std::vector<Quoted>& values = finder.found;
  if (values.empty()) return out;
  const auto value = [&](std::size_t i) {
    return std::string(base::trim(std::string_view(text).substr(values[i].begin, values[i].end - values[i].begin)));
  };
  std::string mark = "valeur";
  while (text.find(mark) != std::string::npos) mark += "x";
  const auto word = [&](std::size_t i) { return mark + std::to_string(i); };
  Words words;
  for (std::size_t i = 0; i < values.size(); ++i) words[word(i)] = value(i);

  std::optional<Node> wanted = read_tree(replaced(text, values, word));
  std::string cured = replaced(text, values, [&](std::size_t i) { return yaml_quoted(value(i)); });
  const std::optional<Node> read = read_tree(cured);
  if (!wanted || !read) return out;
  put_back(*wanted, words);
  if (same_tree(*wanted, *read)) out = {std::move(cured), values.size()};
  return out;
}

} // namespace reso::edit
