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

std::string motive(const model::Break& one) { return one.motive.empty() ? std::to_string(one.since) : one.motive; }

// Two champs, when both are the years' own words. What an indicator says of its records is the same in every year.
std::string scopes_differ(const Figure& a, const Figure& b) {
  if (!a.scope_stated || !b.scope_stated || a.scope == b.scope) return {};
  return diag::phrase::scopes_differ.say(diag::Language::fr, a.scope, a.year, b.scope, b.year);
}

// Why the values of `row` cannot be set side by side; empty when they can.
std::string obstacle(const Comparison& row, const std::vector<std::string>& units, const model::Settings& settings) {
  const Figure *first = nullptr, *last = nullptr;
  for (const ComparedValue& value : row.values) {
    if (value.figure == nullptr) continue;
    if (first == nullptr || value.year < first->year) first = value.figure;
    if (last == nullptr || value.year > last->year) last = value.figure;
  }
  if (first == nullptr) return {};
  if (const model::Break* one = find_break(settings, first->id, first->year, last->year)) return motive(*one);
  if (std::string scopes = scopes_differ(*first, *last); !scopes.empty()) return scopes;
  const bool same = std::ranges::all_of(units, [&](const std::string& unit) { return unit == units.front(); });
  return same ? std::string() : diag::phrase::units_differ.say(diag::Language::fr);
}

bool passes(const Comparison& row, const model::Settings& settings) {
  const auto threshold = settings.parameters.find("seuil_commentaire");
  if (!row.change || threshold == settings.parameters.end() || !threshold->second.min) return false;
  const base::Rational& most = *threshold->second.min;
  const auto beyond = [&](const base::Rational& value) { return value > most || -value > most; };
  if (row.change->percent) return beyond(*row.change->percent);
  return row.unit == "%" && row.change->gap.exact() && beyond(*row.change->gap.min);
}

bool is_declared(const ComparedValue& value) { return value.figure->basis != Basis::computed; }

// The change and what is to be said of it.
void judge(Comparison& row, const model::Settings& settings) {
  const ComparedValue *first = row.first(), *last = row.last();
  if (!row.comparable || first == last) return;
  row.change = base::change_between(first->value, last->value);
  if (row.change && row.unit == "%") row.change->percent.reset();
  if (row.change && row.change->minima) row.remarks.push_back(Remark::bound_to_bound);
  if (is_declared(*first) != is_declared(*last)) row.remarks.push_back(Remark::other_basis);
  if (first->figure->scope_stated != last->figure->scope_stated) row.remarks.push_back(Remark::stated_scope);
  if (passes(row, settings)) row.remarks.push_back(Remark::to_comment);
}

} // namespace

const ComparedValue* Comparison::first() const {
  for (const ComparedValue& value : values)
    if (value.figure != nullptr && value.value.known()) return &value;
  return nullptr;
}

const ComparedValue* Comparison::last() const {
  const ComparedValue* found = nullptr;
  for (const ComparedValue& value : values)
    if (value.figure != nullptr && value.value.known()) found = &value;
  return found;
}

const model::Break* find_break(const model::Settings& settings, std::string_view figure, int first, int last) {
  const auto found = std::ranges::find_if(settings.breaks, [&](const model::Break& one) {
    return names(one, figure) && one.since > first && one.since <= last;
  });
  return found == settings.breaks.end() ? nullptr : &*found;
}

std::string obstacle_between(const Figure& earlier, const Figure& later, const model::Settings& settings) {
  if (const model::Break* one = find_break(settings, later.id, earlier.year, later.year)) return motive(*one);
  if (std::string scopes = scopes_differ(earlier, later); !scopes.empty()) return scopes;
  return earlier.unit == later.unit ? std::string() : diag::phrase::units_differ.say(diag::Language::fr);
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
    judge(row, settings);
    out.push_back(std::move(row));
  }
  return out;
}

} // namespace reso::stats
