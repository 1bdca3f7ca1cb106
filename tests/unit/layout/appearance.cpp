#include "layout/appearance.hpp"

#include <doctest/doctest.h>

#include "theme_text.hpp"

using namespace reso;
using reso::tests::theme_file;
using reso::tests::ThemeText;

TEST_CASE("each key of a theme is a value by its path") {
  const ThemeText reso(theme_file("reso"));
  REQUIRE(reso.theme);
  const doc::Appearance look = layout::appearance_of(*reso.theme);
  CHECK(look.colours.at("tableau-fond_entete") == 0xDCEBEE);
  CHECK(look.colours.at("couleurs-accent") == 0x0F4C5C);
  CHECK(look.numbers.at("grille-element") == 2.5);
  CHECK(look.numbers.at("tableau-largeur_minimale") == 0.62);
  CHECK(look.numbers.at("titres-chapitre-nouvelle_page") == 1);
  CHECK(look.words.at("pied-brouillon") == "BROUILLON");
  const doc::Typeface& quotation = look.settings.at("encadre-citation-texte");
  CHECK(quotation.family == "Lato");
  CHECK(quotation.weight == 400);
  CHECK(quotation.italic);
  CHECK(quotation.size == 10.5);
  CHECK(quotation.leading == 15.5);
  CHECK(quotation.colour == 0x20292E);
  CHECK(look.settings.at("titres-section-style").weight == 900);
}
