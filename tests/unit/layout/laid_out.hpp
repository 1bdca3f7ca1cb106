// Documents made by hand, laid out with the theme and the fonts that come with reso.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "theme_text.hpp"

namespace reso::tests {

inline layout::Resources resources() {
  const std::string data = std::string(RESO_BINARY_DIR) + "/share/reso";
  return {data + "/fonts", data + "/hyphenation/hyph_fr.dic", [](const std::string&) { return std::nullopt; }};
}

// Fonts and patterns, opened once.
inline const layout::Type& type() {
  static const layout::Type opened = *layout::open_type(*reso_theme(), resources());
  return opened;
}

inline doc::Inlines inlines(std::string text) { return {doc::Text{std::move(text)}}; }
inline doc::Paragraph paragraph(std::string text) { return {inlines(std::move(text))}; }
inline doc::Heading heading(int level, const std::string& title) {
  return {level, inlines(title), doc::anchor_for(title)};
}

// So many words of French, always the same for the same number.
inline std::string prose(std::size_t words) {
  static const char* const all[] = {
      "les",     "associations", "du",          "territoire", "développent", "ensemble",   "une",       "économie",
      "qui",     "accueille",    "chaque",      "habitante",  "et",          "chaque",     "habitant,", "sans",
      "oublier", "la",           "formation",   "des",        "bénévoles;",  "l’entraide", "entre",     "structures",
      "permet",  "de",           "partager",    "locaux,",    "matériel",    "ou",         "savoirs",   "utiles",
      "à",       "l’ensemble.",  "Aujourd’hui", "encore"};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + std::string(all[i * 7 % std::size(all)]);
  return text;
}

using Edit = std::function<void(layout::Theme&)>;

class LaidOut {
public:
  explicit LaidOut(doc::Blocks blocks, const Edit& edit = {}) : theme(*reso_theme()), diagnostics(diag::Language::fr) {
    if (edit) edit(theme);
    document.title = "Rapport d’activité 2012";
    document.author = "Réso solidaire";
    document.blocks = std::move(blocks);
    pages = layout::lay_out(document, theme, resources(), type(), diagnostics);
  }

  layout::Theme theme;
  doc::Document document;
  diag::Diagnostics diagnostics;
  layout::Pages pages;
};

// Pages with room for so many points of text.
inline Edit text_height(double points) {
  return
      [points](layout::Theme& theme) { theme.page.height.points = theme.margins.top + theme.margins.bottom + points; };
}

// The pieces of text of a page in `role`, in painting order.
inline std::vector<const layout::TextPiece*> texts(const layout::Page& page, layout::Role role = layout::Role::body) {
  std::vector<const layout::TextPiece*> found;
  for (const layout::Placed& placed : page.pieces)
    if (const auto* text = std::get_if<layout::TextPiece>(&placed.piece); text != nullptr && placed.role == role)
      found.push_back(text);
  return found;
}

inline std::string words_of(const layout::Page& page, layout::Role role = layout::Role::body) {
  std::string words;
  for (const layout::TextPiece* text : texts(page, role)) words += (words.empty() ? "" : "|") + text->text;
  return words;
}

// The index of the first page that shows `words` in its body; -1 when none does.
inline int page_of(const layout::Pages& pages, const std::string& words) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    if (words_of(pages.pages[i]).find(words) != std::string::npos) return static_cast<int>(i);
  return -1;
}

} // namespace reso::tests
