// What an earlier run parsed serves only for the same text in the same place.
#include <doctest/doctest.h>

#include "input/kept_readings.hpp"
#include "input/project.hpp"

using namespace reso;

namespace {

struct Run {
  explicit Run(const std::map<std::string, std::string>& texts, input::KeptReadings* kept = nullptr) {
    for (const auto& [path, text] : texts) files.put(path, text);
    project.emplace(files, built_in, sources, diagnostics);
    if (kept != nullptr) project->keep_in(*kept);
    dataset = project->read_dataset(2020);
  }
  std::string found() const {
    std::string out;
    for (const diag::Diagnostic* one : diagnostics.sorted()) {
      const diag::Place place = sources.place(one->span);
      out += std::string(sources.path(one->span.file)) + ":" + std::to_string(place.line) + " " + one->message + "\n";
    }
    return out;
  }
  std::string structures() const {
    std::string out;
    for (const model::Structure& one : dataset->structures) {
      const diag::Place place = sources.place(one.span);
      out += one.id + " " + one.name + " " + std::string(sources.path(one.span.file)) + ":" +
             std::to_string(place.line) + "\n";
    }
    return out;
  }

  input::MemoryFiles files, built_in;
  diag::SourceMap sources;
  diag::Diagnostics diagnostics{diag::Language::fr};
  std::optional<input::Project> project;
  const model::Dataset* dataset = nullptr;
};

const std::map<std::string, std::string> before = {
    {"data/2020/annee.yaml", "annee: 2020\n"},
    {"data/2020/pole.yaml", "structures:\n  - id: roue\n    nom: La Roue\n    forme: association\n"},
    {"data/2020/zone.yaml", "structures:\n  - id: zone\n    nom: La Zone\n    forme: association\n"}};

// A run after `before` is a run on its own.
void check_like_alone(const std::map<std::string, std::string>& after) {
  input::KeptReadings kept;
  const Run first(before, &kept);
  const Run second(after, &kept), alone(after);
  CHECK(second.found() == alone.found());
  CHECK(second.structures() == alone.structures());
}

} // namespace

TEST_CASE("a run that finds what an earlier one parsed is a run on its own") {
  auto after = before;
  SUBCASE("nothing changes") {}
  SUBCASE("a text changes") {
    after["data/2020/pole.yaml"] += "  - id: dent\n    nom: La Dent\n    forme: association\n";
  }
  SUBCASE("as many letters, others") { after["data/2020/zone.yaml"][25] = 'Z'; }
  SUBCASE("a file comes before the others") { after["data/2020/abeilles.yaml"] = "partenaires: []\n"; }
  SUBCASE("a file goes") { after.erase("data/2020/annee.yaml"); }
  SUBCASE("a fault") { after["data/2020/pole.yaml"] += "inconnu: [\n"; }
  check_like_alone(after);
}

TEST_CASE("a fault is told each time") {
  input::KeptReadings kept;
  auto faulty = before;
  faulty["data/2020/pole.yaml"] = "structures:\n  - nom: \"La Roue\n";
  const Run first(faulty, &kept), second(faulty, &kept);
  CHECK_FALSE(first.found().empty());
  CHECK(first.found() == second.found());
}

TEST_CASE("an unchanged text is parsed once") {
  input::KeptReadings kept;
  const Run first(before, &kept);
  const diag::FileId file = first.sources.find("data/2020/pole.yaml");
  const auto structure = kept.texts.find(file, first.sources);
  REQUIRE(structure);
  const Run second(before, &kept);
  CHECK(kept.texts.find(file, second.sources) == structure);
}

namespace {

const std::map<std::string, std::string> two_years = {
    {"data/commun/structures.yaml", "structures:\n  - id: roue\n    nom: La Roue\n    forme: association\n"},
    {"data/2019/pole.yaml", "adherents:\n  - structure: roue\n  - structure: inconnue\n"},
    {"data/2020/pole.yaml", "adherents:\n  - structure: roue\n"}};

} // namespace

TEST_CASE("the records of a year are kept as long as nothing that they are made of changes") {
  input::KeptReadings kept;
  Run first(two_years, &kept);
  const model::Dataset* earlier = first.project->read_dataset(2019);
  const std::string said = first.found(), key = first.project->figures_key(2019);
  CHECK(said.find("inconnue") != std::string::npos);
  auto after = two_years;
  bool same = false;
  SUBCASE("another year changes") {
    after["data/2020/pole.yaml"] += "  - personne: alix\n";
    same = true;
  }
  SUBCASE("a common record changes") { after["data/commun/structures.yaml"] += "    sigle: LR\n"; }
  SUBCASE("the settings change") { after["reso.yaml"] = "schema: 1\n"; }
  SUBCASE("a file is added, and others get another number") { after["data/2019/autre.yaml"] = "partenaires: []\n"; }
  SUBCASE("its own file changes") { after["data/2019/pole.yaml"] += "  - personne: alix\n"; }
  Run second(after, &kept);
  Run alone(after);
  CHECK((second.project->read_dataset(2019) == earlier) == same);
  CHECK((second.project->figures_key(2019) == key) == same);
  alone.project->read_dataset(2019);
  CHECK(second.found() == alone.found());
}

TEST_CASE("figures depend on indicators too") {
  input::KeptReadings kept;
  auto files = two_years;
  Run first(files, &kept);
  first.project->read_dataset(2019);
  const std::string key = first.project->figures_key(2019);
  files["data/indicateurs.yaml"] = "indicateurs: []\n";
  Run second(files, &kept);
  second.project->read_dataset(2019);
  CHECK(second.project->figures_key(2019) != key);
  CHECK(Run(files).project->figures_key(2019).empty());
}
