#include <doctest/doctest.h>

#include "base/text.hpp"
#include "plots.hpp"

using namespace reso;
using namespace reso::tests;

TEST_CASE("a breakdown by two fields is taken apart: the first gives the categories, the second the series") {
  const chart::Plot plot = plot_of(crossed(
      {{"accueilli_x_en_cours", "11"}, {"heberge_x_cree", "2"}, {"accueilli_x_cree", "3"}, {"non_renseigne", "1"}}));
  REQUIRE(plot.categories.size() == 3);
  CHECK(plot.categories[0].label == "Accueilli");
  CHECK(plot.categories[2].id == "non_renseigne"); // last
  REQUIRE(plot.series.size() == 3);
  CHECK(plot.series[1].id == "cree");
  CHECK(plot.series[1].values[0].quantity == quantity("3"));
  CHECK(plot.series[1].values[0].id == "b.forme.statut_x_issue.accueilli_x_cree");
  CHECK(plot.series[0].values[1].absent); // nobody is lodged and under way
  CHECK(plot.crossed);
}

TEST_CASE("crossed parts keep the order, the words and the wholes of the figure's own breakdowns") {
  const Broken broken = crossed({{"heberge_x_cree", "9"}, {"accueilli_x_cree", "3"}, {"accueilli_x_en_cours", "8"}});
  stats::Figure figure = whole(broken);
  figure.breakdowns.push_back({"statut",
                               "par statut",
                               {{"accueilli", "projets accueillis", quantity("11"), std::nullopt, {}},
                                {"heberge", "projets hébergés", quantity("9"), std::nullopt, {}}}});
  const chart::Plot plot = chart::breakdown_plot(figure, figure.breakdowns[0], false);
  REQUIRE(plot.categories.size() == 2);
  CHECK(plot.categories[0].label == "Projets accueillis");
  REQUIRE(plot.categories[1].whole);
  CHECK(plot.categories[1].whole->quantity == quantity("9"));
  CHECK(plot.categories[1].whole->id == "b.forme.statut.heberge");
  CHECK(lines(*chart::series_table(plot, {})) ==
        "Structures|Cree|En_cours|Total|\nProjets accueillis|3|8|11|\nProjets hébergés|9|–|9|\n");
}

TEST_CASE("a label with commas is cut where its words are those of the ids") {
  Broken broken = crossed({{"realisees_saisies_x_ei", "3"}});
  broken.breakdown.cells[0].label = "réalisées, saisies, EI";
  const chart::Plot plot = plot_of(broken);
  CHECK(plot.series[0].label == "EI");
}

TEST_CASE("several figures by the same months: a series each, months of all, one column each in the table") {
  Broken a = monthly("dla.diagnostics", "Diagnostics", {"3", "5", "inconnu"});
  Broken b = monthly("dla.ingenieries", "Ingénieries", {"1", "masqué", "4"});
  b.figure.unit = "ingénierie";
  const stats::Figure first = whole(a), second = whole(b);
  const chart::Plot plot = chart::series_plot(
      {{&first, &first.breakdowns[0], "Diagnostics", 0}, {&second, &second.breakdowns[0], "Ingénieries", 0}}, false);
  CHECK(plot.along == chart::Along::months);
  CHECK(plot.unit.empty()); // two things counted: a number
  CHECK(lines(*chart::series_table(plot, {})) ==
        "Nombre|Diagnostics|Ingénieries|\nJanvier|3|1|\nFévrier|5|s|\nMars|n.\u00A0d.|4|\n=Total|100|100|\n"
        "* s\u00A0: secret, donnée masquée pour ne désigner personne.\n* n.\u00A0d.\u00A0: donnée non disponible.\n");
  CHECK(plot.name == "dla-diagnostics-ingenieries-mois");
}

TEST_CASE("years of one breakdown: earlier values keep their year in their name") {
  const Broken broken("175", {{"a", "141"}, {"b", "34"}});
  const stats::Figure before = whole(broken), now = whole(broken);
  const chart::Plot plot = chart::series_plot(
      {{&before, &before.breakdowns[0], "2011", 2011}, {&now, &now.breakdowns[0], "2012", 0}}, false);
  CHECK(plot.years);
  CHECK(plot.series[0].values[0].id == "b.forme.forme.a@2011");
  CHECK(plot.series[1].values[0].id == "b.forme.forme.a");
  CHECK(plot.series[0].whole->id == "b.forme@2011");
}

TEST_CASE("many series lie: a row each") {
  std::vector<chart::YearSeries> series;
  for (int i = 0; i < 8; ++i)
    series.push_back({"a.b" + std::to_string(i),
                      "Ligne " + std::to_string(i),
                      "h",
                      {{"x", quantity("1"), false}, {"x", quantity("2"), false}}});
  const auto table = chart::series_table(chart::years_plot({2011, 2012}, series), {});
  REQUIRE(table);
  CHECK(table->rows.size() == 8);
  CHECK(doc::plain_text(table->head[0].cells[1].content) == "2011");
  CHECK(doc::plain_text(table->rows[0].cells[1].content) == "1\u00A0h");
  series.resize(2);
  CHECK(lines(*chart::series_table(chart::years_plot({2011, 2012}, series), {})) ==
        "Année|Ligne 0|Ligne 1|\n2011|1\u00A0h|1\u00A0h|\n2012|2\u00A0h|2\u00A0h|\n");
}

TEST_CASE("what cannot share an axis has no common unit") {
  CHECK(chart::common_unit({"h", "h"}) == "h");
  CHECK(chart::common_unit({"diagnostic", "ingénierie"}) == "");
  CHECK(!chart::common_unit({"h", "€"}));
  CHECK(!chart::common_unit({"personne", "%"}));
}
