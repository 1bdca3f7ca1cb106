#include <algorithm>
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
std::string line(const PathPiece& path) {
  const Box box = bounds(path.outline);
  return fmt::format("{:.1f} {:.1f} [path] {:.1f}x{:.1f} {:06x}", tenth(box.x), tenth(box.y), tenth(box.width),
                     tenth(box.height), path.fill ? *path.fill : path.stroke.value_or(0));
}
std::string line(const ImagePiece& image) {
  return fmt::format("{:.1f} {:.1f} [image] {:.1f}x{:.1f}", tenth(image.box.x), tenth(image.box.y),
                     tenth(image.box.width), tenth(image.box.height));
}

} // namespace

Box bounds(const doc::Outline& outline) {
  bool first = true;
  double left = 0, right = 0, top = 0, bottom = 0;
  const auto take = [&](const doc::Place& place) {
    left = first ? place.x : std::min(left, place.x);
    right = first ? place.x : std::max(right, place.x);
    top = first ? place.y : std::min(top, place.y);
    bottom = first ? place.y : std::max(bottom, place.y);
    first = false;
  };
  for (const doc::Step& step : outline) {
    if (step.kind == doc::Step::Kind::close) continue;
    take(step.to);
    if (step.kind != doc::Step::Kind::curve) continue;
    take(step.first);
    take(step.second);
  }
  return {left, top, right - left, bottom - top};
}

std::string dump(const Pages& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const Placed& placed : pages.pages[i].pieces)
      out += fmt::format("{} {}\n", i + 1, std::visit([](const auto& piece) { return line(piece); }, placed.piece));
  return out;
}

} // namespace reso::layout
