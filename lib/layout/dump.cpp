#include <cmath>

#include <fmt/format.h>

#include "layout/pages.hpp"

namespace reso::layout {

namespace {

// "-0.0" where a piece starts a hair left of its margin is 0.0.
double tenth(double value) {
  const double rounded = std::round(value * 10) / 10;
  return rounded == 0 ? 0 : rounded;
}

std::string line(const TextPiece& text) {
  return fmt::format("{:.1f} {:.1f} {:.1f} {} {}", tenth(text.x), tenth(text.baseline), text.size,
                     text.face->postscript_name(), text.text);
}
std::string line(const FillPiece& fill) {
  return fmt::format("{:.1f} {:.1f} [fill] {:.1f}x{:.1f} {:06x}", tenth(fill.box.x), tenth(fill.box.y),
                     tenth(fill.box.width), tenth(fill.box.height), fill.colour);
}
std::string line(const StrokePiece& stroke) {
  return fmt::format("{:.1f} {:.1f} [line] {:.1f} {:.1f} {:06x}", tenth(stroke.x1), tenth(stroke.y1), tenth(stroke.x2),
                     tenth(stroke.y2), stroke.colour);
}
std::string line(const ImagePiece& image) {
  return fmt::format("{:.1f} {:.1f} [image] {:.1f}x{:.1f}", tenth(image.box.x), tenth(image.box.y),
                     tenth(image.box.width), tenth(image.box.height));
}

} // namespace

std::string dump(const Pages& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const Placed& placed : pages.pages[i].pieces)
      out += fmt::format("{} {}\n", i + 1, std::visit([](const auto& piece) { return line(piece); }, placed.piece));
  return out;
}

} // namespace reso::layout
