#include "stats/trace.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"
#include "stats/resting.hpp"

using namespace reso;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const std::map<std::string, std::string> files = {
    {"data/2011/chiffres.yaml", "chiffres:\n  x.tous: 1\n"},
    {"records.yaml",
     "personnes:\n  - id: a\n  - id: b\n  - id: c\nadherents:\n  - personne: a\n    depuis: 2012-01-01\n  - "
     "personne: b\n    depuis: 2011\n"},
    {"chiffres.yaml", "chiffres:\n  x.tous:\n    valeur: 2\n    source: décompte\n    repartitions:\n      sexe:\n     "
                      "   femmes: 1\n        hommes: 1\n"},
    {"data/indicateurs.yaml",
     "x.tous: {nombre_de: adherents}\nx.neufs: {nombre_de: adherents, filtre: {depuis: annee}, sauf: {college: b}}\n"
     "x.part: {part: {de: x.neufs, sur: x.tous}}\n"}};

// The line of `path` that holds `text`.
diag::Span line_with(const diag::SourceMap& sources, const std::string& path, const std::string& text) {
  const diag::FileId file = sources.find(path);
  REQUIRE(file != diag::no_file);
  const auto at = sources.text(file).find(text);
  REQUIRE(at != std::string_view::npos);
  const auto point = static_cast<std::uint32_t>(at);
  return {file, point, point + static_cast<std::uint32_t>(text.size())};
}

std::string sign(stats::Rests how) {
  switch (how) {
  case stats::Rests::directly: return "";
  case stats::Rests::through_figures: return "*";
  case stats::Rests::through_records: return "+";
  case stats::Rests::through_parameters: return "=";
  }
  return "?";
}

std::string ids(const std::vector<stats::Resting>& all) {
  std::string text;
  for (const stats::Resting& one : all) text += (text.empty() ? "" : " ") + one.id + sign(one.how);
  return text;
}

} // namespace

TEST_CASE("where a figure comes from") {
  SmallProject project(files);
  const stats::Figures before = project.figures(2011), figures = project.figures();
  REQUIRE(project.printed() == "");
  const auto of = [&](const char* name) {
    return stats::trace(name, figures, {&before}, project.indicators(), project.diagnostics);
  };
  SUBCASE("both declared and computed") {
    const auto trace = of("x.tous");
    REQUIRE(trace);
    CHECK(trace->measure == model::Measure::count);
    CHECK(trace->operands.at(0).set == "adherents");
    CHECK(trace->records.size() == 2);
    CHECK(trace->declaration);
    REQUIRE(trace->previous != nullptr);
    CHECK(shown(trace->previous->value) == "1");
  }
  SUBCASE("conditions as the indicator has them") {
    const auto trace = of("x.neufs");
    REQUIRE(trace->operands.at(0).conditions.size() == 2);
    CHECK(trace->operands[0].conditions[0].field == "depuis");
    CHECK(trace->operands[0].conditions[1].excludes);
    CHECK(trace->records.size() == 1);
    CHECK(trace->previous == nullptr);
  }
  SUBCASE("a part names its two figures") {
    const auto trace = of("x.part");
    REQUIRE(trace->operands.size() == 2);
    CHECK(trace->operands[0].figure == "x.neufs");
  }
  SUBCASE("a cell") {
    const auto trace = of("x.tous.sexe.femmes");
    REQUIRE(trace);
    CHECK(trace->cell->id == "femmes");
    CHECK(trace->breakdown->id == "sexe");
  }
  SUBCASE("nothing of that name") { CHECK_FALSE(of("x.rien")); }
}

TEST_CASE("what rests on a line") {
  SmallProject project(files);
  const stats::Figures figures = project.figures();
  const auto at = [&](const char* path, const char* text) {
    return ids(
        stats::resting_on(line_with(project.sources, path, text), figures, project.dataset(), project.indicators()));
  };
  CHECK(at("data/2012/records.yaml", "depuis: 2012-01-01") == "x.neufs x.part* x.tous");
  CHECK(at("data/2012/records.yaml", "depuis: 2011") == "x.part* x.tous");
  CHECK(at("data/2012/chiffres.yaml", "valeur: 2") == "x.part* x.tous");
  CHECK(at("data/2012/chiffres.yaml", "femmes: 1") == "x.tous.sexe.femmes");
  CHECK(at("data/2012/records.yaml", "id: a") == "x.neufs+ x.part+ x.tous+"); // its member
  CHECK(at("data/2012/records.yaml", "id: c") == "");                         // whom nothing names
}

TEST_CASE("what a parameter takes part in") {
  SmallProject project(
      {{"records.yaml",
        "personnes:\n  - id: a\nentretiens:\n  - personne: a\n    date: 2012-01-01\n    public: autre\n"},
       {"data/indicateurs.yaml", "x.souvent: {nombre_distinct: entretiens.personne, venues: seuil_regulier}\n"
                                 "x.tous: {nombre_de: entretiens}\n"
                                 "x.part: {part: {de: x.souvent, sur: x.tous}}\n"}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(ids(stats::resting_on_parameters({"seuil_regulier"}, figures)) == "x.part= x.souvent=");
  CHECK(ids(stats::resting_on_parameters({"diviseur_etp"}, figures)) == "");
}
