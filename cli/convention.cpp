#include "cli/convention.hpp"

#include <algorithm>

#include "stats/extract.hpp"

namespace reso::cli {

std::vector<const model::Convention*> conventions_of(const model::Dataset& dataset) {
  std::vector<const model::Convention*> found;
  for (const model::Convention& one : dataset.conventions)
    if (!one.year || *one.year == dataset.year.year) found.push_back(&one);
  return found;
}

std::string convention_words(const model::Convention& convention) {
  return convention.title.empty() ? convention.funder : convention.funder + " : " + convention.title;
}

void narrow(Session& session, const stats::Figures& raw, const std::string& convention, PreparedReport& prepared) {
  input::Project& project = session.project();
  const model::Dataset& dataset = *prepared.figures.year.dataset;
  const auto found = std::ranges::find(dataset.conventions, convention, &model::Convention::id);
  if (found == dataset.conventions.end()) return;
  prepared.extract = std::make_shared<stats::Extract>(stats::extract_of(*found, dataset));
  prepared.with_extract = std::make_shared<stats::Figures>(
      stats::with_extract(raw, *prepared.figures.year.figures, *prepared.extract, dataset, prepared.measures,
                          project.read_indicators(), project.settings()));
  prepared.figures.year.figures = prepared.with_extract.get();
}

} // namespace reso::cli
