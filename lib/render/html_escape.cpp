#include "render/html_escape.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "doc/vector_picture.hpp"

namespace reso::render {

namespace {

bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.~,;:!*()").find(c) != std::string_view::npos;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t taken = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < taken ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) out += k <= taken ? signs[group >> (18 - 6 * k) & 63] : '=';
  }
  return out;
}

} // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    default:
      if ((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\n') out += c;
    }
  }
  return out;
}

std::string data_uri(std::string_view media, std::string_view bytes) {
  return fmt::format("data:{};base64,{}", media, base64(bytes));
}

std::string text_uri(std::string_view media, std::string_view text) {
  std::string out = fmt::format("data:{};charset=utf-8,", media);
  for (const char c : text)
    if (unreserved(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return out;
}

std::string_view picture_media(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (doc::is_svg(bytes)) return "image/svg+xml";
  return {};
}

bool harmless_link(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos || target.find_first_of("/?#") < colon) return true;
  std::string scheme(target.substr(0, colon));
  std::ranges::transform(scheme, scheme.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

} // namespace reso::render
