#include "input/beginner.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::size_t none = std::string_view::npos;

// A line of a block mapping or sequence, taken apart.
struct KeyLine {
  std::size_t indent = 0;   // blanks and dashes before the key or item
  std::size_t value = none; // where the value begins, none when there is none
  bool has_key = false;
};

std::size_t no_break_space(std::string_view line, std::size_t from, std::size_t to) {
  std::size_t a = line.find("\u00A0", from), b = line.find("\u202F", from);
  std::size_t at = std::min(a, b);
  return at < to ? at : none;
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && line[at] == ' ') ++at;
  return at;
}

KeyLine take_apart(std::string_view line) {
  KeyLine out;
  std::size_t at = skip_blanks(line, 0);
  while (line.substr(at, 2) == "- ") at = skip_blanks(line, at + 2);
  out.indent = at;
  // A key ends at the first colon followed by a blank or the line's end; quoted keys are left to the parser.
  std::size_t colon = none;
  if (at < line.size() && line[at] != '"' && line[at] != '\'' && line[at] != '{' && line[at] != '[') {
    colon = line.find(": ", at);
    if (colon == none && line.ends_with(':')) colon = line.size() - 1;
  }
  out.has_key = colon != none;
  std::size_t value = skip_blanks(line, out.has_key ? colon + 1 : at);
  out.value = value < line.size() ? value : none;
  return out;
}

std::string quoted(std::string_view value) {
  std::string text(value);
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return "\"" + text + "\"";
}

// The blank before a comment's '#', or the end: a plain value stops there.
std::size_t comment_start(std::string_view line, std::size_t from) {
  for (std::size_t at = line.find(" #", from); at != none; at = line.find(" #", at + 1)) return at;
  return line.size();
}

// Where the bracket opened at `open` is closed on the same line; none when it is not.
std::size_t bracket_end(std::string_view line, std::size_t open) {
  int depth = 0;
  char quote = 0;
  for (std::size_t at = open; at < line.size(); ++at) {
    char c = line[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      if (line[at - 1] == ' ' || line[at - 1] == '[' || line[at - 1] == '{' || line[at - 1] == ',') quote = c;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) return at;
    }
  }
  return none;
}

class Scanner {
public:
  Scanner(diag::FileId file, const diag::SourceMap& sources, diag::Diagnostics& diagnostics)
      : m_file(file), m_text(sources.text(file)), m_diagnostics(diagnostics) {}

  bool scan(std::size_t begin, std::size_t end) {
    for (m_start = begin; m_start < end;) {
      std::size_t stop = std::min(m_text.find('\n', m_start), end);
      m_line = m_text.substr(m_start, stop - m_start);
      if (m_line.ends_with('\r')) m_line.remove_suffix(1);
      look();
      m_start = stop + 1;
    }
    return m_found;
  }

private:
  diag::Span at(std::size_t from, std::size_t to) const {
    return {m_file, static_cast<std::uint32_t>(m_start + from), static_cast<std::uint32_t>(m_start + to)};
  }

  template <class... Args>
  diag::Finding report(const diag::Rule<Args...>& what, std::size_t from, std::size_t to,
                       const std::type_identity_t<Args>&... args) {
    m_found = true;
    return m_diagnostics.report(what, at(from, to), args...);
  }

  std::string with_value(std::size_t value, std::string_view new_value) const {
    return std::string(m_line.substr(0, value)) + std::string(new_value);
  }

  // Lines inside a block scalar are text: deeper than the key that opened it, or empty.
  bool inside_block() {
    if (m_block_indent == none) return false;
    std::size_t first = m_line.find_first_not_of(' ');
    if (first == none || first > m_block_indent) return true;
    m_block_indent = none;
    return false;
  }

  // Two blanks for each tab of the indent.
  std::string without_tabs() const {
    std::size_t end = std::min(m_line.find_first_not_of(" \t"), m_line.size());
    std::string indent;
    for (char c : m_line.substr(0, end)) indent += c == '\t' ? "  " : " ";
    return indent + std::string(m_line.substr(end));
  }

  void look() {
    std::size_t first = m_line.find_first_not_of(' ');
    if (m_open_quote != 0) { // a quoted value over several lines
      if (m_line.find(m_open_quote) != none) m_open_quote = 0;
      return;
    }
    if (inside_block() || first == none || m_line[first] == '#' || m_line == "---" || m_line == "...") return;
    if (m_line[first] == '\t') {
      report(rule::tab_indent, first, first + 1).help(phrase::indent_help).paste(without_tabs());
      return;
    }
    if (m_line[0] == '%') { // a directive to YAML, which would drop the line
      report(rule::yaml_feature, 0, 1, m_diagnostics.say(phrase::a_directive)).help(phrase::quote_this);
      return;
    }
    if (bullets(first)) return;
    KeyLine parts = take_apart(m_line);
    std::size_t key_end = parts.has_key ? m_line.find(':', parts.indent) : first;
    if (std::size_t hidden = no_break_space(m_line, 0, std::max(key_end, first));
        hidden != none && (parts.has_key || hidden == first)) {
      std::string mended(m_line);
      for (std::string_view blank : {"\u00A0", "\u202F"})
        for (std::size_t found; (found = mended.find(blank)) != none && found < key_end;)
          mended.replace(found, blank.size(), " ");
      report(rule::hidden_space, hidden, hidden + (m_line.substr(hidden, 2) == "\u00A0" ? 2 : 3))
          .help(phrase::paste_line)
          .paste(mended);
      return;
    }
    if (glued_key(parts, first)) return;
    if (!parts.has_key && first == 0 && m_previous_was_text && m_line[0] != '-') {
      report(rule::text_at_margin, 0, m_line.size()).help(phrase::paste_line).paste("  " + std::string(m_line));
      return;
    }
    if (parts.has_key) m_key_indent = parts.indent;
    m_previous_was_text =
        parts.has_key && parts.value != none && m_line[parts.value] != '|' && m_line[parts.value] != '>';
    if (parts.value != none) look_at_value(parts);
  }

  // "lieu:Rennes" is no key to YAML. Below a text that goes on, and deeper than its key, it may be words of it.
  bool glued_key(const KeyLine& parts, std::size_t first) {
    const bool goes_on = first > 0 && m_previous_was_text && parts.indent == first && first > m_key_indent;
    if (parts.has_key || goes_on) return false;
    const std::size_t colon = std::min(m_line.find(':', parts.indent), m_line.size());
    const std::string_view key = m_line.substr(parts.indent, colon - parts.indent);
    const std::string_view behind = m_line.substr(std::min(colon + 1, m_line.size()));
    const auto of_word = [](char c) {
      return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' ||
             static_cast<unsigned char>(c) >= 0x80;
    };
    // "14.30:x" may be anything; with a tab or a no-break space behind the colon it was meant as a key.
    const bool hidden_blank = behind.starts_with('\t') || no_break_space(behind, 0, 1) == 0;
    if (hidden_blank ? key.find_first_of("\"{}[]#,") != none : !std::ranges::all_of(key, of_word)) return false;
    if (key.starts_with('-')) return false;
    if (colon < parts.indent + 2 || colon + 1 >= m_line.size() || m_line[colon] != ':') return false;
    if (m_line[colon + 1] == '/' || m_line[colon + 1] == ':') return false; // an address
    report(rule::glued_colon, parts.indent, colon + 1, std::string(m_line.substr(parts.indent, colon - parts.indent)))
        .help(phrase::paste_line)
        .paste(std::string(m_line.substr(0, colon + 1)) + " " + std::string(m_line.substr(colon + 1)));
    return true;
  }

  bool bullets(std::size_t first) {
    for (std::string_view sign : {"•", "●", "‣", "◦", "–", "—"}) {
      if (!m_line.substr(first).starts_with(sign)) continue;
      std::string_view rest = base::trim(m_line.substr(first + sign.size()));
      report(rule::bullet_sign, first, first + sign.size(), std::string(sign))
          .help(phrase::paste_line)
          .paste(std::string(m_line.substr(0, first)) + "- " + std::string(rest));
      return true;
    }
    return false;
  }

  void look_at_value(const KeyLine& parts) {
    std::string_view value = m_line.substr(parts.value);
    char first = value[0];
    if ((first == '|' || first == '>') && parts.has_key) {
      std::string_view header = base::trim(value.substr(1));
      bool block = header.empty() || header[0] == '#' || header.find_first_not_of("+-0123456789") == none;
      if (block)
        m_block_indent = m_line.find_first_not_of(' ');
      else {
        std::size_t end = value.starts_with(">=") ? 2 : 1;
        report(rule::sign_in_value, parts.value, parts.value + end, std::string(value.substr(0, end)))
            .help(phrase::sign_help)
            .help(phrase::paste_line)
            .paste(with_value(parts.value, quoted(value)));
      }
      return;
    }
    if (value.starts_with("{{")) {
      report(rule::braces_in_value, parts.value, m_line.size())
          .help(phrase::paste_line)
          .paste(with_value(parts.value, quoted(value)));
      return;
    }
    if (first == '\'' || first == '"') return look_at_quoted(parts, value);
    if (first == '[' || first == '{') return look_at_brackets(parts, value);
    if (value.starts_with("“") || value.starts_with("”")) return look_at_curly(parts);
    look_at_plain(parts, value);
  }

  // Marks around the whole value were meant as YAML's; those around a few of its words are the author's own.
  void look_at_curly(const KeyLine& parts) {
    const std::size_t close = m_line.find("”", parts.value + 1);
    const std::size_t end = comment_start(m_line, close == none ? parts.value : close);
    const std::string_view value = base::trim(m_line.substr(parts.value, end - parts.value));
    constexpr std::size_t mark = std::string_view("“").size();
    std::string_view inner = value.substr(mark);
    for (const std::string_view last : {"”", "“", "\""})
      if (inner.ends_with(last)) {
        inner = inner.substr(0, inner.size() - last.size());
        break;
      }
    const bool around = inner.size() + mark < value.size() && inner.find("“") == none && inner.find("”") == none;
    report(rule::curly_quotes, parts.value, parts.value + value.size())
        .help(phrase::paste_line)
        .paste(with_value(parts.value, quoted(around ? base::trim(inner) : value)) + std::string(m_line.substr(end)));
  }

  void look_at_plain(const KeyLine& parts, std::string_view value) {
    std::size_t end = comment_start(m_line, parts.value);
    if (value[0] == '&' || value[0] == '!') return; // an anchor, a tag: refused by their name
    if (reserved(value)) {
      report(rule::sign_in_value, parts.value, parts.value + 1, std::string(value.substr(0, 1)))
          .help(phrase::paste_line)
          .paste(with_value(parts.value, quoted(base::trim(m_line.substr(parts.value, end - parts.value)))));
      return;
    }
    if (parts.has_key)
      if (std::size_t colon = m_line.find(": ", parts.value); colon < end && colon != none) {
        report(rule::colon_in_value, colon, colon + 1)
            .help(phrase::paste_line)
            .paste(with_value(parts.value, quoted(base::trim(m_line.substr(parts.value, end - parts.value)))));
        return;
      }
    // "salle #3": a comment has a blank after its sign, a number or a name has none.
    if (end + 2 < m_line.size() && m_line[end + 2] != ' ' && m_line[end + 2] != '#' && m_line[end + 2] != '!') {
      report(rule::hash_in_value, end + 1, m_line.size(), std::string(m_line.substr(end + 1)))
          .help(phrase::paste_line)
          .paste(with_value(parts.value, quoted(value)));
    }
  }

  // No plain value may begin with these; a star that is no alias is emphasis, as Markdown has it.
  static bool reserved(std::string_view value) {
    return value[0] == '@' || value[0] == '`' || value[0] == '%' ||
           (value[0] == '*' && (value.ends_with('*') || value.find(' ') != none));
  }

  void look_at_quoted(const KeyLine& parts, std::string_view value) {
    char quote = value[0];
    std::size_t close = 1;
    for (;; ++close) {
      close = value.find(quote, close);
      if (close == none) break;
      if (quote == '\'' && close + 1 < value.size() && value[close + 1] == '\'')
        ++close;
      else if (quote == '"' && value[close - 1] == '\\')
        continue;
      else
        break;
    }
    if (close == none) {
      m_open_quote = quote;
      return;
    }
    std::string_view after = base::trim(value.substr(close + 1));
    if (parts.has_key && quote == '"' && !after.empty() && after[0] != '#' && after[0] != ':') { // "A" et B
      const std::size_t end = comment_start(m_line, parts.value + close);
      report(rule::sign_in_value, parts.value, parts.value + 1, std::string(1, quote))
          .help(phrase::paste_line)
          .paste(with_value(parts.value, quoted(base::trim(m_line.substr(parts.value, end - parts.value)))));
      return;
    }
    if (quote == '\'' && !after.empty() && after[0] != '#' && after[0] != ':' && value.ends_with('\'')) {
      std::string_view inner = value.substr(1, value.size() - 2);
      report(rule::apostrophe_in_quotes, parts.value + close, parts.value + close + 1)
          .help(phrase::paste_line)
          .paste(with_value(parts.value, quoted(inner)));
    }
  }

  // "{valeur: > 1000 €}"
  bool sign_in_brackets(std::size_t open, std::size_t end) {
    char quote = 0;
    for (std::size_t i = open + 1; i < end; ++i) {
      const char c = m_line[i];
      if (quote != 0 ? c == quote : c == '"' || c == '\'') quote = quote != 0 ? 0 : c;
      const bool begins =
          c == '>' && (m_line.substr(i - 2, 2) == ": " || m_line.substr(i - 2, 2) == ", " || i == open + 1);
      if (quote != 0 || !begins) continue;
      const std::size_t stop = std::min(m_line.find_first_of(",]}", i), end);
      const std::size_t sign = m_line.substr(i).starts_with(">=") ? 2 : 1;
      std::string mended = with_value(i, quoted(base::trim(m_line.substr(i, stop - i))));
      mended += m_line.substr(stop);
      report(rule::sign_in_value, i, i + sign, std::string(m_line.substr(i, sign)))
          .help(phrase::sign_help)
          .help(phrase::paste_line)
          .paste(mended);
      return true;
    }
    return false;
  }

  void look_at_brackets(const KeyLine& parts, std::string_view value) {
    std::size_t end = bracket_end(m_line, parts.value);
    if (end == none || sign_in_brackets(parts.value, end)) return;
    char quote = 0;
    for (std::size_t i = parts.value + 1; i + 1 < end; ++i) {
      char c = m_line[i];
      if (quote != 0 ? c == quote : c == '"' || c == '\'') quote = quote != 0 ? 0 : c;
      auto digit = [&](std::size_t at) { return m_line[at] >= '0' && m_line[at] <= '9'; };
      if (quote != 0 || c != ',' || !digit(i - 1) || !digit(i + 1)) continue;
      std::size_t from = i, to = i + 1;
      while (from > parts.value + 1 && digit(from - 1)) --from;
      while (to < end && digit(to)) ++to;
      std::string mended(m_line);
      for (std::size_t at = parts.value + 1; at + 1 < end; ++at)
        if (mended[at] == ',' && digit(at - 1) && digit(at + 1)) mended[at] = '.';
      report(rule::comma_in_brackets, from, to, std::string(m_line.substr(from, to - from)))
          .help(phrase::write_with_point)
          .paste(mended);
      return;
    }
    (void)value;
  }

  diag::FileId m_file;
  std::string_view m_text;
  diag::Diagnostics& m_diagnostics;
  std::size_t m_start = 0;
  std::string_view m_line;
  std::size_t m_block_indent = none;
  std::size_t m_key_indent = none; // of the last key
  char m_open_quote = 0;
  bool m_previous_was_text = false;
  bool m_found = false;
};

} // namespace

bool find_beginner_faults(diag::FileId file, std::size_t begin, std::size_t end, const diag::SourceMap& sources,
                          diag::Diagnostics& diagnostics) {
  return Scanner(file, sources, diagnostics).scan(begin, end);
}

} // namespace reso::input
