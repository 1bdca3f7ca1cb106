#include "doc/abbreviations.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::doc {

namespace {

// ASCII letters and digits, and every byte of an accented letter: what may not touch an abbreviation. The signs of
// U+2000 to U+2FFF (E2), the no-break space and quotation marks (C2) are none.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == 0xC3 ||
         byte == 0xC5;
}

bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (in_word(text[at - 1])) return false;
  // The second byte of an accented letter.
  return at < 2 ||
         (static_cast<unsigned char>(text[at - 2]) != 0xC3 && static_cast<unsigned char>(text[at - 2]) != 0xC5);
}

bool ends_word(std::string_view text, std::size_t at) { return at >= text.size() || !in_word(text[at]); }

} // namespace

Abbreviations::Abbreviations(const std::vector<Abbreviation>& all) {
  for (const Abbreviation& one : all)
    if (!one.letters.empty() && !one.expansion.empty()) m_by_first[one.letters[0]].push_back(&one);
  for (auto& [first, list] : m_by_first)
    std::ranges::stable_sort(
        list, [](const Abbreviation* a, const Abbreviation* b) { return a->letters.size() > b->letters.size(); });
}

const Abbreviation* Abbreviations::at(std::string_view text, std::size_t place) const {
  const auto found = m_by_first.find(text[place]);
  if (found == m_by_first.end() || !begins_word(text, place)) return nullptr;
  for (const Abbreviation* one : found->second)
    if (text.substr(place).starts_with(one->letters) && ends_word(text, place + one->letters.size())) return one;
  return nullptr;
}

void Abbreviations::tell(std::string_view text) {
  std::string folded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Abbreviation* one = at(text, i);
    if (one == nullptr) continue;
    if (folded.empty()) folded = base::fold_id(text);
    if (folded.find(base::fold_id(one->expansion)) != std::string::npos) m_told.insert(one);
    i += one->letters.size() - 1;
  }
}

bool Abbreviations::any_new(std::string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const Abbreviation* one = at(text, i); one != nullptr && !m_told.contains(one)) return true;
  return false;
}

std::vector<Abbreviations::Part> Abbreviations::parts(std::string_view text) {
  std::vector<Part> parts;
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Abbreviation* one = at(text, i);
    if (one == nullptr) continue;
    const std::size_t end = i + one->letters.size();
    if (m_told.insert(one).second) {
      if (i > from) parts.push_back({text.substr(from, i - from), {}});
      parts.push_back({text.substr(i, end - i), one->expansion});
      from = end;
    }
    i = end - 1;
  }
  if (from < text.size()) parts.push_back({text.substr(from), {}});
  return parts;
}

} // namespace reso::doc
