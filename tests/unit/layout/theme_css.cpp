#include "layout/theme_css.hpp"

#include <doctest/doctest.h>

#include "theme_text.hpp"

using namespace reso;
using reso::tests::theme_file;
using reso::tests::ThemeText;

TEST_CASE("each key of a theme is a property of its style sheet") {
  const ThemeText reso(theme_file("reso"));
  REQUIRE(reso.theme);
  const std::string css = layout::theme_css(*reso.theme);
  for (const char* line :
       {"  --couleurs-accent: #0f4c5c;\n", "  --couleurs-series-2: #e08a3c;\n", "  --tableau-fond_entete: #dcebee;\n",
        "  --titres-section-style: 900 calc(18pt * var(--zoom))/1.22 var(--famille);\n",
        "  --titres-section-style-couleur: #0f4c5c;\n", "  --encadre-citation-texte: italic 400 calc(10.5pt",
        "  --echelle-chapeau: 300 calc(13pt", "  --grille-puce: \"•\";\n", "  --polices-famille: \"Lato\";\n",
        "  --colonnes-dilatation: 0.02;\n",
        "@page { size: 595.28pt 841.89pt; margin: 85.04pt 76.54pt 79.37pt 76.54pt; }"}) {
    CAPTURE(line);
    CHECK(css.find(line) != std::string::npos);
  }
  CHECK(css.find("--bandeau-formes: url(\"data:image/svg+xml,<svg") != std::string::npos);
}

TEST_CASE("nothing in a theme can leave its style sheet") {
  const ThemeText odd(tests::with(theme_file("reso"), "puce: \"•\"", "puce: '</style>\"\\'"));
  REQUIRE(odd.theme);
  const std::string css = layout::theme_css(*odd.theme);
  CHECK(css.find("</style") == std::string::npos);
  CHECK(css.find("--grille-puce: \"\\3c /style>\\22 \\5c \";") != std::string::npos);
}
