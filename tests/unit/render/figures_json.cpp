// reso.figures/1: PRODUCT.md, "JSON".
#include "render/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace reso;
using nlohmann::json;

namespace {

base::Quantity quantity(const std::string& text) { return *base::parse_quantity(text); }

stats::Figure figure(const std::string& id, const std::string& value, const std::string& unit = "personne") {
  stats::Figure one;
  one.id = id;
  one.label = "Libellé de " + id;
  one.unit = unit;
  one.value = quantity(value);
  return one;
}

stats::Figures figures(std::vector<stats::Figure> all, int year = 2012) {
  stats::Figures made;
  made.year = year;
  for (stats::Figure& one : all) made.put(std::move(one));
  return made;
}

json first(const stats::Figures& all, const render::FiguresJsonOptions& options = {}) {
  return json::parse(render::render_figures_json(all, options)).at("figures").at(0);
}

// The figure of one value, without what it always has.
json of(const std::string& value, const std::string& unit = "personne") {
  return first(figures({figure("a.b", value, unit)}));
}

std::string ends(const json& one) { return one["value"].dump() + " " + one["min"].dump() + " " + one["max"].dump(); }

} // namespace

TEST_CASE("a figure, whole") {
  CHECK(render::render_figures_json(figures({figure("a.b", "au moins 1333")}), {}) == R"({
  "figures": [
    {
      "basis": "computed",
      "breakdown": [],
      "comparable": false,
      "denominator": null,
      "display": "au moins 1 333 personnes",
      "id": "a.b",
      "label": "Libellé de a.b",
      "max": null,
      "measure": "",
      "min": 1333,
      "numerator": null,
      "previous": null,
      "qualifier": "at_least",
      "scope": "",
      "source_count": 0,
      "status": "ok",
      "unit": "personne",
      "value": null,
      "without_total": false
    }
  ],
  "organisation": "",
  "schema": "reso.figures/1",
  "year": 2012
}
)");
}

TEST_CASE("each qualifier and the bounds it leaves") {
  struct Row {
    std::string in, qualifier, ends;
  };
  for (const Row& one : std::initializer_list<Row>{{"12", "exact", "12 12 12"},
                                                   {"au moins 8", "at_least", "null 8 null"},
                                                   {"au plus 8", "at_most", "null null 8"},
                                                   {"plus de 8", "more_than", "null 8 null"},
                                                   {"moins de 8", "less_than", "null null 8"},
                                                   {"5 à 7", "between", "null 5 7"},
                                                   {"environ 20", "about", "20 20 20"},
                                                   {"inconnu", "unknown", "null null null"}}) {
    CAPTURE(one.in);
    CHECK(of(one.in)["qualifier"] == one.qualifier);
    CHECK(ends(of(one.in)) == one.ends);
  }
}

TEST_CASE("decimals are rounded half away from zero to six places, a percent is 45") {
  CHECK(of("45 %", "%")["value"].dump() == "45");
  CHECK(of("45 %", "%")["display"] == "45\u00A0%");
  CHECK(of("3,20")["value"].dump() == "3.2");
  const auto rounded = [](const base::Rational& value) {
    stats::Figure one = figure("a.b", "1");
    one.value = base::exactly(value, 2);
    return first(figures({one}))["value"].dump();
  };
  CHECK(rounded(base::Rational(2, 3)) == "0.666667");
  CHECK(rounded(base::Rational(1, 2000000)) == "1e-06");
  CHECK(rounded(base::Rational(-2, 3)) == "-0.666667");
  CHECK(rounded(base::Rational(123456789, 2)) == "61728394.5");
}

TEST_CASE("what is masked keeps its label and its status, and loses the rest") {
  stats::Figure masked = figure("a.b", "masqué");
  masked.status = stats::Status::masked;
  masked.numerator = quantity("3");
  masked.sources = {{0, 0, 1}};
  diag::SourceMap sources;
  sources.add("data/a.yaml", "x\n");
  render::FiguresJsonOptions options;
  options.sources = true;
  options.source_map = &sources;
  const json one = first(figures({masked}), options);
  CHECK(one["label"] == "Libellé de a.b");
  CHECK(one["status"] == "masked");
  CHECK(one["display"] == "s");
  CHECK(one["numerator"].is_null());
  for (const std::string key : {"value", "min", "max", "sources"}) {
    CAPTURE(key);
    CHECK(!one.contains(key));
  }

  stats::Figure open = figure("a.b", "10");
  stats::Cell hidden{"femmes", "Femmes", quantity("masqué"), quantity("30 %"), {}};
  open.breakdowns = {{"sexe",
                      "par sexe",
                      {hidden, {"hommes", "Hommes", quantity("7"), quantity("70 %"), {}}},
                      false,
                      false,
                      false,
                      {}}};
  const json cells = first(figures({open}))["breakdown"][0]["cells"];
  CHECK(cells[0].dump() == R"({"display":"s","id":"femmes","label":"Femmes","qualifier":"masked","status":"masked"})");
  CHECK(
      cells[1].dump() ==
      R"({"display":"7 personnes","id":"hommes","label":"Hommes","max":7,"min":7,"qualifier":"exact","share":70,"status":"ok","value":7})");
}

TEST_CASE("breakdowns say whether they are whole, and cells of shares are in percent") {
  stats::Figure one = figure("a.b", "100");
  one.breakdowns = {
      {"age", "par âge", {{"jeunes", "Jeunes", quantity("19 %"), std::nullopt, {}}}, true, false, true, {}}};
  const json breakdown = first(figures({one}))["breakdown"][0];
  CHECK(breakdown["id"] == "age");
  CHECK(breakdown["partial"] == true);
  CHECK(breakdown["multiple"] == false);
  CHECK(breakdown["cells"][0]["display"] == "19\u00A0%");
  CHECK(breakdown["cells"][0]["value"] == 19);
}

TEST_CASE("places are said in the internal edition alone, the first twenty") {
  diag::SourceMap sources;
  const diag::FileId file = sources.add("data/a.yaml", "un\ndeux\n");
  stats::Figure one = figure("a.b", "30");
  one.sources.assign(30, {file, 3, 7});
  const stats::Figures all = figures({one});
  CHECK(!first(all).contains("sources"));
  CHECK(first(all)["source_count"] == 30);
  render::FiguresJsonOptions options;
  options.sources = true;
  options.source_map = &sources;
  const json said = first(all, options)["sources"];
  CHECK(said.size() == 20);
  CHECK(said[0].dump() == R"({"column":1,"file":"data/a.yaml","line":2})");
}

TEST_CASE("the year before") {
  const stats::Figures before = figures({figure("a.b", "10")}, 2011), now = figures({figure("a.b", "12")});
  render::FiguresJsonOptions options;
  options.previous = &before;
  const json one = first(now, options);
  CHECK(one["comparable"] == true);
  CHECK(one["previous"]["year"] == 2011);
  CHECK(one["previous"]["value"] == 10);
  const stats::Figures unknown = figures({figure("a.b", "inconnu")}, 2011);
  options.previous = &unknown;
  CHECK(first(now, options)["previous"].is_null());
  CHECK(first(now, options)["comparable"] == false);
}

TEST_CASE("figures as CSV") {
  stats::Figure one = figure("a.b", "au moins 8"), cut = figure("a.c", "3,5");
  one.label = "Un ; \"deux\"";
  cut.breakdowns = {
      {"sexe", "par sexe", {{"femmes", "Femmes", quantity("masqué"), std::nullopt, {}}}, false, false, true, {}}};
  CHECK(render::render_figures_csv(figures({one, cut})) == "id;label;min;max;qualifier;unit\n"
                                                           "a.b;\"Un ; \"\"deux\"\"\";8;;at_least;personne\n"
                                                           "a.c;Libellé de a.c;3.5;3.5;exact;personne\n"
                                                           "a.c.sexe.femmes;Libellé de a.c : Femmes;;;masked;%\n");
}

TEST_CASE("comparisons as JSON and CSV") {
  stats::Comparison row;
  row.id = "a.b";
  row.label = "Libellé";
  row.unit = "personne";
  row.values = {{2011, nullptr, quantity("10")}, {2012, nullptr, quantity("au moins 12")}};
  row.comparable = false;
  row.why_not = "nouveau référentiel";
  const json all = json::parse(render::render_comparison_json({row}));
  CHECK(all["schema"] == "reso.comparison/1");
  CHECK(all["figures"][0]["reason"] == "nouveau référentiel");
  CHECK(all["figures"][0]["values"][1]["min"] == 12);
  CHECK(all["figures"][0]["values"][0]["year"] == 2011);
  CHECK(render::render_comparison_csv({row}) == "id;label;unit;year;min;max;qualifier;change_min;change_max;change_"
                                                "percent\na.b;Libellé;personne;2011;10;10;exact;;;\n"
                                                "a.b;Libellé;personne;2012;12;;at_least;;;\n");
}
