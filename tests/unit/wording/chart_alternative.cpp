#include "wording/chart_alternative.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "wording/chart_text.hpp"

using namespace reso;

TEST_CASE("a curve says its extremes and its course") {
  wording::SeriesWords words{"Diagnostics",     {"octobre", "11"},      {"août", "0"}, {"janvier", "3"},
                             {"décembre", "5"}, wording::Trend::rising, true,          {1, 0}};
  CHECK(wording::sequence_alternative(wording::Sequence::curve, words) ==
        "Courbe\u00A0: le plus haut, octobre (11)\u202F; le plus bas, août (0). 3 en janvier, 5 en décembre, en "
        "hausse. 1 valeur masquée.");
  words.dated = false;
  words.gaps = {0, 2};
  CHECK(wording::sequence_alternative(wording::Sequence::bars, words) ==
        "Barres\u00A0: le plus haut, octobre (11)\u202F; le plus bas, août (0). 2 valeurs non disponibles.");
}

TEST_CASE("a trend that is not certain is not said") {
  const wording::SeriesWords words{"A",
                                   {"2012", "au moins 60"},
                                   {"2010", "environ 50"},
                                   {"2010", "environ 50"},
                                   {"2012", "au moins 60"},
                                   wording::Trend::unclear,
                                   true,
                                   {}};
  CHECK(wording::sequence_alternative(wording::Sequence::curve, words)
            .ends_with("Environ 50 en 2010, au moins 60 en 2012."));
}

TEST_CASE("series that do not fit are left out with a sign, never cut in the middle") {
  std::vector<wording::SeriesWords> many;
  for (int i = 0; i < 12; ++i)
    many.push_back({"Série numéro " + std::to_string(i), {"octobre", "11"}, {"août", "0"}, {}, {}, {}, true, {}});
  const std::string text = wording::series_alternative(wording::Kind::curves, many);
  CHECK(base::code_points(text) <= 250);
  CHECK(text.starts_with("12 courbes. Série numéro 0\u00A0: le plus haut, octobre (11)"));
  CHECK(text.ends_with("). …"));
}

TEST_CASE("a ring says its parts with their shares") {
  CHECK(wording::ring_alternative({{"Associations", "75, 75 %"}, {"Mutuelles", "25, 25 %"}}) ==
        "Anneau de 2 parts, de la plus grande à la plus petite\u00A0: Associations (75, 75\u00A0%), Mutuelles (25, "
        "25\u00A0%).");
  std::vector<wording::PointWords> long_ones(6, {std::string(60, 'a'), "1"});
  CHECK(base::code_points(wording::ring_alternative(long_ones)) <= 250);
}

TEST_CASE("signs where there is little room") {
  const auto said = [](const char* text, const char* unit = "") {
    return wording::signed_words(*base::parse_quantity(text), unit);
  };
  CHECK(said("au moins 8") == "≥\u00A08");
  CHECK(said("environ 30") == "≈\u00A030");
  CHECK(said("plus de 1000") == ">\u00A01\u202F000");
  CHECK(said("moins de 5") == "<\u00A05");
  CHECK(said("au plus 5") == "≤\u00A05");
  CHECK(said("5 à 7") == "5–7");
  CHECK(said("45 %", "%") == "45\u00A0%");
  CHECK(said("masqué") == "s");
  CHECK(said("inconnu") == "n.\u00A0d.");
}

TEST_CASE("the first line of a drawing says what is measured, and on what base") {
  CHECK(wording::unit_line("structure", "178 structures") == "Nombre de structures (base\u00A0: 178 structures)");
  CHECK(wording::unit_line("adhérent", "") == "Nombre d’adhérents");
  CHECK(wording::unit_line("h", "25 h") == "Heures (total\u00A0: 25 h)");
  CHECK(wording::unit_line("€", "") == "Montant, en\u00A0€");
  CHECK(wording::unit_line("%", "400 personnes") == "Part, en\u00A0% (base\u00A0: 400 personnes)");
  CHECK(wording::unit_line("", "") == "Nombre");
}
