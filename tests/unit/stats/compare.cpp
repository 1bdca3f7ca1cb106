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

TEST_CASE("what is certain of a change, and what is to be said of it") {
  SmallProject project(
      Files{{"data/2011/chiffres.yaml", "chiffres:\n  a.exact: 40\n  a.borne: au moins 40\n  a.part: 20 %\n"
                                        "  a.petit: 100\n  adherents.total: 3\n  a.vague: environ 4\n"},
            {"chiffres.yaml", "chiffres:\n  a.exact: au moins 45\n  a.borne: au moins 41\n"
                              "  a.part: 31 %\n  a.petit: 109\n  a.vague: 5\n"},
            {"adherents.yaml", "adherents:\n  - structure: s\n"},
            {"structures.yaml", "structures:\n  - id: s\n    nom: S\n"},
            {"data/indicateurs.yaml", "adherents.total:\n  nombre_de: adherents\n"}});
  const stats::Figures before = project.figures(2011), after = project.figures(2012);
  REQUIRE(project.printed() == "");
  const auto rows = stats::compare_years({&before, &after}, project.settings());
  const auto change = [&](const std::string& id) -> std::string {
    const stats::Comparison& row = *find(rows, id);
    return row.change ? shown(row.change->gap) : "none";
  };
  const auto says = [&](const std::string& id, stats::Remark remark) {
    return std::ranges::find(find(rows, id)->remarks, remark) != find(rows, id)->remarks.end();
  };
  CHECK(change("a.exact") == ">= 5");
  CHECK_FALSE(find(rows, "a.exact")->change->percent.has_value());
  CHECK(change("a.borne") == "1");
  CHECK(says("a.borne", stats::Remark::bound_to_bound));
  CHECK(change("a.part") == "11");
  CHECK_FALSE(find(rows, "a.part")->change->percent.has_value());
  CHECK(says("a.part", stats::Remark::to_comment));
  CHECK(*find(rows, "a.petit")->change->percent == base::Rational(9));
  CHECK_FALSE(says("a.petit", stats::Remark::to_comment));
  CHECK(says("adherents.total", stats::Remark::other_basis));
  CHECK(change("a.vague") == "none");
}
