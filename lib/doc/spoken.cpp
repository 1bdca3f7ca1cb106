#include "doc/spoken.hpp"

#include <algorithm>

#include "base/text.hpp"

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

} // namespace

std::vector<SpokenPart> spoken_parts(std::string_view printed) {
  const std::u32string text = base::decode_utf8(printed);
  std::vector<SpokenPart> parts;
  std::u32string plain;
  auto flush = [&] {
    if (!plain.empty()) parts.push_back({base::encode_utf8(plain), {}});
    plain.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const Sign* sign = sign_at(text, at);
    std::size_t from = at + (sign != nullptr ? 1 : 0);
    while (sign != nullptr && from < text.size() && blank(text[from])) ++from;
    if (from >= text.size() || !digit(text[from])) {
      plain += text[at++];
      continue;
    }
    const Number number = number_at(text, from);
    const std::u32string_view written = std::u32string_view(text).substr(at, number.end - at);
    if (sign == nullptr && !number.grouped) {
      plain += written;
    } else {
      flush();
      std::string voice(sign != nullptr ? sign->words : std::string_view());
      parts.push_back({base::encode_utf8(written), voice + base::encode_utf8(number.digits)});
    }
    at = number.end;
  }
  flush();
  return parts;
}

std::string spoken(std::string_view text) {
  std::string out;
  for (const SpokenPart& part : spoken_parts(text)) out += part.voice.empty() ? part.text : part.voice;
  return out;
}

bool needs_voice(std::string_view text) {
  // Every sign and every group has a byte that plain text hardly has.
  if (text.find_first_of("\xE2\xC2<>") == std::string_view::npos) return false;
  return std::ranges::any_of(spoken_parts(text), [](const SpokenPart& part) { return !part.voice.empty(); });
}

} // namespace reso::doc
