#include "stats/compare.hpp"

#include <algorithm>
#include <map>

namespace reso::stats {

namespace {

// A break names a figure or, with ".*", every figure below.
bool names(const model::Break& series_break, std::string_view id) {
  std::string_view pattern = series_break.figure;
  if (!pattern.ends_with(".*")) return pattern == id;
  return id.starts_with(pattern.substr(0, pattern.size() - 1));
}

std::string break_between(const model::Settings& settings, std::string_view id, int first, int last) {
  for (const model::Break& one : settings.breaks)
    if (names(one, id) && one.since > first && one.since <= last) return one.motive.empty() ? std::to_string(one.since) : one.motive;
  return {};
}

struct Part {
  const Figure* figure;
  base::Quantity value;
  std::string label, unit;
};

// Every figure and cell of a year by full id.
std::map<std::string, Part> parts_of(const Figures& figures) {
  std::map<std::string, Part> parts;
  for (const auto& [id, figure] : figures.all()) {
    if (figure.status == Status::unknown) continue;
    parts[id] = {&figure, figure.value, figure.label, figure.unit};
    for (const Breakdown& breakdown : figure.breakdowns)
      for (const Cell& cell : breakdown.cells)
        parts[id + "." + breakdown.id + "." + cell.id] = {&figure, cell.value, figure.label + " : " + cell.label,
                                                          breakdown.percentages ? "%" : figure.unit};
  }
  return parts;
}

} // namespace

std::vector<Comparison> compare_years(const std::vector<const Figures*>& years, const model::Settings& settings) {
  std::map<std::string, Comparison> rows;
  for (std::size_t i = 0; i < years.size(); ++i)
    for (auto& [id, part] : parts_of(*years[i])) {
      Comparison& row = rows[id];
      if (row.values.empty())
        for (const Figures* year : years) row.values.push_back({year->year, nullptr, {}});
      row.id = id;
      row.label = part.label;
      if (!part.unit.empty()) row.unit = part.unit;
      row.values[i].figure = part.figure;
      row.values[i].value = part.value;
    }
  std::vector<Comparison> out;
  for (auto& [id, row] : rows) {
    auto [first, last] = std::minmax(row.values.front().year, row.values.back().year);
    row.why_not = break_between(settings, id, first, last);
    row.comparable = row.why_not.empty();
    out.push_back(std::move(row));
  }
  return out;
}

} // namespace reso::stats
