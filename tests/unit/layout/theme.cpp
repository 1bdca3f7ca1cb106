#include "layout/theme.hpp"

#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "theme_text.hpp"

using namespace reso;
using namespace reso::tests;
using layout::Shade;

namespace {

constexpr double millimetre = 72 / 25.4;

// The lines of `text` that give a key its value, by number, the first being 1.
std::vector<std::size_t> keyed_lines(const std::vector<std::string>& lines) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t first = lines[i].find_first_not_of(" -");
    if (first != std::string::npos && lines[i][first] != '#' && lines[i].find(':') != std::string::npos)
      found.push_back(i + 1);
  }
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string findings_of(std::string_view old, std::string_view fresh) {
  return ThemeText(with(theme_file("reso"), old, fresh)).findings();
}

} // namespace

TEST_CASE("the theme that comes with reso is read without a finding") {
  const ThemeText read(theme_file("reso"));
  CHECK(read.findings() == "");
  REQUIRE(read.theme);
  const layout::Theme& theme = *read.theme;
  CHECK(theme.page.width.points == doctest::Approx(210 * millimetre));
  CHECK(theme.margins.bottom.points == doctest::Approx(28 * millimetre));
  CHECK(theme.measure() == doctest::Approx(156 * millimetre));
  CHECK(theme.columns.gutter.points == 18);
  CHECK(theme.columns.justified);
  CHECK(theme.columns.expansion.part == doctest::Approx(0.02));
  CHECK(theme.colours.accent.rgb == 0x0f4c5c);
  CHECK(theme.colours.series.size() == 6);
  CHECK(theme.scale.text.face == layout::FaceName::text);
  CHECK(theme.scale.text.size == 10);
  CHECK(theme.scale.text.leading == 14.5);
  CHECK(theme.scale.text.colour.shade == Shade::text);
  CHECK(theme.cover.year.colour.shade == Shade::own);
  CHECK(theme.cover.year.colour.rgb == 0xf3b676);
  CHECK(theme.cover.shapes.size() == 4);
  CHECK(theme.grid.bullet == "•");
  CHECK(theme.tables.rows_together == 8);
  CHECK(theme.footer.draft == "BROUILLON");
}

TEST_CASE("each key of the theme is read: misspelt, it is found where it stands") {
  const std::vector<std::string> lines = lines_of(theme_file("reso"));
  const std::vector<std::size_t> keyed = keyed_lines(lines);
  CHECK(keyed.size() > 150);
  for (const std::size_t number : keyed) {
    std::vector<std::string> misspelt = lines;
    std::string& line = misspelt[number - 1];
    const std::size_t key = line.find_first_not_of(" -");
    line.insert(key, "q8q_");
    const std::string said = ThemeText(joined(misspelt)).findings();
    const std::string wanted =
        "champ-inconnu " + std::to_string(number) + " " + line.substr(key, line.find(':') - key) + " |";
    INFO(line);
    CHECK(said.find(wanted) != std::string::npos);
  }
}

TEST_CASE("a misspelt key is told with the key that was meant") {
  const std::string said = findings_of("gouttiere:", "goutiere:");
  CHECK(said.starts_with("champ-inconnu 13 goutiere | "));
  CHECK(said.find("gouttiere", said.find('|')) != std::string::npos);
}

TEST_CASE("bad values are told at their place, with one that is good") {
  const auto help = [](const std::string& line) { return " | écrire par exemple « " + line + " »"; };
  CHECK(findings_of("largeur: 210 mm", "largeur: 210 pouces") ==
        "valeur-illisible 5 210 pouces" + help("largeur: 12 pt"));
  CHECK(findings_of("largeur: 210 mm", "largeur: large") == "valeur-illisible 5 large" + help("largeur: 12 pt"));
  CHECK(findings_of("accent: \"#0f4c5c\"", "accent: bleu") == "valeur-illisible 28 bleu" + help("accent: \"#336699\""));
  CHECK(findings_of("accent: \"#0f4c5c\"", "accent: \"#0f4c5\"") ==
        "valeur-illisible 28 \"#0f4c5\"" + help("accent: \"#336699\""));
  CHECK(findings_of("dilatation: 2 %", "dilatation: 2 pt") == "valeur-illisible 16 2 pt" + help("dilatation: 60 %"));
  CHECK(findings_of("lien: accent", "lien: bleu") == "valeur-illisible 42 bleu" + help("lien: accent"));
  CHECK(findings_of("noms: texte 9/13 pt texte", "noms: texte 9 pt texte") ==
        "valeur-illisible 40 texte 9 pt texte" + help("noms: gras 12/15 pt accent"));
  CHECK(findings_of("noms: texte 9/13 pt texte", "noms: maigre 9/13 pt texte") ==
        "valeur-illisible 40 maigre 9/13 pt texte" + help("noms: gras 12/15 pt accent"));
  CHECK(findings_of("noms: texte 9/13 pt texte", "noms: texte 0/13 pt texte") ==
        "valeur-illisible 40 texte 0/13 pt texte" + help("noms: gras 12/15 pt accent"));
}

TEST_CASE("a page without room for text cannot be used") {
  CHECK(findings_of("largeur: 210 mm", "largeur: 0 mm").starts_with("page-trop-petite 5 "));
  CHECK(findings_of("hauteur: 297 mm", "hauteur: -10 mm").starts_with("page-trop-petite 5 "));
  CHECK(findings_of("gouttiere: 18 pt", "gouttiere: 500 pt").starts_with("page-trop-petite 5 "));
  const ThemeText read("base: reso\nmarges:\n  haut: 200 mm\n  bas: 200 mm\n", reso_theme());
  CHECK(!read.theme);
  CHECK(read.findings().starts_with("page-trop-petite 3 "));
  CHECK(ThemeText("base: reso\npage:\n  largeur: 148 mm\n  hauteur: 210 mm\n", reso_theme()).theme);
}

TEST_CASE("a theme that lacks a key cannot be used") {
  const ThemeText read(with(theme_file("reso"), "  gouttiere: 18 pt\n", ""));
  CHECK(!read.theme);
  CHECK(read.findings() == "champ-manquant 13 justification | ajouter la ligne « gouttiere: 18 pt »");
}

TEST_CASE("a theme says only what it changes of its base") {
  const ThemeText read("base: reso\ncolonnes:\n  gouttiere: 1,5 cm\ncouverture:\n  formes: []\n", reso_theme());
  CHECK(read.findings() == "");
  CHECK(read.asked_base == "reso");
  REQUIRE(read.theme);
  CHECK(read.theme->columns.gutter.points == doctest::Approx(15 * millimetre));
  CHECK(read.theme->columns.expansion.part == reso_theme()->columns.expansion.part);
  CHECK(read.theme->cover.shapes.empty());
  CHECK(read.theme->cover.title.size == reso_theme()->cover.title.size);
  CHECK(read.theme->colours.accent.rgb == reso_theme()->colours.accent.rgb);
}

TEST_CASE("the other theme that comes with reso is read on its base") {
  const ThemeText read(theme_file("sobre"), reso_theme());
  CHECK(read.asked_base == "reso");
  CHECK(read.findings() == "");
  CHECK(read.theme);
}

TEST_CASE("a base that is not there is a finding") {
  const ThemeText read("base: rezo\n");
  CHECK(!read.theme);
  CHECK(read.findings() == "mot-inconnu 1 rezo | mots possibles : reso, sobre");
}

TEST_CASE("fonts are named once each, and every ink has a colour") {
  const std::vector<std::string> files = layout::font_files(*reso_theme());
  CHECK(std::set<std::string>(files.begin(), files.end()).size() == files.size());
  CHECK(files.size() == 7);

  layout::Theme theme = *reso_theme();
  theme.colours.series = {{0x111111}, {0x222222}};
  auto inks = layout::ink_colours(theme);
  CHECK(inks[doc::Ink::text] == theme.colours.text.rgb);
  CHECK(inks[doc::Ink::series_2] == 0x222222);
  CHECK(inks[doc::Ink::series_3] == 0x111111);
  theme.colours.series.clear();
  CHECK(layout::ink_colours(theme)[doc::Ink::series_6] == theme.colours.accent.rgb);
}

TEST_CASE("a colour is one of the theme's or one's own") {
  CHECK(layout::colour_of(*reso_theme(), {Shade::own, 0x123456}) == 0x123456);
  CHECK(layout::colour_of(*reso_theme(), {Shade::rule, 0}) == reso_theme()->colours.rule.rgb);
  CHECK(layout::colour_of(*reso_theme(), {Shade::paper, 0}) == 0xffffff);
}
