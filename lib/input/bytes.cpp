#include "input/bytes.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// Bytes that are no UTF-8 are shown as U+FFFD, so that excerpts stay printable.
std::string printable(const std::string& bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    base::CodePoint point = base::code_point_at(bytes, at);
    base::append_utf8(out, point.value);
    at += point.bytes;
  }
  return out;
}

bool private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

std::optional<diag::FileId> refuse(std::string path, const std::string& shown, const std::string& what, bool encoding,
                                   diag::SourceMap& sources, diag::Diagnostics& diagnostics, diag::Span span) {
  span.file = sources.add(std::move(path), shown);
  diagnostics.report(rule::bad_bytes, span, what).help(encoding ? phrase::save_as_utf8 : phrase::remove_sign);
  return std::nullopt;
}

} // namespace

std::optional<std::string> forbidden_sign(std::string_view text, std::size_t& at, std::size_t& length,
                                          diag::Language language) {
  for (at = 0; at < text.size(); at += length) {
    unsigned char byte = static_cast<unsigned char>(text[at]);
    length = 1;
    if (byte >= 0x20 && byte < 0x7F) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      return phrase::lone_return.say(language);
    }
    base::CodePoint point = base::code_point_at(text, at);
    length = point.bytes;
    std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
    if (point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0))
      return phrase::control_sign.say(language, name);
    if (private_use(point.value)) return phrase::private_sign.say(language, name);
  }
  return std::nullopt;
}

std::optional<diag::FileId> accept_text(std::string path, std::string bytes, std::size_t most_bytes,
                                        diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  diag::Language language = diagnostics.language();
  if (bytes.size() > most_bytes) {
    diag::Span span{sources.add(std::move(path), ""), 0, 0};
    diagnostics.report(rule::file_too_large, span, fmt::format("{} Mo", most_bytes >> 20));
    return std::nullopt;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return refuse(std::move(path), "", phrase::utf16_text.say(language), true, sources, diagnostics, {});
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (auto at = base::first_invalid_utf8(bytes)) {
    std::string before = printable(bytes.substr(0, *at));
    auto begin = static_cast<std::uint32_t>(before.size());
    return refuse(std::move(path), printable(bytes), phrase::invalid_utf8.say(language), true, sources, diagnostics,
                  {0, begin, begin + 3});
  }
  std::size_t at = 0, length = 0;
  if (auto what = forbidden_sign(bytes, at, length, language))
    return refuse(std::move(path), bytes, *what, false, sources, diagnostics,
                  {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)});
  return sources.add(std::move(path), std::move(bytes));
}

} // namespace reso::input
