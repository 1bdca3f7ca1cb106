#include "render/picture_size.hpp"

#include <charconv>

#include "render/html_escape.hpp"

namespace reso::render {

namespace {

// Big-endian, of `count` bytes.
double number_at(std::string_view bytes, std::size_t at, std::size_t count) {
  double value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::optional<PictureSize> png_size(std::string_view bytes) {
  if (bytes.size() < 24) return std::nullopt;
  return PictureSize{number_at(bytes, 16, 4), number_at(bytes, 20, 4)};
}

// The frame header (SOF0 to SOF15, but DHT, JPG and DAC) follows segments that each say their length.
std::optional<PictureSize> jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    const auto kind = static_cast<unsigned char>(bytes[at + 1]);
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return std::nullopt;
    if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC)
      return PictureSize{number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2)};
    at += kind == 0xFF ? 1 : 2 + static_cast<std::size_t>(number_at(bytes, at + 2, 2));
  }
  return std::nullopt;
}

// The last two numbers of viewBox="x y width height".
std::optional<PictureSize> svg_size(std::string_view bytes) {
  constexpr std::string_view name = "viewBox=\"";
  const std::size_t begin = bytes.find(name);
  if (begin == std::string_view::npos) return std::nullopt;
  std::string_view rest = bytes.substr(begin + name.size());
  double values[4] = {};
  for (double& value : values) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (read.ec != std::errc()) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
  }
  return PictureSize{values[2], values[3]};
}

} // namespace

std::optional<PictureSize> picture_size(std::string_view bytes) {
  const std::string_view media = picture_media(bytes);
  const auto size = media == "image/png"       ? png_size(bytes)
                    : media == "image/jpeg"    ? jpeg_size(bytes)
                    : media == "image/svg+xml" ? svg_size(bytes)
                                               : std::nullopt;
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

} // namespace reso::render
