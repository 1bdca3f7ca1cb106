#include "layout/theme.hpp"

#include <set>

#include "layout/theme_fields.hpp"

namespace reso::layout {

std::shared_ptr<const Theme> read_theme(const schema::Node& node, std::shared_ptr<const Theme> base, schema::DecodeContext& context) {
  auto theme = std::make_shared<Theme>(base ? *base : Theme{});
  if (!schema::decode(context, node, *theme)) return nullptr;
  return theme;
}

std::string base_theme(const schema::Node& node) {
  const schema::Node* base = node.find("base");
  return base != nullptr && base->kind == schema::NodeKind::scalar ? base->text.text : std::string();
}

std::vector<std::string> font_files(const Theme& theme) {
  const FontsTheme& fonts = theme.fonts;
  std::set<std::string> files{fonts.text, fonts.bold, fonts.italic, fonts.bold_italic, fonts.title, fonts.light, fonts.fallback};
  files.erase("");
  return {files.begin(), files.end()};
}

std::map<doc::Ink, Colour> ink_colours(const Theme& theme) {
  const ColoursTheme& colours = theme.colours;
  std::map<doc::Ink, Colour> inks{{doc::Ink::text, colours.text},       {doc::Ink::muted, colours.muted}, {doc::Ink::axis, colours.muted},
                                  {doc::Ink::grid, colours.rule},       {doc::Ink::surface, colours.surface}, {doc::Ink::accent, colours.accent}};
  const doc::Ink series[] = {doc::Ink::series_1, doc::Ink::series_2, doc::Ink::series_3, doc::Ink::series_4, doc::Ink::series_5, doc::Ink::series_6};
  for (std::size_t i = 0; i < std::size(series); ++i)
    inks[series[i]] = colours.series.empty() ? colours.accent.rgb : colours.series[i % colours.series.size()].rgb;
  return inks;
}

} // namespace reso::layout
