// The fictional pole has no fault, and its twin one of each rule: each is found once, at its line, and nothing else.
// decompte.tsv is a second count of the same records, by a program of its own: every figure of it must be ours.
#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/memory_host.hpp"

using namespace reso::tests;

namespace {

using Lines = std::vector<std::vector<std::string>>;

// The lines of a tab-separated file, without comments.
Lines table(const std::string& text) {
  Lines out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
    out.push_back(std::move(cells));
  }
  return out;
}

MemoryProject pole(const std::string& folder) { return MemoryProject(source_files(folder, folder)); }

std::string digits(const nlohmann::json& value) {
  return value.is_number_integer() ? std::to_string(value.get<std::int64_t>()) : value.dump();
}

// "12", ">= 12", "?" for a figure or a cell of figures.json.
std::string shown(const nlohmann::json& one) {
  if (one.value("status", "") == "unknown" || one.at("min").is_null()) return "?";
  if (one.at("max").is_null()) return ">= " + digits(one.at("min"));
  return digits(one.at("min"));
}

std::map<std::string, std::string> figures_of(const MemoryProject& project, const std::string& year) {
  const RunResult run = project.run({"stats", year, "--edition", "interne", "--format", "json"});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  std::map<std::string, std::string> out;
  const nlohmann::json all = nlohmann::json::parse(run.out);
  for (const auto& figure : all.at("figures")) {
    const std::string id = figure.at("id");
    out[id] = shown(figure);
    for (const auto& breakdown : figure.at("breakdown"))
      for (const auto& cell : breakdown.at("cells"))
        out[id + "." + breakdown.at("id").get<std::string>() + "." + cell.at("id").get<std::string>()] = shown(cell);
  }
  return out;
}

} // namespace

TEST_CASE("the fictional pole yields nothing, in any year and edition") {
  const MemoryProject project = pole("examples/pole-fictif");
  for (const char* year : {"2021", "2022", "2023"})
    for (const char* edition : {"publique", "interne"}) {
      CAPTURE(year);
      CAPTURE(edition);
      const RunResult run = project.run({"check", year, "--strict", "--edition", edition});
      CHECK(run.out == "");
      CHECK(run.err == "");
      CHECK(run.status == 0);
    }
}

TEST_CASE("the other shipped templates find nothing either, nor where nothing is known of what they report") {
  const std::pair<MemoryProject, std::vector<const char*>> projects[] = {
      {pole("examples/pole-fictif"), {"2021", "2022", "2023"}}, {pole("examples/petit-pole"), {"2020"}}};
  for (const auto& [project, years] : projects)
    for (const char* name : {"bilan-dla", "bilan-clauses"})
      for (const char* year : years)
        for (const char* edition : {"publique", "interne"}) {
          CAPTURE(name);
          CAPTURE(year);
          CAPTURE(edition);
          const RunResult run = project.run({"check", year, "--strict", "--template", name, "--edition", edition});
          CHECK(run.out == "");
          CHECK(run.err == "");
          CHECK(run.status == 0);
        }
}

TEST_CASE("its twin yields each planted error once, at its line, and no other") {
  const MemoryProject project = pole("examples/pole-fictif-fautes");
  std::multiset<std::string> expected, found;
  std::size_t look_alikes = 0;
  for (const auto& line : table(project.at("attendu.tsv")))
    if (line.at(0) == "correct")
      ++look_alikes;
    else
      expected.insert(line.at(1) + ":" + line.at(2) + " " + line.at(0));
  static const std::regex shape(R"(^(\S+):(\d+):\d+: [^\[]+ \[([a-z-]+)\].*)");
  const RunResult run = project.run({"check", "2023", "--format", "short"});
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    std::smatch parts;
    REQUIRE_MESSAGE(std::regex_match(line, parts, shape), line);
    found.insert(parts[1].str() + ":" + parts[2].str() + " " + parts[3].str());
  }
  for (const std::string& one : expected) CHECK_MESSAGE(found.count(one) == 1, "not found once: ", one);
  for (const std::string& one : found) CHECK_MESSAGE(expected.count(one) == 1, "not planted: ", one);
  CHECK(expected.size() >= 31);
  CHECK(look_alikes >= expected.size());
  CHECK(run.status == 5); // one of them is a name in the public edition
}

TEST_CASE("the years before the twin's are clean") {
  const MemoryProject project = pole("examples/pole-fictif-fautes");
  for (const char* year : {"2021", "2022"}) CHECK(project.run({"check", year, "--strict"}).out == "");
}

TEST_CASE("a second count of the same records gives the same figures") {
  const MemoryProject project = pole("examples/pole-fictif");
  std::map<std::string, std::map<std::string, std::string>> figures;
  std::size_t compared = 0;
  for (const auto& line : table(project.at("decompte.tsv"))) {
    const std::string &year = line.at(0), &id = line.at(1), &value = line.at(2);
    if (!figures.contains(year)) figures[year] = figures_of(project, year);
    const auto found = figures[year].find(id);
    // A cell of nobody may be left out.
    const std::string ours = found != figures[year].end() ? found->second : "0";
    CHECK_MESSAGE(ours == value, year, " ", id, ": ", ours, ", counted again: ", value);
    ++compared;
  }
  CHECK(compared > 1000);
}
