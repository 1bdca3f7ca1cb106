#include "render/odt_pages.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/odt_words.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

std::string page_size(const OdtLook& look) {
  return fmt::format("fo:page-width=\"{}\" fo:page-height=\"{}\" style:print-orientation=\"{}\"",
                     odt_length(look.page_width()), odt_length(look.page_height()),
                     look.page_width() > look.page_height() ? "landscape" : "portrait");
}

// Heads and feet stand within the theme's margins, which ODF counts from the text's side of them.
std::string text_page(const OdtLook& look) {
  const double head = std::max(0.0, look.number("pied-entete_distance", 45) - look.setting("pied-entete").leading),
               foot = std::max(0.0, look.number("pied-distance", 37) - 4);
  const auto part = [](const char* name, double height, const char* side) {
    return fmt::format("<style:{0}-style><style:header-footer-properties fo:min-height=\"{1}\" "
                       "fo:margin-{2}=\"{3}\" style:dynamic-spacing=\"false\"/></style:{0}-style>",
                       name, odt_length(height), side, odt_length(height / 3));
  };
  return fmt::format("<style:page-layout style:name=\"Page\"><style:page-layout-properties {} fo:margin-top=\"{}\" "
                     "fo:margin-bottom=\"{}\" fo:margin-left=\"{}\" fo:margin-right=\"{}\"/>{}{}</style:page-layout>\n",
                     page_size(look), odt_length(head), odt_length(foot), odt_length(look.margin("gauche")),
                     odt_length(look.margin("droite")), part("header", look.margin("haut") - head, "bottom"),
                     part("footer", look.margin("bas") - foot, "top"));
}

std::string cover_page(const OdtLook& look) {
  const double top = look.number("couverture-haut", 72) - look.setting("couverture-organisation").leading;
  return fmt::format("<style:page-layout style:name=\"Page_couverture\"><style:page-layout-properties {} "
                     "fo:margin-top=\"{}\" fo:margin-bottom=\"{}\" fo:margin-left=\"{}\" fo:margin-right=\"{}\" "
                     "fo:background-color=\"{}\"/></style:page-layout>\n",
                     page_size(look), odt_length(std::max(0.0, top)), odt_length(look.number("couverture-bas", 72)),
                     odt_length(look.margin("gauche")), odt_length(look.margin("droite")),
                     look.colour("couverture-fond"));
}

std::string head_words(const doc::Document& document, const OdtLook& look) {
  std::string out;
  if (look.number("pied-chapitre") > 0) out += "<text:chapter text:display=\"name\" text:outline-level=\"1\"/>";
  if (document.draft)
    out += "<text:tab/><text:span text:style-name=\"Strong_20_Emphasis\">" + odt_text(look.word("pied-brouillon")) +
           "</text:span>";
  return out;
}

} // namespace

std::string odt_page_layouts(const OdtLook& look) { return text_page(look) + cover_page(look); }

std::string odt_masters(const doc::Document& document, const OdtLook& look) {
  const std::string title = look.number("pied-titre") > 0 ? odt_text(document.title) : std::string();
  return fmt::format("<office:master-styles>\n<style:master-page style:name=\"Standard\" "
                     "style:page-layout-name=\"Page\">\n<style:header><text:p text:style-name=\"Header\">{}</text:p>"
                     "</style:header>\n<style:footer><text:p text:style-name=\"Footer\">{}<text:tab/><text:span "
                     "text:style-name=\"{}\"><text:page-number text:select-page=\"current\">1</text:page-number>"
                     "</text:span></text:p></style:footer>\n</style:master-page>\n<style:master-page "
                     "style:name=\"{}\" style:page-layout-name=\"Page_couverture\" "
                     "style:next-style-name=\"Standard\"/>\n</office:master-styles>\n",
                     head_words(document, look), title, odt_style_name(style::page_number), style::cover_page);
}

} // namespace reso::render
