#include "doc/picture_metadata.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace reso::doc {

namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length, bool little = false) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < length; ++i) {
    const std::size_t digit = little ? length - 1 - i : i;
    out = out << 8 | static_cast<unsigned char>(bytes[at + digit]);
  }
  return out;
}

// --- JPEG ---

constexpr unsigned char first_restart = 0xD0, last_restart = 0xD7, end_of_image = 0xD9, start_of_scan = 0xDA,
                        jfif = 0xE0, exif = 0xE1, colour_profile = 0xE2, adobe = 0xEE, last_application = 0xEF,
                        comment = 0xFE;

// How the picture is to be turned, 2 to 8; nothing for upright, and when the segment does not say.
std::optional<std::uint32_t> turn_in(std::string_view segment) {
  constexpr std::string_view head("Exif\0\0", 6);
  constexpr std::size_t entry_size = 12, orientation = 0x0112;
  if (!segment.starts_with(head)) return std::nullopt;
  const std::string_view tiff = segment.substr(head.size());
  if (tiff.size() < 10) return std::nullopt;
  const bool little = tiff.starts_with("II");
  const std::size_t directory = number(tiff, 4, 4, little);
  if (directory > tiff.size() - 2) return std::nullopt;
  const std::size_t entries = number(tiff, directory, 2, little);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + i * entry_size;
    if (at + entry_size > tiff.size()) return std::nullopt;
    const std::uint32_t turn = number(tiff, at + 8, 2, little);
    if (number(tiff, at, 2, little) == orientation) return turn > 1 && turn <= 8 ? std::optional(turn) : std::nullopt;
  }
  return std::nullopt;
}

// Calls `use` with the marker and the content of each segment before the first scan, until it returns true.
template <class Use>
void each_segment(std::string_view bytes, Use use) {
  for (std::size_t at = 2; at + 4 <= bytes.size() && bytes[at] == '\xFF';) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    const std::size_t end = at + 2 + number(bytes, at + 2, 2);
    if (marker == 0xFF) { // a byte of filling
      ++at;
      continue;
    }
    if (marker == start_of_scan || marker == end_of_image || end > bytes.size()) return;
    if (use(marker, bytes.substr(at + 4, end - at - 4))) return;
    at = end;
  }
}

// A segment that tells nothing but how to turn the picture.
std::string turning(std::uint32_t turn) {
  std::string out("\xFF\xE1\0\x22"
                  "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                  29);
  out += static_cast<char>(turn);
  out.append(6, '\0'); // the rest of the value, and no directory after this one
  return out;
}

bool told_elsewhere(unsigned char marker) {
  const bool application = marker >= jfif && marker <= last_application;
  return (application && marker != jfif && marker != adobe) || marker == comment;
}

// Where the lines of a scan end: at a marker that is neither a stuffed byte nor a restart.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (bytes[at] == '\xFF' && next != 0 && next != 0xFF && !(next >= first_restart && next <= last_restart)) return at;
  }
  return bytes.size();
}

// What stands behind the end of the picture (a second, larger one, with what it tells) goes too.
std::optional<std::string> jpeg(std::string_view bytes) {
  std::string out(bytes.substr(0, 2)), turn;
  for (std::size_t at = 2;;) {
    if (at + 2 > bytes.size() || bytes[at] != '\xFF') return std::nullopt;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == end_of_image) return out.append(bytes.substr(at, 2));
    if (at + 4 > bytes.size()) return std::nullopt;
    if (marker == 0xFF) { // a byte of filling
      ++at;
      continue;
    }
    const std::size_t end = at + 2 + number(bytes, at + 2, 2);
    if (end > bytes.size()) return std::nullopt;
    const std::string_view content = bytes.substr(at + 4, end - at - 4);
    const bool profile = marker == colour_profile && content.starts_with("ICC_PROFILE");
    if (marker == exif)
      if (const auto found = turn_in(content)) turn = turning(*found);
    if (!told_elsewhere(marker) || profile) {
      if (marker != jfif) out += std::exchange(turn, {}); // JFIF stands first
      out += bytes.substr(at, end - at);
    }
    at = marker == start_of_scan ? end_of_scan(bytes, end) : end;
    out += bytes.substr(end, at - end);
  }
}

// --- PNG ---

constexpr std::string_view png_signature("\x89PNG\r\n\x1A\n", 8);

std::optional<std::string> png(std::string_view bytes) {
  std::string out(png_signature);
  for (std::size_t at = png_signature.size(); at < bytes.size();) {
    constexpr std::size_t around = 12; // length, type and checksum
    if (at + around > bytes.size()) return std::nullopt;
    const std::size_t length = number(bytes, at, 4);
    if (length > bytes.size() - at - around) return std::nullopt;
    const std::string_view type = bytes.substr(at + 4, 4);
    const bool words = type == "tEXt" || type == "zTXt" || type == "iTXt" || type == "eXIf" || type == "tIME";
    if (!words) out += bytes.substr(at, length + around);
    at += length + around;
    if (type == "IEND") break; // what some add behind is no picture
  }
  return out;
}

} // namespace

std::string without_metadata(std::string bytes) {
  std::optional<std::string> out;
  if (bytes.starts_with("\xFF\xD8\xFF")) out = jpeg(bytes);
  if (bytes.starts_with(png_signature)) out = png(bytes);
  return out ? std::move(*out) : std::move(bytes);
}

int turn_of(std::string_view bytes) {
  int turn = 1;
  if (bytes.starts_with("\xFF\xD8\xFF"))
    each_segment(bytes, [&](unsigned char marker, std::string_view content) {
      const auto found = marker == exif ? turn_in(content) : std::nullopt;
      if (found) turn = static_cast<int>(*found);
      return found.has_value();
    });
  return turn;
}

} // namespace reso::doc
