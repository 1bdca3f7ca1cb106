#include <fmt/format.h>

#include "layout/pages.hpp"

namespace reso::layout {

std::string dump(const Pages& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const Placed& placed : pages.pages[i].pieces) {
      if (auto* text = std::get_if<TextPiece>(&placed.piece))
        out += fmt::format("{} {:.1f} {:.1f} {:.1f} {} {}\n", i + 1, text->x, text->baseline, text->size, text->face->postscript_name(), text->text);
      else if (auto* fill = std::get_if<FillPiece>(&placed.piece))
        out += fmt::format("{} {:.1f} {:.1f} [] {:.1f}x{:.1f} #{:06x}\n", i + 1, fill->box.x, fill->box.y, fill->box.width, fill->box.height, fill->colour);
    }
  return out;
}

} // namespace reso::layout
