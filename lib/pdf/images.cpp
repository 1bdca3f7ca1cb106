#include "pdf/images.hpp"

#include <fmt/format.h>
#include <png.h>

namespace reso::pdf {

namespace {

constexpr std::uint64_t most_pixels = 100'000'000;

std::string entries(unsigned width, unsigned height, std::string_view space) {
  return fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /BitsPerComponent 8 /ColorSpace /{}\n", width,
                     height, space);
}

// Colour bytes and opacity bytes apart.
HPDF_Dict embed_png(Haru& haru, const std::string& bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return nullptr;
  if (std::uint64_t(image.width) * image.height > most_pixels) {
    png_image_free(&image);
    return nullptr;
  }
  bool alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0, colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  image.format = colour ? (alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB) : (alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY);
  std::string pixels(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) {
    png_image_free(&image);
    return nullptr;
  }
  std::size_t channels = colour ? 3 : 1, step = channels + (alpha ? 1 : 0);
  std::string colours, opacity;
  for (std::size_t at = 0; at < pixels.size(); at += step) {
    colours.append(pixels, at, channels);
    if (alpha) opacity += pixels[at + channels];
  }
  std::string dictionary = entries(image.width, image.height, colour ? "DeviceRGB" : "DeviceGray");
  if (opacity.find_first_not_of('\xFF') != std::string::npos)
    dictionary +=
        "/SMask " + Haru::reference(haru.stream(opacity, entries(image.width, image.height, "DeviceGray"))) + "\n";
  return haru.stream(colours, dictionary);
}

// The frame header of a JPEG says its size and components; CMYK has no place in an sRGB document.
HPDF_Dict embed_jpeg(Haru& haru, const std::string& bytes) {
  auto byte = [&bytes](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
  for (std::size_t at = 2; at + 9 < bytes.size() && byte(at) == 0xFF;) {
    unsigned marker = byte(at + 1), length = byte(at + 2) << 8 | byte(at + 3);
    bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (!frame) {
      at += 2 + length;
      continue;
    }
    unsigned height = byte(at + 5) << 8 | byte(at + 6), width = byte(at + 7) << 8 | byte(at + 8),
             components = byte(at + 9);
    if (components != 1 && components != 3) return nullptr;
    return haru.stream(
        bytes, entries(width, height, components == 3 ? "DeviceRGB" : "DeviceGray") + "/Filter /DCTDecode\n", true);
  }
  return nullptr;
}

} // namespace

HPDF_Dict embed_image(Haru& haru, const std::string& bytes) {
  if (bytes.starts_with("\x89PNG")) return embed_png(haru, bytes);
  if (bytes.starts_with("\xFF\xD8")) return embed_jpeg(haru, bytes);
  return nullptr;
}

} // namespace reso::pdf
