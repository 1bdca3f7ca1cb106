#include "stats/compare.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "diag/catalogue.hpp"

namespace reso::stats {

namespace {

// A break names a figure or, with ".*", every figure below; a cell breaks with its figure.
bool names(const model::Break& one, std::string_view figure) {
  const std::string_view pattern = one.figure;
  return pattern.ends_with(".*") ? figure.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == figure;
}

// A figure or one of its cells in one year.
struct Part {
  const Figure* figure;
  base::Quantity value;
  std::string label;
  std::string unit;
  std::string breakdown; // "" for the figure itself, which stands before its cells
  std::size_t place = 0; // of the cell in its breakdown: months and bands keep their order
};

std::map<std::string, Part> parts_of(const Figures& figures) {
  std::map<std::string, Part> parts;
  for (const auto& [id, figure] : figures.all()) {
    if (figure.status == Status::unknown) continue;
    if (!figure.without_total) parts[id] = {&figure, figure.value, figure.label, figure.unit, {}};
    for (const Breakdown& breakdown : figure.breakdowns)
      for (std::size_t i = 0; i < breakdown.cells.size(); ++i) {
        const Cell& cell = breakdown.cells[i];
        parts[id + "." + breakdown.id + "." + cell.id] = {
            &figure,      cell.value, figure.label + " : " + cell.label, breakdown.percentages ? "%" : figure.unit,
            breakdown.id, i};
      }
  }
  return parts;
}

// Why the values of `row` cannot be set side by side; empty when they can.
std::string obstacle(const Comparison& row, const std::vector<std::string>& units, const model::Settings& settings) {
  int first = 0, last = 0;
  const Figure* some = nullptr;
  for (const ComparedValue& value : row.values) {
    if (value.figure == nullptr) continue;
    first = some == nullptr ? value.year : std::min(first, value.year);
    last = some == nullptr ? value.year : std::max(last, value.year);
    some = value.figure;
  }
  if (const model::Break* one = some != nullptr ? find_break(settings, some->id, first, last) : nullptr)
    return one->motive.empty() ? std::to_string(one->since) : one->motive;
  const bool same = std::ranges::all_of(units, [&](const std::string& unit) { return unit == units.front(); });
  return same ? std::string() : diag::phrase::units_differ.say(diag::Language::fr);
}

} // namespace

const model::Break* find_break(const model::Settings& settings, std::string_view figure, int first, int last) {
  const auto found = std::ranges::find_if(settings.breaks, [&](const model::Break& one) {
    return names(one, figure) && one.since > first && one.since <= last;
  });
  return found == settings.breaks.end() ? nullptr : &*found;
}

std::vector<Comparison> compare_years(const std::vector<const Figures*>& years, const model::Settings& settings) {
  std::map<std::string, Comparison> rows;
  std::map<std::string, std::vector<std::string>> units;
  std::map<std::tuple<std::string, std::string, std::size_t, std::string>, std::string> order;
  for (std::size_t i = 0; i < years.size(); ++i)
    for (const auto& [id, part] : parts_of(*years[i])) {
      Comparison& row = rows[id];
      if (row.values.empty()) {
        for (const Figures* year : years) row.values.push_back({year->year, nullptr, {}});
        order.emplace(std::tuple(part.figure->id, part.breakdown, part.place, id), id);
      }
      row.id = id;
      row.label = part.label;
      if (!part.unit.empty()) row.unit = part.unit;
      if (!part.unit.empty()) units[id].push_back(part.unit);
      row.values[i].figure = part.figure;
      row.values[i].value = part.value;
    }
  std::vector<Comparison> out;
  for (const auto& [place, id] : order) {
    Comparison& row = rows[id];
    row.why_not = obstacle(row, units[id], settings);
    row.comparable = row.why_not.empty();
    out.push_back(std::move(row));
  }
  return out;
}

} // namespace reso::stats
