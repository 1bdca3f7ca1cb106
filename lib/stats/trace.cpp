#include "stats/trace.hpp"

#include <algorithm>

namespace reso::stats {

namespace {

const model::Indicator* find_indicator(const model::Indicators& indicators, std::string_view id) {
  const auto found = std::ranges::find(indicators.list, id, &model::Indicator::id);
  return found == indicators.list.end() ? nullptr : &*found;
}

void add_operands(const model::Indicator& indicator, Trace& out) {
  out.measure = indicator.measure;
  out.operands = operands_of(indicator);
}

void add_places(const Figure& figure, const Cell* cell, Trace& out) {
  if (figure.declared_at) out.declaration = figure.sources.front();
  if (cell != nullptr && !out.breakdown->place.somewhere()) out.records = cell->sources;
  if (cell != nullptr) return;
  out.records.assign(figure.sources.end() - static_cast<std::ptrdiff_t>(figure.counted), figure.sources.end());
}

void add_previous(const FigureName& name, const std::vector<const Figures*>& earlier, Trace& out) {
  for (auto year = earlier.rbegin(); year != earlier.rend() && out.previous == nullptr; ++year) {
    const Figure* before = (*year)->find(name.figure);
    if (before == nullptr || before->status == Status::unknown) continue;
    const Cell* cell = name.cell.empty() ? nullptr : before->find_cell(name.breakdown, name.cell);
    if (!name.cell.empty() && cell == nullptr) continue;
    out.previous = before;
    out.previous_cell = cell;
  }
}

} // namespace

std::optional<Trace> trace(std::string_view name, const Figures& figures, const std::vector<const Figures*>& earlier,
                           const model::Indicators& indicators, const diag::Diagnostics& diagnostics) {
  const std::optional<FigureName> asked = resolve_name(name, figures);
  if (!asked) return std::nullopt;
  Trace out;
  out.figure = figures.find(asked->figure);
  if (!asked->cell.empty()) {
    out.breakdown = out.figure->find_breakdown(asked->breakdown);
    out.cell = out.figure->find_cell(asked->breakdown, asked->cell);
  }
  if (const model::Indicator* indicator = find_indicator(indicators, out.figure->id)) add_operands(*indicator, out);
  add_places(*out.figure, out.cell, out);
  add_previous(*asked, earlier, out);
  for (const diag::Justified& one : diagnostics.justified())
    if (out.declaration && out.declaration->covers(one.diagnostic.span))
      out.justifications.push_back({one.by->rule, one.by->motive, one.diagnostic.message, one.by->place});
  return out;
}

bool records_withheld(const Trace& trace) {
  return trace.cell != nullptr ? trace.cell->records_withheld : trace.figure->records_withheld;
}

} // namespace reso::stats
