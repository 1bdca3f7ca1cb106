#include "check/prose_words.hpp"

#include <algorithm>

#include "base/collation.hpp"
#include "base/text.hpp"

namespace reso::check {

namespace {

constexpr char32_t soft_hyphen = 0xAD; // inside a word, pasted from elsewhere

std::string without_soft_hyphens(std::string_view word) {
  std::string out(word);
  for (std::size_t at = out.find("\u00AD"); at != std::string::npos; at = out.find("\u00AD", at)) out.erase(at, 2);
  return out;
}

// Above ASCII: Latin letters, and what French typography sets between words.
bool in_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c == soft_hyphen) return true;
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) && c != 0x20AC;
}

bool ends_sentence(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size(); ++i) {
    if (gap[i] == '!' || gap[i] == '?' || gap[i] == '.') return true;
    if (gap[i] == '\n') {
      const std::size_t next = gap.find_first_not_of(' ', i + 1);
      if (next != std::string_view::npos && std::string_view("\n-*>#").find(gap[next]) != std::string_view::npos)
        return true;
    }
  }
  return gap.find("…") != std::string_view::npos;
}

std::size_t after_braces(std::string_view text, std::size_t open) {
  const std::size_t close = text.find("}}", open);
  return close == std::string_view::npos ? text.size() : close + 2;
}

} // namespace

std::vector<ProseWord> prose_words(std::string_view text) {
  std::vector<ProseWord> words;
  std::size_t gap = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 2) == "{{") {
      at = after_braces(text, at);
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size()) {
      const base::CodePoint c = base::code_point_at(text, at);
      if (!in_word(c.value)) break;
      at += c.bytes;
    }
    if (at == begin) {
      at += base::code_point_at(text, at).bytes;
      continue;
    }
    const bool opens = words.empty() || ends_sentence(text.substr(gap, begin - gap));
    words.push_back({begin, at, base::fold_name(without_soft_hyphens(text.substr(begin, at - begin))), opens});
    gap = at;
  }
  return words;
}

std::vector<std::vector<ProseWord>> sentences(std::string_view text) {
  std::vector<std::vector<ProseWord>> all;
  for (ProseWord& word : prose_words(text)) {
    if (word.opens_sentence) all.emplace_back();
    all.back().push_back(std::move(word));
  }
  return all;
}

std::vector<ProseWord> without_article(std::vector<ProseWord> words) {
  static constexpr std::string_view articles[] = {"le", "la", "les", "l"};
  if (words.size() > 1 && std::ranges::find(articles, words.front().folded) != std::end(articles))
    words.erase(words.begin());
  return words;
}

} // namespace reso::check
