// Field tables of theme.yaml: the words staff write, what they mean, how they look.
#pragma once

#include "layout/theme_fields.hpp"

namespace reso::schema {

template <>
struct Table<layout::PageTheme> {
  static constexpr std::string_view name = "page";
  static constexpr std::string_view doc = "Format du papier.";
  static constexpr auto fields = std::tuple{field("largeur", &layout::PageTheme::width, {.example = "210 mm"}),
                                            field("hauteur", &layout::PageTheme::height, {.example = "297 mm"})};
};
template <>
struct Table<layout::MarginsTheme> {
  static constexpr std::string_view name = "marges";
  static constexpr std::string_view doc = "Marges du texte.";
  static constexpr auto fields = std::tuple{field("haut", &layout::MarginsTheme::top, {.example = "28 mm"}),
                                            field("bas", &layout::MarginsTheme::bottom, {.example = "28 mm"}),
                                            field("gauche", &layout::MarginsTheme::left, {.example = "27 mm"}),
                                            field("droite", &layout::MarginsTheme::right, {.example = "27 mm"})};
};
template <>
struct Table<layout::ColumnsTheme> {
  static constexpr std::string_view name = "colonnes";
  static constexpr std::string_view doc = "Composition du texte et des colonnes.";
  static constexpr auto fields =
      std::tuple{field("gouttiere", &layout::ColumnsTheme::gutter, {.doc = "Entre deux colonnes", .example = "18 pt"}),
                 field("justification", &layout::ColumnsTheme::justified, {.doc = "Lignes de même longueur"}),
                 field("cesures", &layout::ColumnsTheme::hyphenated, {.doc = "Mots coupés en fin de ligne"}),
                 field("dilatation", &layout::ColumnsTheme::expansion,
                       {.doc = "Élargissement permis aux lettres pour égaliser les blancs", .example = "2 %"})};
};
template <>
struct Table<layout::FontsTheme> {
  static constexpr std::string_view name = "polices";
  static constexpr std::string_view doc = "Fichiers de polices.";
  static constexpr auto fields =
      std::tuple{field("texte", &layout::FontsTheme::text),
                 field("gras", &layout::FontsTheme::bold),
                 field("italique", &layout::FontsTheme::italic),
                 field("gras_italique", &layout::FontsTheme::bold_italic),
                 field("titre", &layout::FontsTheme::title),
                 field("leger", &layout::FontsTheme::light),
                 field("secours", &layout::FontsTheme::fallback, {.doc = "Pour les signes que les autres n'ont pas"})};
};
template <>
struct Table<layout::ColoursTheme> {
  static constexpr std::string_view name = "couleurs";
  static constexpr std::string_view doc = "Les couleurs du rapport ; les autres clés les nomment.";
  static constexpr auto fields =
      std::tuple{field("texte", &layout::ColoursTheme::text),
                 field("attenue", &layout::ColoursTheme::muted, {.doc = "Notes et légendes"}),
                 field("accent", &layout::ColoursTheme::accent, {.doc = "Titres, bandeaux, grands chiffres"}),
                 field("second", &layout::ColoursTheme::second, {.doc = "Filets et signes qui doivent se voir"}),
                 field("clair", &layout::ColoursTheme::pale, {.doc = "Fond teinté"}),
                 field("fond", &layout::ColoursTheme::surface, {.doc = "Fond discret"}),
                 field("filet", &layout::ColoursTheme::rule, {.doc = "Traits fins"}),
                 field("papier", &layout::ColoursTheme::paper, {.doc = "Texte sur fond sombre"}),
                 field("series", &layout::ColoursTheme::series, {.doc = "Graphiques"})};
};
template <>
struct Table<layout::ScaleTheme> {
  static constexpr std::string_view name = "echelle";
  static constexpr std::string_view doc = "Composition des textes courants.";
  static constexpr auto fields = std::tuple{
      field("texte", &layout::ScaleTheme::text, {.example = "texte 10/15 pt texte"}),
      field("chapeau", &layout::ScaleTheme::lead, {.example = "leger 13/19 pt accent"}),
      field("faits", &layout::ScaleTheme::facts,
            {.doc = "Ligne de faits sous un titre", .example = "gras 9/13 pt second"}),
      field("noms", &layout::ScaleTheme::names, {.doc = "Listes de noms", .example = "texte 9/13 pt texte"}),
      field("note", &layout::ScaleTheme::note, {.doc = "Notes de bas de page", .example = "texte 8/11 pt texte"}),
      field("lien", &layout::ScaleTheme::link, {.doc = "Couleur des liens", .example = "accent"})};
};
template <>
struct Table<layout::GridTheme> {
  static constexpr std::string_view name = "grille";
  static constexpr std::string_view doc = "Blancs entre les blocs, listes.";
  static constexpr auto fields = std::tuple{
      field("paragraphe", &layout::GridTheme::paragraph, {.example = "6 pt"}),
      field("bloc", &layout::GridTheme::block, {.doc = "Autour d'un tableau, d'une figure", .example = "14 pt"}),
      field("element", &layout::GridTheme::item, {.doc = "Entre deux éléments d'une liste", .example = "2 pt"}),
      field("retrait_liste", &layout::GridTheme::list_indent, {.example = "14 pt"}),
      field("ligne", &layout::GridTheme::line,
            {.doc = "Pas de la grille où se posent les lignes du texte : l'interligne, ou sa moitié ; 0 pt : aucune",
             .example = "7,25 pt",
             .optional = true}),
      field("puce", &layout::GridTheme::bullet, {.example = "•"}),
      field("puce_style", &layout::GridTheme::bullet_setting, {.example = "gras 10/15 pt accent"})};
};
template <>
struct Table<layout::ShapeTheme> {
  static constexpr std::string_view name = "formes";
  static constexpr std::string_view doc = "Un rectangle ou, si le rayon vaut la moitié du côté, un disque.";
  static constexpr auto fields = std::tuple{field("x", &layout::ShapeTheme::x),
                                            field("y", &layout::ShapeTheme::y),
                                            field("largeur", &layout::ShapeTheme::width),
                                            field("hauteur", &layout::ShapeTheme::height),
                                            field("rayon", &layout::ShapeTheme::radius, {.optional = true}),
                                            field("couleur", &layout::ShapeTheme::fill),
                                            field("opacite", &layout::ShapeTheme::opacity, {.example = "60 %"})};
};
template <>
struct Table<layout::LogoTheme> {
  static constexpr std::string_view name = "logo";
  static constexpr std::string_view doc = "Place du logo sur la couverture ; il y tient entier.";
  static constexpr auto fields =
      std::tuple{field("x", &layout::LogoTheme::x), field("y", &layout::LogoTheme::y),
                 field("largeur", &layout::LogoTheme::width), field("hauteur", &layout::LogoTheme::height)};
};
template <>
struct Table<layout::CoverTheme> {
  static constexpr std::string_view name = "couverture";
  static constexpr std::string_view doc = "La première page.";
  static constexpr auto fields = std::tuple{
      field("fond", &layout::CoverTheme::background),
      field("organisation", &layout::CoverTheme::organisation),
      field("slogan", &layout::CoverTheme::tagline),
      field("titre", &layout::CoverTheme::title),
      field("annee", &layout::CoverTheme::year),
      field("date", &layout::CoverTheme::date),
      field("lignes", &layout::CoverTheme::lines, {.doc = "Adresse, site"}),
      field("haut", &layout::CoverTheme::top, {.doc = "Première ligne, depuis le haut"}),
      field("titre_haut", &layout::CoverTheme::title_top, {.doc = "Première ligne du titre, depuis le haut"}),
      field("titre_largeur", &layout::CoverTheme::title_width),
      field("bas", &layout::CoverTheme::bottom, {.doc = "Dernière ligne, depuis le bas"}),
      field("formes", &layout::CoverTheme::shapes)};
};
template <>
struct Table<layout::BandTheme> {
  static constexpr std::string_view name = "bandeau";
  static constexpr std::string_view doc = "Bandeau qui ouvre un chapitre.";
  static constexpr auto fields = std::tuple{
      field("hauteur", &layout::BandTheme::height),
      field("fond", &layout::BandTheme::background),
      field("titre", &layout::BandTheme::title),
      field("ligne", &layout::BandTheme::baseline, {.doc = "Dernière ligne du titre, depuis le bas du bandeau"}),
      field("apres", &layout::BandTheme::after),
      field("pictogramme", &layout::BandTheme::pictogram,
            {.doc = "Côté du pictogramme d'un chapitre", .example = "14 mm"}),
      field("formes", &layout::BandTheme::shapes)};
};
template <>
struct Table<layout::DropCapTheme> {
  static constexpr std::string_view name = "lettrine";
  static constexpr std::string_view doc = "Grande lettre du premier paragraphe d'un chapitre.";
  static constexpr auto fields =
      std::tuple{field("lignes", &layout::DropCapTheme::lines, {.doc = "Hauteur, en lignes ; 0 : pas de lettrine"}),
                 field("style", &layout::DropCapTheme::setting, {.doc = "Le corps vient du nombre de lignes"}),
                 field("ecart", &layout::DropCapTheme::gap)};
};
template <>
struct Table<layout::HeadingTheme> {
  static constexpr std::string_view name = "titre";
  static constexpr std::string_view doc = "Un niveau de titre.";
  static constexpr auto fields = std::tuple{
      field("style", &layout::HeadingTheme::setting),
      field("avant", &layout::HeadingTheme::before),
      field("apres", &layout::HeadingTheme::after),
      field("filet", &layout::HeadingTheme::bar, {.doc = "Épaisseur du trait au-dessus", .optional = true}),
      field("filet_longueur", &layout::HeadingTheme::bar_width, {.doc = "Toute la largeur sinon", .optional = true}),
      field("filet_couleur", &layout::HeadingTheme::bar_colour, {.optional = true})};
};
template <>
struct Table<layout::ChapterTheme> {
  static constexpr std::string_view name = "chapitre";
  static constexpr std::string_view doc = "Les chapitres.";
  static constexpr auto fields = std::tuple{field("nouvelle_page", &layout::ChapterTheme::new_page)};
};
template <>
struct Table<layout::ContentsTheme> {
  static constexpr std::string_view name = "sommaire";
  static constexpr std::string_view doc = "Le sommaire.";
  static constexpr auto fields =
      std::tuple{field("titre", &layout::ContentsTheme::title, {.example = "Sommaire"}),
                 field("lien", &layout::ContentsTheme::go_to,
                       {.doc = "Dit par une voix avant le titre visé", .example = "Aller à"}),
                 field("style", &layout::ContentsTheme::heading),
                 field("chapitre", &layout::ContentsTheme::chapter),
                 field("section", &layout::ContentsTheme::section),
                 field("avant_chapitre", &layout::ContentsTheme::before_chapter),
                 field("retrait", &layout::ContentsTheme::indent),
                 field("conduite", &layout::ContentsTheme::leader)};
};
template <>
struct Table<layout::HeadingsTheme> {
  static constexpr std::string_view name = "titres";
  static constexpr std::string_view doc = "Titres et sommaire.";
  static constexpr auto fields = std::tuple{
      field("marge", &layout::HeadingsTheme::side,
            {.doc = "Largeur d'une colonne à gauche du texte, pour les titres et les chapeaux ; 0 mm : au-dessus",
             .example = "44 mm",
             .optional = true}),
      field("pictogramme", &layout::HeadingsTheme::pictogram,
            {.doc = "Côté du pictogramme d'une section", .example = "9 mm"}),
      field("chapitre", &layout::HeadingsTheme::chapter),
      field("section", &layout::HeadingsTheme::section),
      field("activite", &layout::HeadingsTheme::activity),
      field("detail", &layout::HeadingsTheme::detail),
      field("sommaire", &layout::HeadingsTheme::contents)};
};
template <>
struct Table<layout::KeyFiguresTheme> {
  static constexpr std::string_view name = "chiffres_cles";
  static constexpr std::string_view doc = "Cartes des chiffres clés.";
  static constexpr auto fields = std::tuple{
      field("fond", &layout::KeyFiguresTheme::background),
      field("filet", &layout::KeyFiguresTheme::edge),
      field("filet_largeur", &layout::KeyFiguresTheme::edge_width),
      field("rayon", &layout::KeyFiguresTheme::radius),
      field("marge", &layout::KeyFiguresTheme::padding),
      field("gouttiere", &layout::KeyFiguresTheme::gutter),
      field("largeur_minimale", &layout::KeyFiguresTheme::least_width),
      field("nombre", &layout::KeyFiguresTheme::number),
      field("qualificatif", &layout::KeyFiguresTheme::qualifier, {.doc = "« au moins », au-dessus du nombre"}),
      field("unite", &layout::KeyFiguresTheme::unit),
      field("libelle", &layout::KeyFiguresTheme::label),
      field("detail", &layout::KeyFiguresTheme::detail)};
};
template <>
struct Table<layout::BoxTheme> {
  static constexpr std::string_view name = "type_encadre";
  static constexpr std::string_view doc = "Une sorte d'encadré.";
  static constexpr auto fields =
      std::tuple{field("fond", &layout::BoxTheme::background), field("filet", &layout::BoxTheme::edge),
                 field("titre", &layout::BoxTheme::title), field("texte", &layout::BoxTheme::text)};
};
template <>
struct Table<layout::BoxesTheme> {
  static constexpr std::string_view name = "encadre";
  static constexpr std::string_view doc = "Encadrés et cartes de contact.";
  static constexpr auto fields = std::tuple{field("marge", &layout::BoxesTheme::padding),
                                            field("rayon", &layout::BoxesTheme::radius),
                                            field("filet_largeur", &layout::BoxesTheme::edge_width),
                                            field("question", &layout::BoxesTheme::question),
                                            field("citation", &layout::BoxesTheme::quotation),
                                            field("note", &layout::BoxesTheme::note),
                                            field("signature", &layout::BoxesTheme::signature),
                                            field("carte_nom", &layout::BoxesTheme::name),
                                            field("carte_ligne", &layout::BoxesTheme::line),
                                            field("carte_fond", &layout::BoxesTheme::card)};
};
template <>
struct Table<layout::CaptionTheme> {
  static constexpr std::string_view name = "legende";
  static constexpr std::string_view doc = "Titres et notes des tableaux, des graphiques et des images.";
  static constexpr auto fields = std::tuple{
      field("titre", &layout::CaptionTheme::title), field("note", &layout::CaptionTheme::note),
      field("ecart", &layout::CaptionTheme::gap), field("image_hauteur", &layout::CaptionTheme::picture_height),
      field("image_pixel", &layout::CaptionTheme::pixel)};
};
template <>
struct Table<layout::TableTheme> {
  static constexpr std::string_view name = "tableau";
  static constexpr std::string_view doc = "Tableaux.";
  static constexpr auto fields = std::tuple{field("texte", &layout::TableTheme::text),
                                            field("entete", &layout::TableTheme::head),
                                            field("total", &layout::TableTheme::total),
                                            field("fond_entete", &layout::TableTheme::head_background),
                                            field("fond_total", &layout::TableTheme::total_background),
                                            field("fond_alterne", &layout::TableTheme::stripe),
                                            field("filet", &layout::TableTheme::rule),
                                            field("filet_largeur", &layout::TableTheme::rule_width),
                                            field("filet_fort", &layout::TableTheme::strong_rule),
                                            field("filet_fort_largeur", &layout::TableTheme::strong_rule_width),
                                            field("marge_cellule", &layout::TableTheme::cell_padding),
                                            field("marge_ligne", &layout::TableTheme::row_padding),
                                            field("largeur_minimale", &layout::TableTheme::least_width,
                                                  {.doc = "Part de la largeur du texte", .example = "62 %"}),
                                            field("lignes_solidaires", &layout::TableTheme::rows_together,
                                                  {.doc = "Un tableau d'autant de lignes reste sur une page"})};
};
template <>
struct Table<layout::FooterTheme> {
  static constexpr std::string_view name = "pied";
  static constexpr std::string_view doc = "Haut et bas de page.";
  static constexpr auto fields =
      std::tuple{field("distance", &layout::FooterTheme::distance, {.doc = "Du bas de la feuille"}),
                 field("entete_distance", &layout::FooterTheme::header_distance, {.doc = "Du haut de la feuille"}),
                 field("texte", &layout::FooterTheme::text),
                 field("numero", &layout::FooterTheme::number),
                 field("entete", &layout::FooterTheme::header),
                 field("filet", &layout::FooterTheme::rule),
                 field("filet_largeur", &layout::FooterTheme::rule_width),
                 field("titre", &layout::FooterTheme::title, {.doc = "Titre du rapport en bas de page"}),
                 field("chapitre", &layout::FooterTheme::chapter, {.doc = "Titre du chapitre en haut de page"}),
                 field("brouillon", &layout::FooterTheme::draft, {.example = "BROUILLON"}),
                 field("brouillon_style", &layout::FooterTheme::draft_setting),
                 field("brouillon_note", &layout::FooterTheme::draft_note)};
};
template <>
struct Table<layout::Theme> {
  static constexpr std::string_view name = "theme";
  static constexpr std::string_view doc = "L'apparence du rapport.";
  static constexpr auto fields = std::tuple{
      field("base", &layout::Theme::base, {.doc = "Le thème dont celui-ci part", .example = "reso", .optional = true}),
      field("page", &layout::Theme::page),
      field("marges", &layout::Theme::margins),
      field("colonnes", &layout::Theme::columns),
      field("grille", &layout::Theme::grid),
      field("echelle", &layout::Theme::scale),
      field("polices", &layout::Theme::fonts),
      field("couleurs", &layout::Theme::colours),
      field("logo", &layout::Theme::logo),
      field("couverture", &layout::Theme::cover),
      field("bandeau", &layout::Theme::band),
      field("lettrine", &layout::Theme::drop_cap),
      field("titres", &layout::Theme::headings),
      field("chiffres_cles", &layout::Theme::key_figures),
      field("encadre", &layout::Theme::boxes),
      field("legende", &layout::Theme::captions),
      field("tableau", &layout::Theme::tables),
      field("pied", &layout::Theme::footer)};
};

} // namespace reso::schema
