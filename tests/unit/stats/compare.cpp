#include "stats/compare.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const stats::Comparison* find(const std::vector<stats::Comparison>& rows, const std::string& id) {
  const auto found = std::ranges::find(rows, id, &stats::Comparison::id);
  return found == rows.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("years side by side") {
  SmallProject project(Files{
      {"reso.yaml", "ruptures:\n  - {chiffre: dla.*, depuis: 2012, motif: nouveau référentiel}\n"},
      {"data/2011/chiffres.yaml", "chiffres:\n  a.total: 10\n  dla.jours: 3\n  b.cout: 5 €\n"},
      {"chiffres.yaml", "chiffres:\n  a.total:\n    valeur: 12\n    repartitions:\n      sexe: {femmes: 5, hommes: 7}\n"
                        "  dla.jours: 4\n  b.cout: 5 %\n  c.neuf: 1\n"}});
  const stats::Figures before = project.figures(2011), after = project.figures(2012);
  REQUIRE(project.printed() == "");
  const auto rows = stats::compare_years({&before, &after}, project.settings());
  SUBCASE("a figure of both years") {
    const stats::Comparison& row = *find(rows, "a.total");
    CHECK(shown(row.values[0].value) == "10");
    CHECK(shown(row.values[1].value) == "12");
    CHECK(row.values[0].year == 2011);
    CHECK(row.comparable);
  }
  SUBCASE("a figure or a cell of one year") {
    CHECK(find(rows, "c.neuf")->values[0].figure == nullptr);
    CHECK(shown(find(rows, "a.total.sexe.femmes")->values[1].value) == "5");
    CHECK_FALSE(find(rows, "a.total.sexe.femmes")->values[0].value.known());
  }
  SUBCASE("a break says why not") {
    CHECK_FALSE(find(rows, "dla.jours")->comparable);
    CHECK(find(rows, "dla.jours")->why_not == "nouveau référentiel");
  }
  SUBCASE("units that differ") { CHECK_FALSE(find(rows, "b.cout")->comparable); }
  SUBCASE("a break after the last year does not count") {
    const auto alone = stats::compare_years({&before}, project.settings());
    CHECK(find(alone, "dla.jours")->comparable);
  }
}
