#include "layout/theme.hpp"

#include <algorithm>
#include <set>

#include "diag/catalogue.hpp"
#include "layout/theme_tables.hpp"
#include "schema/fault.hpp"

namespace reso::layout {

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double least_text = 60 * millimetre;

// What `node` does not say, `base` says; lists are taken whole from one of them.
schema::Node merged(const schema::Node& base, const schema::Node& node) {
  if (base.kind != schema::NodeKind::mapping || node.kind != schema::NodeKind::mapping) return node;
  schema::Node out = node;
  for (schema::Entry& entry : out.entries)
    if (const schema::Node* under = base.find(entry.folded)) entry.value = merged(*under, entry.value);
  for (const schema::Entry& entry : base.entries)
    if (node.find(entry.folded) == nullptr) out.entries.push_back(entry);
  return out;
}

std::string millimetres(double points) { return fmt::format("{:.0f} mm", std::max(0.0, points / millimetre)); }

// Lines need a measure and a page needs lines. Told at what the file itself says of the page.
bool text_has_room(const Theme& theme, const schema::Node& node, schema::DecodeContext& context) {
  const double width = theme.page.width - theme.margins.left - theme.margins.right,
               height = theme.page.height - theme.margins.top - theme.margins.bottom;
  if (std::min({width, height, width - theme.columns.gutter}) >= least_text) return true;
  diag::Span place = node.span;
  for (const std::string_view key : {"colonnes", "marges", "page"})
    if (const schema::Node* given = node.find(key)) place = given->span;
  context.diagnostics
      .report(diag::rule::page_too_small, place, millimetres(std::min(width, width - theme.columns.gutter)),
              millimetres(height))
      .help(diag::phrase::enlarge_page);
  return false;
}

} // namespace

std::shared_ptr<const Theme> read_theme(const schema::Node& node, std::shared_ptr<const Theme> base,
                                        schema::DecodeContext& context) {
  const schema::Node* named = node.find("base");
  if (named != nullptr && !base) {
    // A base that was found and is faulty has told so already.
    if (!context.diagnostics.has_errors())
      schema::fault::unknown_word(context, named->span, named->text.text, {"reso", "sobre"});
    return nullptr;
  }
  auto theme = std::make_shared<Theme>();
  theme->tree = base ? merged(base->tree, node) : node;
  if (!schema::decode(context, theme->tree, *theme) || !text_has_room(*theme, node, context)) return nullptr;
  return theme;
}

std::string base_theme(const schema::Node& node) {
  const schema::Node* base = node.find("base");
  return base != nullptr && base->kind == schema::NodeKind::scalar ? base->text.text : std::string();
}

Colour colour_of(const Theme& theme, const Tint& tint) {
  const ColoursTheme& colours = theme.colours;
  switch (tint.shade) {
  case Shade::own: return tint.rgb;
  case Shade::text: return colours.text.rgb;
  case Shade::muted: return colours.muted.rgb;
  case Shade::accent: return colours.accent.rgb;
  case Shade::second: return colours.second.rgb;
  case Shade::pale: return colours.pale.rgb;
  case Shade::surface: return colours.surface.rgb;
  case Shade::rule: return colours.rule.rgb;
  case Shade::paper: return colours.paper.rgb;
  }
  return tint.rgb;
}

std::vector<std::string> font_files(const Theme& theme) {
  const FontsTheme& fonts = theme.fonts;
  const std::set<std::string> files{fonts.text,  fonts.bold,  fonts.italic,  fonts.bold_italic,
                                    fonts.title, fonts.light, fonts.fallback};
  return {files.begin(), files.end()};
}

std::map<doc::Ink, Colour> ink_colours(const Theme& theme) {
  using doc::Ink;
  const ColoursTheme& colours = theme.colours;
  std::map<Ink, Colour> inks{{Ink::text, colours.text.rgb},       {Ink::muted, colours.muted.rgb},
                             {Ink::axis, colours.muted.rgb},      {Ink::grid, colours.rule.rgb},
                             {Ink::surface, colours.surface.rgb}, {Ink::accent, colours.accent.rgb},
                             {Ink::paper, colours.paper.rgb}};
  const Ink series[] = {Ink::series_1, Ink::series_2, Ink::series_3, Ink::series_4, Ink::series_5, Ink::series_6};
  const std::size_t given = colours.series.size();
  for (std::size_t i = 0; i < std::size(series); ++i)
    inks[series[i]] = given == 0 ? colours.accent.rgb : colours.series[i % given].rgb;
  return inks;
}

} // namespace reso::layout
