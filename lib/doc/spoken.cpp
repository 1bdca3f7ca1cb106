#include "doc/spoken.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "wording/ordinal.hpp"

namespace reso::doc {

namespace {

constexpr char32_t narrow_space = 0x202F, no_break_space = 0xA0;

struct Sign {
  char32_t sign;
  std::string_view words;
};
constexpr Sign signs[] = {{0x2212, "moins "}, {0x2265, "au moins "}, {0x2264, "au plus "},
                          {U'>', "plus de "}, {U'<', "moins de "},   {0x2248, "environ "}};

bool digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool blank(char32_t c) { return c == U' ' || c == narrow_space || c == no_break_space; }

const Sign* sign_at(std::u32string_view text, std::size_t at) {
  const auto* found = std::ranges::find(signs, text[at], &Sign::sign);
  return found == std::end(signs) ? nullptr : found;
}

// A number with what its printed form hides from a voice.
struct Number {
  std::size_t end = 0;
  std::u32string digits;
  bool grouped = false;
};

Number number_at(std::u32string_view text, std::size_t at) {
  Number number;
  std::size_t together = 0; // digits since the last space: "2012 317" is a year and a number
  while (at < text.size() && digit(text[at])) {
    number.digits += text[at++];
    const bool group = ++together <= 3 && at + 3 < text.size() &&
                       (text[at] == narrow_space || text[at] == no_break_space) && digit(text[at + 1]) &&
                       digit(text[at + 2]) && digit(text[at + 3]) && (at + 4 == text.size() || !digit(text[at + 4]));
    const bool comma = at + 1 < text.size() && text[at] == U',' && digit(text[at + 1]);
    if (group) {
      number.grouped = true;
      together = 0;
      ++at;
    } else if (comma) {
      number.digits += text[at++];
    }
  }
  number.end = at;
  return number;
}

bool in_word(char32_t c) {
  return digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x17F);
}

// The word that begins at `at`; empty within a word.
std::u32string_view word_at(std::u32string_view text, std::size_t at) {
  if (at > 0 && in_word(text[at - 1])) return {};
  std::size_t end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  return text.substr(at, end - at);
}

// Digits or Roman digits, then an "e" or an "r": the only words that ordinal_of() may know.
bool may_be_ordinal(char32_t first) { return digit(first) || first == U'I' || first == U'V' || first == U'X'; }

class Splitter {
public:
  explicit Splitter(std::u32string_view text) : m_text(text) {}

  std::vector<SpokenPart> split() {
    for (std::size_t at = 0; at < m_text.size();)
      if (!add_ordinal(at) && !add_number(at)) m_plain += m_text[at++];
    flush();
    return std::move(m_parts);
  }

private:
  bool add_ordinal(std::size_t& at) {
    if (!may_be_ordinal(m_text[at])) return false;
    const std::u32string_view word = word_at(m_text, at);
    const std::string written = base::encode_utf8(word);
    const auto ordinal = wording::ordinal_of(written);
    if (!ordinal) return false;
    flush();
    m_parts.push_back({written, ordinal->words, ordinal->raised});
    at += word.size();
    return true;
  }

  // A number with the sign before it, when there is one.
  bool add_number(std::size_t& at) {
    const Sign* sign = sign_at(m_text, at);
    std::size_t from = at + (sign != nullptr ? 1 : 0);
    while (sign != nullptr && from < m_text.size() && blank(m_text[from])) ++from;
    if (from >= m_text.size() || !digit(m_text[from])) return false;
    const Number number = number_at(m_text, from);
    const std::u32string_view written = m_text.substr(at, number.end - at);
    if (sign == nullptr && !number.grouped) {
      m_plain += written;
    } else {
      flush();
      std::string voice(sign != nullptr ? sign->words : std::string_view());
      m_parts.push_back({base::encode_utf8(written), voice + base::encode_utf8(number.digits)});
    }
    at = number.end;
    return true;
  }

  void flush() {
    if (!m_plain.empty()) m_parts.push_back({base::encode_utf8(m_plain), {}});
    m_plain.clear();
  }

  std::u32string_view m_text;
  std::vector<SpokenPart> m_parts;
  std::u32string m_plain;
};

// Every sign and every group has a byte that plain text hardly has; an ordinal has a digit before an "e" or an "r".
bool plain(std::string_view text) {
  if (text.find_first_of("\xE2\xC2<>") != std::string_view::npos) return false;
  for (std::size_t at = text.find_first_of("er", 1); at != std::string_view::npos;
       at = text.find_first_of("er", at + 1))
    if (may_be_ordinal(static_cast<unsigned char>(text[at - 1]))) return false;
  return true;
}

} // namespace

std::vector<SpokenPart> spoken_parts(std::string_view printed) {
  if (plain(printed)) return {{std::string(printed), {}}};
  return Splitter(base::decode_utf8(printed)).split();
}

std::string spoken(std::string_view text) {
  std::string words;
  for (const SpokenPart& part : spoken_parts(text)) words += part.voice.empty() ? part.text : part.voice;
  return words;
}

bool needs_voice(std::string_view text) {
  return !plain(text) &&
         std::ranges::any_of(spoken_parts(text), [](const SpokenPart& part) { return !part.voice.empty(); });
}

} // namespace reso::doc
