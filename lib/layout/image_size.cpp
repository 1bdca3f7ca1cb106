#include "layout/image_size.hpp"

namespace reso::layout {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
unsigned short_at(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1); }

std::optional<ImageSize> sized(unsigned width, unsigned height) {
  if (width == 0 || height == 0) return std::nullopt;
  return ImageSize{static_cast<double>(width), static_cast<double>(height)};
}

// IHDR is the first chunk of every PNG.
std::optional<ImageSize> png_size(std::string_view bytes) {
  if (bytes.size() < 33) return std::nullopt;
  return sized(short_at(bytes, 16) << 16 | short_at(bytes, 18), short_at(bytes, 20) << 16 | short_at(bytes, 22));
}

// The size stands in the frame header: markers C0 to CF but DHT (C4), JPG (C8) and DAC (CC).
std::optional<ImageSize> jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at; // filling
      continue;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      auto size = sized(short_at(bytes, at + 7), short_at(bytes, at + 5));
      if (size) size->four_inks = byte_at(bytes, at + 9) == 4;
      return size;
    }
    at += 2 + short_at(bytes, at + 2);
  }
  return std::nullopt;
}

} // namespace

std::optional<ImageSize> image_size(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png_size(bytes);
  if (bytes.starts_with("\xFF\xD8")) return jpeg_size(bytes);
  return std::nullopt;
}

} // namespace reso::layout
