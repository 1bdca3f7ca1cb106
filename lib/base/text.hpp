// UTF-8: code points, validity, places, folding of keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reso::base {

// One decoded code point and the bytes it took. `bytes` is 1 and `value` U+FFFD where the text is not UTF-8.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

// --- Interface ---

// Precondition: at < text.size().
CodePoint code_point_at(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);
std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);

// Offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates count), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Number of code points of valid UTF-8.
std::size_t code_points(std::string_view text);

// Columns that `text` takes in a terminal: combining marks 0, wide East Asian 2, else 1.
std::size_t display_width(std::string_view text);

std::string_view trim(std::string_view text); // ASCII blanks, U+00A0, U+202F
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
bool starts_with_word(std::string_view text, std::string_view word);

// The identifier behind what staff typed: accents folded, lower case, '-' and blanks become '_'.
// "Sexe", "Coopérative", "un-deux" -> "sexe", "cooperative", "un_deux". Other signs stay and make it invalid.
std::string fold_id(std::string_view text);
bool valid_id(std::string_view folded);        // [a-z0-9_]+
bool valid_figure_id(std::string_view folded); // two or more ids joined by dots

// Windows-1252 to UTF-8; nothing when a byte has no meaning there (81 8D 8F 90 9D).
std::optional<std::string> from_windows_1252(std::string_view bytes);

} // namespace reso::base
