#include <doctest/doctest.h>

#include "base/text.hpp"
#include "plots.hpp"

using namespace reso;
using namespace reso::tests;
using chart::ChartType;

namespace {

ChartType chosen(const chart::Plot& plot, std::optional<ChartType> asked = std::nullopt) {
  chart::ChartOptions options;
  options.type = asked;
  return chart::type_for(plot, options);
}

const std::vector<std::pair<std::string, std::string>> parts{{"a", "10"}, {"b", "40"}, {"c", "50"}};

} // namespace

TEST_CASE("without a type, the data choose") {
  CHECK(chosen(plot_of({"100", parts})) == ChartType::horizontal);
  CHECK(chosen(plot_of(monthly("a.b", "A", {"1", "2", "3"}))) == ChartType::bars);
  CHECK(chosen(plot_of(crossed({{"x_x_p", "1"}, {"x_x_q", "2"}, {"y_x_p", "2"}}))) == ChartType::stacked);
  Broken bands("100", {{"moins de 26 ans", "10"}, {"26 à 49 ans", "40"}, {"50 ans et plus", "50"}});
  bands.breakdown.ordered = true;
  CHECK(chosen(plot_of(bands)) == ChartType::bars);
  Broken words("100", parts); // in the order of their list, with nothing between two of them
  words.breakdown.ordered = true;
  CHECK(chosen(plot_of(words)) == ChartType::horizontal);
  CHECK(chosen(plot_of(words), ChartType::curve) == ChartType::horizontal);
}

TEST_CASE("a ring shows a whole: else bars") {
  CHECK(chosen(plot_of({"100", parts}), ChartType::donut) == ChartType::donut);
  const auto refused = [](const auto& change) {
    Broken broken("100", parts);
    change(broken);
    return chosen(plot_of(broken), ChartType::donut) == ChartType::horizontal;
  };
  CHECK(refused([](Broken& one) { one.breakdown.partial = true; }));
  CHECK(refused([](Broken& one) { one.breakdown.multiple = true; }));
  CHECK(refused([](Broken& one) { one.figure.parts_add_up = false; }));
  CHECK(refused([](Broken& one) { one.breakdown.cells[0].value = quantity("au moins 8"); }));
  CHECK(refused([](Broken& one) { one.breakdown.cells[0].value = quantity("masqué"); }));
  CHECK(refused([](Broken& one) {
    for (int i = 0; i < 4; ++i) {
      one.breakdown.cells.push_back(one.breakdown.cells[0]);
      one.breakdown.cells.back().id += std::to_string(i);
    }
  })); // seven parts
  Broken short_of_it("100", {{"a", "60 %"}, {"b", "20 %"}});
  short_of_it.breakdown.percentages = true;
  CHECK(chosen(plot_of(short_of_it), ChartType::donut) == ChartType::horizontal);
}

TEST_CASE("a line joins only what follows on") {
  CHECK(chosen(plot_of({"100", parts}), ChartType::curve) == ChartType::horizontal);
  CHECK(chosen(plot_of(monthly("a.b", "A", {"1", "2", "3"})), ChartType::curve) == ChartType::curve);
}

TEST_CASE("several answers are not stacked, and a target needs two series") {
  Broken several = crossed({{"x_x_p", "1"}, {"x_x_q", "2"}, {"y_x_p", "2"}});
  several.breakdown.multiple = true;
  CHECK(chosen(plot_of(several), ChartType::stacked) == ChartType::grouped);
  CHECK(chosen(plot_of({"100", parts}), ChartType::target) == ChartType::horizontal);
}

TEST_CASE("bars stand only where their words have room") {
  const Broken wide("100", {{"Une forme juridique au nom interminable", "60"},
                            {"Coopérative d’activité et d’emploi", "40"},
                            {"c", "1"},
                            {"d", "1"},
                            {"e", "1"},
                            {"f", "1"},
                            {"g", "1"},
                            {"h", "1"}});
  CHECK(chosen(plot_of(wide), ChartType::bars) == ChartType::horizontal);
  CHECK(chosen(plot_of({"100", parts}), ChartType::bars) == ChartType::bars);
}
