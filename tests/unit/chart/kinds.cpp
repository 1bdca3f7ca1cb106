// What each kind of chart draws.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "plots.hpp"

using namespace reso;
using namespace reso::tests;
using chart::ChartType;

namespace {

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

const chart::Plot& two_curves() {
  static const stats::Figure first =
      whole(monthly("a.b", "Diagnostics", {"3", "5", "masqué", "6", "7", "4", "2", "0", "9", "11", "6", "5"}));
  static const stats::Figure second =
      whole(monthly("a.c", "Ingénieries", {"1", "2", "4", "inconnu", "3", "6", "3", "1", "4", "7", "8", "6"}));
  static const chart::Plot plot = chart::series_plot(
      {{&first, &first.breakdowns[0], "Diagnostics", 0}, {&second, &second.breakdowns[0], "Ingénieries", 0}}, false);
  return plot;
}

void check_inside(const doc::Chart& chart) {
  const double width = chart.drawing.width, height = chart.drawing.height;
  for (const doc::Rectangle& one : shapes<doc::Rectangle>(chart)) {
    CHECK(one.x >= -0.1);
    CHECK(one.x + one.width <= width + 0.1);
    CHECK(one.y >= 0);
    CHECK(one.y + one.height <= height);
    CHECK(one.width >= 0);
  }
  for (const doc::Label& one : shapes<doc::Label>(chart)) {
    CHECK(one.x >= 0);
    CHECK(one.x <= width);
    CHECK(one.y > 0);
    CHECK(one.y <= height);
  }
}

} // namespace

TEST_CASE("bars that stand begin at zero") {
  const doc::Chart chart = drawn(plot_of(monthly("a.b", "A", {"10", "40", "0", "20"})), ChartType::bars);
  const auto bars = shapes<doc::Rectangle>(chart);
  REQUIRE(bars.size() == 4);
  const double foot = bars[0].y + bars[0].height;
  for (const doc::Rectangle& bar : bars) CHECK(bar.y + bar.height == doctest::Approx(foot));
  CHECK(bars[1].height == doctest::Approx(bars[0].height * 4));
  CHECK(bars[2].height == doctest::Approx(0));
}

TEST_CASE("a curve is cut where nothing is known, and says why") {
  const doc::Chart chart = drawn(two_curves(), ChartType::curve);
  CHECK(shapes<doc::Polyline>(chart).size() == 4); // two pieces each
  CHECK(shapes<doc::Mark>(chart).size() == 22);
  CHECK(has(labels(chart), "s"));
  CHECK(has(labels(chart), "n.\u00A0d."));
  CHECK(has(labels(chart), "Ingénieries")); // at the end of its line
  // Told apart without colour.
  const auto marks = shapes<doc::Mark>(chart);
  CHECK(marks.front().form != marks.back().form);
  check_inside(chart);
}

TEST_CASE("a curve is cut between years that cannot be compared") {
  std::vector<chart::YearSeries> series{{"a.b", "A", "h", {}}};
  for (const char* value : {"1", "2", "3"}) series[0].values.push_back({"a.b", quantity(value), false});
  chart::Plot plot = chart::years_plot({2010, 2011, 2012}, series);
  CHECK(shapes<doc::Polyline>(drawn(plot, ChartType::curve)).at(0).places.size() == 3);
  plot.breaks = {2};
  CHECK(shapes<doc::Polyline>(drawn(plot, ChartType::curve)).at(0).places.size() == 2);
}

TEST_CASE("an axis has round ticks and a light grid where numbers are not on the marks") {
  const doc::Chart chart = drawn(two_curves(), ChartType::curve);
  CHECK(has(labels(chart), "0"));
  CHECK(has(labels(chart), "15"));
  const auto all = shapes<doc::Line>(chart);
  CHECK(std::count_if(all.begin(), all.end(), [](const doc::Line& one) { return one.stroke == doc::Ink::grid; }) == 3);
}

TEST_CASE("parts of a stack stand on one another, in patterns too") {
  const doc::Chart chart =
      drawn(plot_of(crossed({{"a_x_p", "10"}, {"a_x_q", "20"}, {"a_x_r", "30"}, {"b_x_p", "5"}})), ChartType::stacked);
  std::vector<doc::Rectangle> parts;
  for (const doc::Rectangle& one : shapes<doc::Rectangle>(chart))
    if (one.fill != doc::Ink::paper && one.height > 7.1) parts.push_back(one);
  REQUIRE(parts.size() == 4);
  CHECK(parts[1].y + parts[1].height == doctest::Approx(parts[0].y));
  CHECK(parts[1].height == doctest::Approx(parts[0].height * 2));
  CHECK(parts[2].pattern != parts[0].pattern);
}

TEST_CASE("a stack in hundredths is a hundred for each") {
  chart::ChartOptions options;
  options.type = ChartType::stacked;
  options.percentages = true;
  const Broken broken = crossed({{"a_x_p", "10"}, {"a_x_q", "30"}, {"b_x_p", "4"}, {"b_x_q", "4"}});
  const auto chart = chart::breakdown_chart(broken.figure, broken.breakdown, options);
  REQUIRE(chart);
  CHECK(has(labels(*chart), "25\u00A0%"));
  CHECK(has(labels(*chart), "50\u00A0%"));
  CHECK(lines(*chart->table).find("|10|30|") != std::string::npos); // the values themselves are in the table
}

TEST_CASE("a ring: slices from noon, shares beside them, the whole in the middle") {
  const doc::Chart chart = drawn(plot_of({"100", {{"a", "75"}, {"b", "25"}}}), ChartType::donut);
  const auto slices = shapes<doc::Sector>(chart);
  REQUIRE(slices.size() == 2);
  CHECK(slices[0].from == doctest::Approx(0));
  CHECK(slices[0].to == doctest::Approx(0.75));
  CHECK(slices[1].to == doctest::Approx(1));
  CHECK(has(labels(chart), "75\u00A0%"));
  CHECK(has(labels(chart), "100"));
}

TEST_CASE("a target is a mark that the bar reaches or not") {
  const stats::Figure target = whole({"45", {{"Diagnostic", "20"}, {"Ingénierie", "25"}}});
  const stats::Figure achieved = whole({"48", {{"Diagnostic", "18"}, {"Ingénierie", "au moins 30"}}});
  const chart::Plot plot = chart::series_plot(
      {{&target, &target.breakdowns[0], "Objectifs", 0}, {&achieved, &achieved.breakdowns[0], "Réalisés", 0}}, false);
  chart::Plot two = plot;
  two.years = false;
  const doc::Chart chart = drawn(two, ChartType::target);
  CHECK(has(labels(chart), "18 sur 20"));
  CHECK(has(labels(chart), "au moins 30 sur 25"));
  CHECK(chart.drawing.alternative ==
        "Barres du réalisé, avec un trait pour l’objectif. Diagnostic\u00A0: 18 sur 20. Ingénierie\u00A0: au moins 30 "
        "sur 25.");
  check_inside(chart);
}

TEST_CASE("panels share one scale") {
  const Broken small("10", {{"a", "10"}, {"b", "5"}}), large("100", {{"a", "100"}, {"b", "50"}});
  const stats::Figure before = whole(small), now = whole(large);
  const doc::Chart chart =
      drawn(chart::series_plot({{&before, &before.breakdowns[0], "2011", 2011}, {&now, &now.breakdowns[0], "2012", 0}},
                               false),
            ChartType::multiples);
  const auto bars = shapes<doc::Rectangle>(chart);
  REQUIRE(bars.size() == 4);
  CHECK(bars[2].width == doctest::Approx(bars[0].width * 10));
  CHECK(has(labels(chart), "2011"));
  check_inside(chart);
}

TEST_CASE("a dot for each year on the line of each part") {
  const Broken then("100", {{"a", "60"}, {"b", "40"}}), today("120", {{"a", "80"}, {"b", "masqué"}});
  const stats::Figure before = whole(then), now = whole(today);
  const doc::Chart chart =
      drawn(chart::series_plot({{&before, &before.breakdowns[0], "2011", 2011}, {&now, &now.breakdowns[0], "2012", 0}},
                               false),
            ChartType::dots);
  CHECK(shapes<doc::Mark>(chart).size() == 3 + 2); // and the key's
  CHECK(has(labels(chart), "s"));
  CHECK(chart.drawing.alternative.starts_with("2 lignes de points, de 2011 à 2012. A\u00A0: 60, puis 80, en hausse."));
  check_inside(chart);
}

TEST_CASE("nothing leaves any drawing, whatever its width and its words") {
  const std::string endless =
      "Une part au nom si long qu’aucune colonne ne pourrait la tenir sur deux lignes ni sur trois";
  const Broken broken("100", {{endless, "au moins 60"}, {"b", "30 à 40"}, {"c", "masqué"}, {"d", "inconnu"}});
  const stats::Figure before = whole(broken), now = whole(broken);
  const chart::Plot plot = chart::series_plot(
      {{&before, &before.breakdowns[0], "2011", 2011}, {&now, &now.breakdowns[0], "2012", 0}}, false);
  for (const double width : {chart::page_width, chart::column_width})
    for (const ChartType type : {ChartType::bars, ChartType::grouped, ChartType::stacked, ChartType::horizontal,
                                 ChartType::curve, ChartType::donut, ChartType::multiples, ChartType::dots})
      check_inside(drawn(plot, type, width));
}
