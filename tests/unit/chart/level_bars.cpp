#include "chart/chart.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "breakdown.hpp"
#include "wording/number.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

doc::Chart drawn(const Broken& broken, const chart::ChartOptions& options = {}) {
  auto made = chart::breakdown_chart(broken.figure, broken.breakdown, options);
  REQUIRE(made);
  return *made;
}

std::vector<doc::Rectangle> bars(const doc::Chart& chart) {
  std::vector<doc::Rectangle> all;
  for (const doc::Shape& shape : chart.drawing.shapes)
    if (auto* bar = std::get_if<doc::Rectangle>(&shape)) all.push_back(*bar);
  return all;
}

// The labels of values: those set in bold.
std::vector<std::string> values(const doc::Chart& chart) {
  std::vector<std::string> all;
  for (const doc::Shape& shape : chart.drawing.shapes)
    if (auto* label = std::get_if<doc::Label>(&shape); label != nullptr && label->bold) all.push_back(label->text);
  return all;
}

} // namespace

TEST_CASE("bars begin at zero: their lengths are as their values") {
  // Horizontal by default.
  const auto all = bars(drawn({"175", {{"a", "10"}, {"b", "40"}, {"c", "0"}, {"d", "20"}}}));
  REQUIRE(all.size() == 4);
  for (const doc::Rectangle& bar : all) CHECK(bar.x == doctest::Approx(all[0].x));
  CHECK(all[1].width == doctest::Approx(all[0].width * 4));
  CHECK(all[3].width == doctest::Approx(all[0].width * 2));
  CHECK(all[2].width == doctest::Approx(0));
}

TEST_CASE("nothing leaves the drawing, whatever its width") {
  for (const double width : {chart::page_width, chart::column_width}) {
    chart::ChartOptions options;
    options.width = width;
    const doc::Chart chart =
        drawn({"400", {{"Une forme juridique au nom vraiment très long", "au moins 300"}, {"b", "1"}}}, options);
    CHECK(chart.drawing.width == width);
    for (const doc::Shape& shape : chart.drawing.shapes) {
      if (auto* bar = std::get_if<doc::Rectangle>(&shape)) {
        CHECK(bar->x >= 0);
        CHECK(bar->x + bar->width <= width);
        CHECK(bar->y + bar->height <= chart.drawing.height);
      }
      if (auto* label = std::get_if<doc::Label>(&shape))
        CHECK((label->x >= 0 && label->x <= width && label->y <= chart.drawing.height));
    }
  }
}

TEST_CASE("labels say the qualifier, bars of numbers that are not exact are hatched") {
  const doc::Chart chart =
      drawn({"inconnu", {{"a", "12"}, {"b", "au moins 20"}, {"c", "environ 30"}, {"d", "5 à 7"}, {"e", "140 000"}}});
  CHECK(values(chart) == std::vector<std::string>{"12", "au moins 20", "environ 30", "5 à 7", "140\u202F000"});
  const auto all = bars(chart);
  REQUIRE(all.size() == 5);
  const auto hatched = [&](std::size_t i) { return all[i].pattern == doc::Pattern::hatched; };
  CHECK(!hatched(0));
  CHECK(hatched(1));
  CHECK(hatched(2));
  CHECK(hatched(3));
  CHECK(!hatched(4));
}

TEST_CASE("values in signs carry them") {
  Broken shares("100", {{"a", "86 %"}, {"b", "14 %"}});
  shares.breakdown.percentages = true;
  CHECK(values(drawn(shares)) == std::vector<std::string>{"86\u00A0%", "14\u00A0%"});
  Broken money("100", {{"a", "60"}, {"b", "40"}});
  money.figure.unit = "€";
  CHECK(values(drawn(money)) == std::vector<std::string>{"60\u00A0€", "40\u00A0€"});
  chart::ChartOptions options;
  options.percentages = true;
  CHECK(values(drawn({"200", {{"a", "50"}, {"b", "150"}}}, options)) ==
        std::vector<std::string>{"25\u00A0%", "75\u00A0%"});
}

TEST_CASE("a range has its whisker, an open end its arrow") {
  const auto across = [](const doc::Chart& chart) { // lines along the values, but for the axis
    std::vector<doc::Line> all;
    for (const doc::Shape& shape : chart.drawing.shapes)
      if (auto* line = std::get_if<doc::Line>(&shape);
          line != nullptr && line->y1 == line->y2 && line->stroke == doc::Ink::text)
        all.push_back(*line);
    return all;
  };
  const doc::Chart range = drawn({"30", {{"a", "10"}, {"b", "5 à 15"}}});
  const auto whisker = across(range);
  REQUIRE(whisker.size() == 1);
  const double unit = bars(range)[0].width / 10, zero = bars(range)[0].x;
  CHECK(whisker[0].x1 == doctest::Approx(zero + 5 * unit));
  CHECK(whisker[0].x2 == doctest::Approx(zero + 15 * unit));
  const auto least = across(drawn({"30", {{"a", "10"}, {"b", "au moins 15"}}}));
  REQUIRE(least.size() == 1);
  CHECK(least[0].x2 > least[0].x1);
  const auto most = across(drawn({"30", {{"a", "10"}, {"b", "au plus 15"}}}));
  REQUIRE(most.size() == 1);
  CHECK(most[0].x2 < most[0].x1);
  CHECK(across(drawn({"30", {{"a", "10"}, {"b", "20"}}})).empty());
}

TEST_CASE("a masked cell is a slot that tells nothing of it, an unknown one is said, and none at all is no chart") {
  const auto slot = [](const std::string& others) {
    const doc::Chart chart = drawn({"1000", {{"a", others}, {"b", "inconnu"}, {"c", "masqué"}}});
    const auto all = bars(chart);
    REQUIRE(all.size() == 2);
    CHECK(values(chart) == std::vector<std::string>{wording::phrase(quantity(others))});
    return all[1];
  };
  CHECK(slot("3").width == doctest::Approx(slot("300").width));
  CHECK(slot("3").pattern == doc::Pattern::hatched);
  const doc::Chart chart = drawn({"10", {{"a", "3"}, {"b", "inconnu"}, {"c", "masqué"}, {"d", "2"}}});
  std::vector<std::string> said;
  for (const doc::Shape& shape : chart.drawing.shapes)
    if (auto* label = std::get_if<doc::Label>(&shape); label != nullptr && label->fill == doc::Ink::muted)
      said.push_back(label->text);
  CHECK(said == std::vector<std::string>{"Nombre de structures (base\u00A0: 10\u00A0structures)", "n.\u00A0d.", "s"});
  CHECK(chart.drawing.alternative.ends_with("1 valeur masquée, 1 valeur non disponible."));
  const Broken nothing("10", {{"a", "inconnu"}, {"b", "masqué"}});
  CHECK(!chart::breakdown_chart(nothing.figure, nothing.breakdown, {}));
}

TEST_CASE("the alternative says what the data say, in at most 250 characters") {
  CHECK(drawn({"155", {{"coopératives", "12"}, {"associations", "au moins 141"}}}).drawing.alternative ==
        "Barres, de la plus longue à la plus courte\u00A0: Associations (au moins 141), Coopératives (12).");
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 1; i <= 30; ++i)
    many.emplace_back("une modalité au nom assez long, numéro " + std::to_string(i), std::to_string(i));
  const std::string text = drawn({"465", many}).drawing.alternative;
  CHECK(base::code_points(text) <= 250);
  CHECK(text == "30 barres. La plus longue\u00A0: Une modalité au nom assez long, numéro 30 (30). La plus "
                "courte\u00A0: Une modalité au nom "
                "assez long, numéro 1 (1).");
  const std::string endless = drawn({"3", {{std::string(400, 'a'), "3"}}}).drawing.alternative;
  CHECK(base::code_points(endless) == 250);
}

TEST_CASE("a chart has a title, notes, a file name and its table") {
  chart::ChartOptions options;
  options.reading = "une sur deux";
  options.scope = "adhérents";
  options.source = "Enée";
  options.note = "à part : rien";
  const doc::Chart chart = drawn({"155", {{"a", "12"}, {"b", "143"}}}, options);
  CHECK(doc::plain_text(chart.title) == "Structures, par forme");
  CHECK(chart.name == "b-forme-forme");
  CHECK(chart.anchor == "graphique-b-forme-forme");
  CHECK(chart.figure == "b.forme");
  std::string notes;
  for (const doc::Inlines& note : chart.notes) notes += doc::plain_text(note) + "\n";
  CHECK(notes == "Lecture\u00A0: une sur deux.\nChamp\u00A0: adhérents.\nSource\u00A0: Enée.\nà part\u00A0: rien\n");
  REQUIRE(chart.table);
  CHECK(chart.table->rows.size() == 3);
}
