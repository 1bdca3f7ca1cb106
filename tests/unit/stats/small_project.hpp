// A project of a few files in memory, its figures and its findings.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "diag/printer.hpp"
#include "input/project.hpp"
#include "stats/compute.hpp"

namespace reso::tests {

using Files = std::map<std::string, std::string>;

// Reads `files`; a path that is neither reso.yaml nor below data/ is below data/2012. Shipped indicators are not there:
// a test names its own, or gives "report-templates/indicateurs.yaml".
class SmallProject {
public:
  explicit SmallProject(const Files& files, diag::Language language = diag::Language::fr) : diagnostics(language) {
    for (const auto& [path, text] : files) {
      const bool of_the_year =
          path != "reso.yaml" && !path.starts_with("data/") && !path.starts_with("report-templates/");
      m_files.put(of_the_year ? "data/2012/" + path : path, text);
    }
    if (!files.contains("annee.yaml")) m_files.put("data/2012/annee.yaml", "annee: 2012\n");
    m_project = std::make_unique<input::Project>(m_files, m_none, sources, diagnostics);
  }

  const model::Dataset& dataset(int year = 2012) { return *m_project->read_dataset(year); }
  const model::Indicators& indicators() { return m_project->read_indicators(); }
  const model::Settings& settings() const { return m_project->settings(); }
  const std::vector<int>& years() const { return m_project->years(); }
  stats::Figures figures(int year = 2012) {
    std::vector<const model::Dataset*> earlier;
    for (const int known : years())
      if (known < year) earlier.push_back(&dataset(known));
    return stats::compute_figures(dataset(year), indicators(), settings(), stats::first_places, earlier);
  }

  std::string printed() const { return diag::print(diagnostics, sources, {}); }
  // "chiffre-different chiffre-different"
  std::string codes() const {
    std::string all;
    for (const diag::Diagnostic* one : diagnostics.sorted())
      all += (all.empty() ? "" : " ") + std::string(one->rule->code);
    return all;
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics;

private:
  input::MemoryFiles m_files, m_none;
  std::unique_ptr<input::Project> m_project;
};

// "12", "≥ 12", "5..7", "?" — enough to compare in a test.
inline std::string shown(const base::Quantity& quantity) {
  if (quantity.masked) return "masked";
  if (!quantity.known()) return "?";
  std::string text;
  if (!quantity.max)
    text = (quantity.min_open ? "> " : ">= ") + base::machine_digits(*quantity.min);
  else if (!quantity.min)
    text = (quantity.max_open ? "< " : "<= ") + base::machine_digits(*quantity.max);
  else if (*quantity.min == *quantity.max)
    text = base::machine_digits(*quantity.min);
  else
    text = base::machine_digits(*quantity.min) + ".." + base::machine_digits(*quantity.max);
  return (quantity.about ? "~ " : "") + text;
}

inline std::string shown(const stats::Figures& figures, const std::string& id) {
  const stats::Figure* figure = figures.find(id);
  return figure != nullptr ? shown(figure->value) : "none";
}

// "association 2, cooperative 1"
inline std::string shown(const stats::Figures& figures, const std::string& id, const std::string& breakdown) {
  const stats::Figure* figure = figures.find(id);
  const stats::Breakdown* parts = figure != nullptr ? figure->find_breakdown(breakdown) : nullptr;
  if (parts == nullptr) return "none";
  std::string text;
  for (const stats::Cell& cell : parts->cells) text += (text.empty() ? "" : ", ") + cell.id + " " + shown(cell.value);
  return text;
}

} // namespace reso::tests
