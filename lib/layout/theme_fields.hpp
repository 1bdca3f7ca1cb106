// The theme's structs, one for each key of theme.yaml, and their field tables. Values come from report-templates/themes/.
#pragma once

#include <string>
#include <vector>

#include "layout/theme_values.hpp"

namespace reso::layout {

struct PageTheme { Length width, height; };
struct MarginsTheme { Length top, bottom, left, right; };
struct FontsTheme { std::string text, bold, italic, bold_italic, title, light, fallback; };
struct ColoursTheme {
  Paint text, muted, accent, accent_light, surface, rule, paper;
  std::vector<Paint> series;
};
struct ScaleTheme { Length text, leading, small, small_leading, lead, lead_leading, chapter, section, activity, detail, key_figure, cover, cover_small; };
struct SpacingTheme { Length paragraph, block, before_section, before_activity, list_indent, box, gutter; };
struct BandTheme { Length height; bool new_page = true; };
struct FooterTheme { Length offset; bool title = true; };

struct Theme {
  std::string base;
  PageTheme page;
  MarginsTheme margins;
  FontsTheme fonts;
  ColoursTheme colours;
  ScaleTheme scale;
  SpacingTheme spacing;
  BandTheme band;
  FooterTheme footer;
};

} // namespace reso::layout

namespace reso::schema {

inline constexpr Options theme_option{.optional = true};

template <> struct Table<layout::PageTheme> {
  static constexpr std::string_view name = "page";
  static constexpr std::string_view doc = "Format du papier.";
  static constexpr auto fields = std::tuple{field("largeur", &layout::PageTheme::width, theme_option), field("hauteur", &layout::PageTheme::height, theme_option)};
};
template <> struct Table<layout::MarginsTheme> {
  static constexpr std::string_view name = "marges";
  static constexpr std::string_view doc = "Marges du texte.";
  static constexpr auto fields = std::tuple{field("haut", &layout::MarginsTheme::top, theme_option), field("bas", &layout::MarginsTheme::bottom, theme_option),
                                            field("gauche", &layout::MarginsTheme::left, theme_option), field("droite", &layout::MarginsTheme::right, theme_option)};
};
template <> struct Table<layout::FontsTheme> {
  static constexpr std::string_view name = "polices";
  static constexpr std::string_view doc = "Fichiers de polices.";
  static constexpr auto fields = std::tuple{
      field("texte", &layout::FontsTheme::text, theme_option),         field("gras", &layout::FontsTheme::bold, theme_option),
      field("italique", &layout::FontsTheme::italic, theme_option),    field("gras_italique", &layout::FontsTheme::bold_italic, theme_option),
      field("titre", &layout::FontsTheme::title, theme_option),        field("leger", &layout::FontsTheme::light, theme_option),
      field("secours", &layout::FontsTheme::fallback, theme_option)};
};
template <> struct Table<layout::ColoursTheme> {
  static constexpr std::string_view name = "couleurs";
  static constexpr std::string_view doc = "Couleurs, en « #rrvvbb ».";
  static constexpr auto fields = std::tuple{
      field("texte", &layout::ColoursTheme::text, theme_option),          field("attenue", &layout::ColoursTheme::muted, theme_option),
      field("accent", &layout::ColoursTheme::accent, theme_option),       field("accent_clair", &layout::ColoursTheme::accent_light, theme_option),
      field("fond", &layout::ColoursTheme::surface, theme_option),        field("filet", &layout::ColoursTheme::rule, theme_option),
      field("papier", &layout::ColoursTheme::paper, theme_option),        field("series", &layout::ColoursTheme::series, theme_option)};
};
template <> struct Table<layout::ScaleTheme> {
  static constexpr std::string_view name = "echelle";
  static constexpr std::string_view doc = "Corps des textes.";
  static constexpr auto fields = std::tuple{
      field("texte", &layout::ScaleTheme::text, theme_option),         field("interligne", &layout::ScaleTheme::leading, theme_option),
      field("petit", &layout::ScaleTheme::small, theme_option),        field("petit_interligne", &layout::ScaleTheme::small_leading, theme_option),
      field("chapeau", &layout::ScaleTheme::lead, theme_option),       field("chapeau_interligne", &layout::ScaleTheme::lead_leading, theme_option),
      field("chapitre", &layout::ScaleTheme::chapter, theme_option),   field("section", &layout::ScaleTheme::section, theme_option),
      field("activite", &layout::ScaleTheme::activity, theme_option),  field("detail", &layout::ScaleTheme::detail, theme_option),
      field("chiffre", &layout::ScaleTheme::key_figure, theme_option), field("couverture", &layout::ScaleTheme::cover, theme_option),
      field("couverture_petit", &layout::ScaleTheme::cover_small, theme_option)};
};
template <> struct Table<layout::SpacingTheme> {
  static constexpr std::string_view name = "grille";
  static constexpr std::string_view doc = "Espaces entre les blocs.";
  static constexpr auto fields = std::tuple{
      field("paragraphe", &layout::SpacingTheme::paragraph, theme_option),           field("bloc", &layout::SpacingTheme::block, theme_option),
      field("avant_section", &layout::SpacingTheme::before_section, theme_option),   field("avant_activite", &layout::SpacingTheme::before_activity, theme_option),
      field("retrait_liste", &layout::SpacingTheme::list_indent, theme_option),      field("encadre", &layout::SpacingTheme::box, theme_option),
      field("gouttiere", &layout::SpacingTheme::gutter, theme_option)};
};
template <> struct Table<layout::BandTheme> {
  static constexpr std::string_view name = "bandeau";
  static constexpr std::string_view doc = "Bandeau des chapitres.";
  static constexpr auto fields = std::tuple{field("hauteur", &layout::BandTheme::height, theme_option), field("nouvelle_page", &layout::BandTheme::new_page, theme_option)};
};
template <> struct Table<layout::FooterTheme> {
  static constexpr std::string_view name = "pied";
  static constexpr std::string_view doc = "Pied de page.";
  static constexpr auto fields = std::tuple{field("distance", &layout::FooterTheme::offset, theme_option), field("titre", &layout::FooterTheme::title, theme_option)};
};
template <> struct Table<layout::Theme> {
  static constexpr std::string_view name = "theme";
  static constexpr std::string_view doc = "L'apparence du rapport.";
  static constexpr auto fields = std::tuple{
      field("base", &layout::Theme::base, theme_option),         field("page", &layout::Theme::page, theme_option),
      field("marges", &layout::Theme::margins, theme_option),    field("polices", &layout::Theme::fonts, theme_option),
      field("couleurs", &layout::Theme::colours, theme_option),  field("echelle", &layout::Theme::scale, theme_option),
      field("grille", &layout::Theme::spacing, theme_option),    field("bandeau", &layout::Theme::band, theme_option),
      field("pied", &layout::Theme::footer, theme_option)};
};

} // namespace reso::schema
