#include "base/text.hpp"

#include <algorithm>
#include <array>

#include "base/collation.hpp"

namespace reso::base {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

std::size_t blank_at(std::string_view text, std::size_t at) {
  unsigned char c = static_cast<unsigned char>(text[at]);
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
  if (text.substr(at, 2) == "\u00A0") return 2;
  if (text.substr(at, 3) == "\u202F") return 3;
  return 0;
}

std::size_t blank_before(std::string_view text, std::size_t end) {
  for (std::size_t bytes : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
    if (end >= bytes && blank_at(text, end - bytes) == bytes) return bytes;
  return 0;
}

bool combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0xAD;
}
bool wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
}

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  std::size_t length = (first >> 5) == 6 ? 2 : (first >> 4) == 14 ? 3 : (first >> 3) == 30 ? 4 : 0;
  if (length == 0 || at + length > text.size()) return {replacement, 1};
  char32_t value = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!continuation(byte(at + i))) return {replacement, 1};
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  bool bad = value < least[length] || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF;
  return bad ? CodePoint{replacement, 1} : CodePoint{value, length};
}

void append_utf8(std::string& out, char32_t value) {
  auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80)
    put(value);
  else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    CodePoint point = code_point_at(text, at);
    out += point.value;
    at += point.bytes;
  }
  return out;
}

std::string encode_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t value : text) append_utf8(out, value);
  return out;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    CodePoint point = code_point_at(text, at);
    if (point.value == replacement && point.bytes == 1) return at;
    at += point.bytes;
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continuation(static_cast<unsigned char>(c)); }));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (char32_t c : decode_utf8(text)) width += combining(c) ? 0 : wide(c) ? 2 : 1;
  return width;
}

std::string_view trim(std::string_view text) {
  const auto plain = [](char c) { return c > ' ' && c < 0x7F; }; // no part of a blank
  if (!text.empty() && plain(text.front()) && plain(text.back())) return text;
  for (std::size_t bytes; !text.empty() && (bytes = blank_at(text, 0)) != 0;) text.remove_prefix(bytes);
  for (std::size_t bytes; !text.empty() && (bytes = blank_before(text, text.size())) != 0;) text.remove_suffix(bytes);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    std::size_t end = text.find(separator, at);
    parts.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || blank_at(text, word.size()) != 0);
}

std::string fold_id(std::string_view text) {
  std::string folded = fold_name(trim(text));
  for (char& c : folded)
    if (c == ' ' || c == '-') c = '_';
  // An apostrophe joins: "chef d'atelier" -> "chef_d_atelier".
  for (const char* quote : {"'", "’"})
    for (std::size_t at; (at = folded.find(quote)) != std::string::npos;)
      folded.replace(at, std::string_view(quote).size(), "_");
  return folded;
}

bool valid_id(std::string_view folded) {
  return !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool valid_figure_id(std::string_view folded) {
  auto parts = split(folded, '.');
  return parts.size() >= 2 && std::all_of(parts.begin(), parts.end(), valid_id);
}

std::optional<std::string> from_windows_1252(std::string_view bytes) {
  // 0x80 to 0x9F; 0 where the code page has nothing.
  static constexpr std::array<char32_t, 32> high{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  std::string out;
  for (char c : bytes) {
    unsigned char byte = static_cast<unsigned char>(c);
    char32_t value = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80u] : byte;
    if (value == 0 && byte != 0) return std::nullopt;
    append_utf8(out, value);
  }
  return out;
}

} // namespace reso::base
