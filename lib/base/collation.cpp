#include "base/collation.hpp"

#include <memory>
#include <optional>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.hpp"

namespace reso::base {

namespace {

const icu::Collator& french() {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("fr"), status));
    if (U_SUCCESS(status)) made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return made;
  }();
  return *collator;
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string folded_ascii(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    bool blank = c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// The letters of French with marks, and what they are without.
struct Marked {
  std::u32string_view letters;
  std::string_view plain;
};
constexpr Marked french_letters[] = {{U"éèêëÉÈÊË", "e"}, {U"àâäÀÂÄ", "a"}, {U"îïÎÏ", "i"},
                                     {U"ôöÔÖ", "o"},     {U"ùûüÙÛÜ", "u"}, {U"çÇ", "c"},
                                     {U"ÿŸ", "y"},       {U"œŒ", "oe"},    {U"æÆ", "ae"}};

// Empty for any other character.
std::string_view plain_letter(char32_t c) {
  for (const Marked& one : french_letters)
    if (one.letters.find(c) != std::u32string_view::npos) return one.plain;
  return {};
}

// French words are most of what is folded: they do without ICU. Nothing when another character stands among them.
std::optional<std::string> without_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out += text[at++];
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    const std::string_view letter = plain_letter(c.value);
    if (letter.empty()) return std::nullopt;
    out += letter;
    at += c.bytes;
  }
  return out;
}

} // namespace

int collate(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  return french().compareUTF8(icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
                              icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
}

std::string fold_name(std::string_view name) {
  if (const auto plain = without_marks(name)) return folded_ascii(*plain);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return folded_ascii(name);
  icu::UnicodeString decomposed = decompose->normalize(fold->normalize(wide(name), status), status);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < decomposed.length();) {
    UChar32 c = decomposed.char32At(at);
    at += U16_LENGTH(c);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    // Ligatures that are two letters to a reader, and typographic hyphens.
    if (c == 0x153)
      kept.append(u"oe", 2);
    else if (c == 0xE6)
      kept.append(u"ae", 2);
    else if (u_isUWhiteSpace(c) || c == 0x2010 || c == 0x2011)
      kept.append(UChar32(' '));
    else
      kept.append(c);
  }
  std::string out;
  kept.toUTF8String(out);
  return folded_ascii(out);
}

} // namespace reso::base
