#include "layout/font_name.hpp"

#include <utility>

namespace reso::layout {

FontName font_name(std::string_view file) {
  constexpr std::pair<std::string_view, int> weights[] = {{"ExtraLight", 200}, {"SemiBold", 600}, {"ExtraBold", 800},
                                                          {"Thin", 100},       {"Light", 300},    {"Medium", 500},
                                                          {"Black", 900},      {"Heavy", 900},    {"Bold", 700}};
  const std::string_view name = file.substr(0, file.rfind('.'));
  const std::size_t dash = name.find('-');
  const std::string_view style = dash == std::string_view::npos ? std::string_view() : name.substr(dash + 1);
  FontName found{std::string(name.substr(0, dash))};
  found.italic = style.find("Italic") != std::string_view::npos || style.find("Oblique") != std::string_view::npos;
  for (const auto& [word, weight] : weights)
    if (style.find(word) != std::string_view::npos) {
      found.weight = weight;
      break;
    }
  return found;
}

const std::string& file_of(const FontsTheme& fonts, FaceName face) {
  switch (face) {
  case FaceName::text: return fonts.text;
  case FaceName::bold: return fonts.bold;
  case FaceName::italic: return fonts.italic;
  case FaceName::bold_italic: return fonts.bold_italic;
  case FaceName::title: return fonts.title;
  case FaceName::light: return fonts.light;
  }
  return fonts.text;
}

} // namespace reso::layout
