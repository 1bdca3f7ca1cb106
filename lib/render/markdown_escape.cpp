#include "render/markdown_escape.hpp"

#include "base/text.hpp"

namespace reso::render {

namespace {

bool ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A Latin letter of two bytes (U+00C0 to U+024F) but × and ÷; « and ’ are signs for Markdown.
bool accented_letter(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[at]), next = static_cast<unsigned char>(text[at + 1]);
  return lead >= 0xC3 && lead <= 0xC9 && !(lead == 0xC3 && (next == 0x97 || next == 0xB7));
}

// "snake_case" shows as written; a '_' beside a blank or a sign could open emphasis. A run of them is as one.
bool inside_word(std::string_view text, std::size_t at) {
  const std::size_t before = text.find_last_not_of('_', at), after = text.find_first_not_of('_', at);
  if (before == std::string_view::npos || after == std::string_view::npos) return false;
  const bool opens = ascii_letter_or_digit(text[before]) || (before > 0 && accented_letter(text, before - 1));
  return opens && (ascii_letter_or_digit(text[after]) || accented_letter(text, after));
}

// An entity reference or a tag would begin here.
bool entity_begins(std::string_view text, std::size_t at) {
  std::size_t end = text.find(';', at);
  return end != std::string_view::npos && end > at + 1 && end - at < 12 &&
         text.substr(at, end - at).find(' ') == std::string_view::npos;
}

std::string escape_signs(std::string_view text, bool in_cell) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool escape = c == '\\' || c == '*' || c == '`' || c == '[' || c == ']' || c == '<' || c == '~' ||
                  (c == '|' && in_cell) || (c == '_' && !inside_word(text, i)) || (c == '&' && entity_begins(text, i));
    if (escape) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// "12. " or "3) " would open a list, "#" a heading, "-", "+" a list, ">" a quotation, "=" an underline, "|" and ":-" a
// table. Blanks that open a line show nowhere, and four of them would make code.
std::string escape_opening(std::string text) {
  text.erase(0, text.find_first_not_of(" \t"));
  if (text.empty()) return text;
  char first = text[0];
  if (first == '#' || first == '>' || first == '=' || first == '|' || text.starts_with(":-") ||
      ((first == '-' || first == '+') && (text.size() == 1 || text[1] == ' ' || text[1] == first)))
    return "\\" + text;
  std::size_t digits = text.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && digits < 10 && (text[digits] == '.' || text[digits] == ')') &&
      (digits + 1 == text.size() || text[digits + 1] == ' '))
    text.insert(digits, "\\");
  return text;
}

char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c == 0x152) return 0x153;
  if (c == 0x178) return 0xFF;
  return c;
}

bool kept_in_anchor(char32_t c) {
  if (c < 0x80) return ascii_letter_or_digit(static_cast<char>(c)) || c == '_' || c == '-';
  bool punctuation =
      (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xB2 && c != 0xB3 && c != 0xB5 && c != 0xB9 && c != 0xBA) ||
      c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x2BFF);
  return !punctuation;
}

} // namespace

std::string escape_markdown(std::string_view text, bool line_start) {
  std::string out = escape_signs(text, false);
  return line_start ? escape_opening(std::move(out)) : out;
}

std::string escape_openings(std::string_view markdown, bool first_too) {
  std::string out;
  bool first = true;
  for (std::string_view line : base::split(markdown, '\n')) {
    out += (first ? "" : "\n") + (first && !first_too ? std::string(line) : escape_opening(std::string(line)));
    first = false;
  }
  return out;
}

std::string escape_cell(std::string_view text) { return escape_signs(text, true); }

std::string forge_anchor(std::string_view heading) {
  std::string out;
  for (char32_t c : base::decode_utf8(heading)) {
    if (c == U' ')
      out += '-';
    else if (kept_in_anchor(lower(c)))
      base::append_utf8(out, lower(c));
  }
  return out;
}

} // namespace reso::render
