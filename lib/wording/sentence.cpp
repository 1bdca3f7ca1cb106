#include "wording/sentence.hpp"

#include <algorithm>
#include <cctype>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "wording/number.hpp"

namespace reso::wording {

namespace {

// h aspiré and words that begin with a vowel but refuse elision.
bool refuses_elision(const std::string& folded) {
  for (std::string_view start : {"huit", "haut", "heros", "hors", "halle", "hall", "hangar", "hasard", "handicap",
                                 "harcel", "hierarch", "honte", "onz", "oui", "ouist", "yaourt", "yacht", "yoga"})
    if (folded.starts_with(start)) return true;
  return false;
}

bool elides(std::string_view word) {
  std::string folded = base::fold_name(word);
  if (folded.empty() || refuses_elision(folded)) return false;
  return std::string_view("aeiouyh").find(folded[0]) != std::string_view::npos;
}

char32_t upper(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - 32;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
  if (c == 0x153) return 0x152;
  return c;
}

bool blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F; }
bool digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7);
}
// What a template inserts stands in its text as one private-use code point: a word or a number, never a sign.
bool inserted(char32_t c) { return c >= 0xF0000; }

// Words whose inner signs are not French punctuation.
bool technical(std::u32string_view word) {
  auto has = [&](std::u32string_view part) { return word.find(part) != std::u32string_view::npos; };
  if (has(U"://") || has(U"www.")) return true;
  std::size_t at = word.find(U'@');
  return at != std::u32string_view::npos && at > 0 && at + 1 < word.size();
}

// Applies the spacing rules to one text, word by word.
class Typographer {
public:
  explicit Typographer(std::u32string text) : m_in(std::move(text)) {}

  std::u32string run() {
    for (m_at = 0; m_at < m_in.size();) {
      if (skip_technical()) continue;
      sign();
    }
    return std::move(m_out);
  }

private:
  char32_t peek(std::size_t ahead) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : U'\0'; }
  char32_t last() const { return m_out.empty() ? U'\0' : m_out.back(); }

  bool skip_technical() {
    if (m_at > 0 && !blank(m_in[m_at - 1]) && m_in[m_at - 1] != U'\n' && m_in[m_at - 1] != U'(' &&
        m_in[m_at - 1] != U'<')
      return false;
    std::size_t end = m_at;
    while (end < m_in.size() && !blank(m_in[end]) && m_in[end] != U'\n') ++end;
    if (!technical(std::u32string_view(m_in).substr(m_at, end - m_at))) return false;
    m_out += m_in.substr(m_at, end - m_at);
    m_at = end;
    return true;
  }

  // The blank before a sign is replaced by `space`; none is added where the sign is glued to a word without need.
  void space_before(char32_t space) {
    bool was_blank = false;
    for (; !m_out.empty() && blank(m_out.back()); m_out.pop_back()) was_blank = true;
    // A text that begins with the blank goes on after other words (bold ones, a figure): the blank is theirs.
    bool glued = m_out.empty() ? was_blank : m_out.back() != U'\n' && m_out.back() != U'(' && m_out.back() != U'[';
    if (glued) m_out += space;
  }

  void sign() {
    char32_t c = m_in[m_at];
    if (c == U'.' && peek(1) == U'.' && peek(2) == U'.') {
      m_out += U'…';
      m_at += 3;
      return;
    }
    if (c == U'\'' && letter(last()) && (letter(peek(1)) || inserted(peek(1)) || peek(1) == U'«')) c = U'’';
    if (c == U';' || c == U'!' || c == U'?') {
      bool again = last() == U'!' || last() == U'?';
      if (!again) space_before(0x202F);
    } else if (c == U':') {
      bool inside = digit(last()) && digit(peek(1)); // 14:30
      if (!inside && (blank(last()) || peek(1) == U' ' || peek(1) == 0xA0 || m_at + 1 == m_in.size()))
        space_before(0xA0);
    } else if (c == U'»') {
      space_before(0xA0);
    } else if (c == U'%' || c == U'€') {
      const char32_t before = blank(last()) && m_out.size() > 1 ? m_out[m_out.size() - 2] : last();
      if (digit(before) || inserted(before)) space_before(0xA0);
    } else if (digit(c) && blank(last()) && last() != 0x202F) {
      group(c);
    }
    m_out += c;
    ++m_at;
    if (c == U'«') {
      while (m_at < m_in.size() && blank(m_in[m_at])) ++m_at;
      m_out += char32_t(0xA0);
    } else if (c == U'.' || c == U'°') {
      bind_after();
    }
  }

  // "140 000": a blank between groups of three digits.
  void group(char32_t) {
    std::size_t before = m_out.size() - 1, digits_before = 0;
    while (digits_before < before && digits_before < 4 && digit(m_out[before - 1 - digits_before])) ++digits_before;
    bool three = digit(peek(1)) && digit(peek(2)) && !digit(peek(3));
    if (digits_before >= 1 && digits_before <= 3 && three) m_out.back() = 0x202F;
  }

  // "M. Roger", "n° 12", "p. 4": the abbreviation keeps its word.
  void bind_after() {
    if (m_at >= m_in.size() || m_in[m_at] != U' ') return;
    std::u32string_view out = m_out;
    auto word = [&](std::u32string_view abbreviation) {
      if (!out.ends_with(abbreviation)) return false;
      std::size_t before = out.size() - abbreviation.size();
      return before == 0 || !letter(out[before - 1]);
    };
    if (!word(U"M.") && !word(U"MM.") && !word(U"n°") && !word(U"N°") && !word(U"p.") && !word(U"art.")) return;
    m_out += char32_t(0xA0);
    ++m_at;
  }

  std::u32string m_in;
  std::u32string m_out;
  std::size_t m_at = 0;
};

} // namespace

std::string enumerate(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " et " : ", ";
    out += parts[i];
  }
  return out;
}

std::string de(std::string_view word) { return elides(word) ? "d’" : "de "; }
std::string que(std::string_view word) { return elides(word) ? "qu’" : "que "; }

std::string elided(std::string_view before, std::string_view after) {
  // Digits are read as words, and those that begin with a vowel do not elide in print ("de 11 personnes").
  if (after.empty() || (after.front() >= '0' && after.front() <= '9') || !elides(after)) return std::string(before);
  for (const std::string_view word : {"que ", "de ", "Que ", "De "}) {
    if (!before.ends_with(word)) continue;
    const std::string_view head = before.substr(0, before.size() - word.size());
    const bool whole = head.empty() || static_cast<unsigned char>(head.back()) < 0x80;
    const bool letter = !head.empty() && std::isalpha(static_cast<unsigned char>(head.back())) != 0;
    // "lorsque", "puisque", "jusque" elide; "bande", "brusque" do not.
    const bool joined = word == "que " && (head.ends_with("lors") || head.ends_with("puis") || head.ends_with("jus"));
    if (!whole || (letter && !joined)) continue;
    return std::string(before.substr(0, before.size() - 2)) + "’";
  }
  return std::string(before);
}

std::string capital(std::string_view text) {
  if (text.empty()) return {};
  base::CodePoint first = base::code_point_at(text, 0);
  std::string out;
  base::append_utf8(out, upper(first.value));
  return out + std::string(text.substr(first.bytes));
}

std::string typography(std::string_view text) {
  bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == ',' || c == '-';
  });
  if (plain) return std::string(text); // nothing to do, and most table cells are so
  return base::encode_utf8(Typographer(base::decode_utf8(text)).run());
}

} // namespace reso::wording
