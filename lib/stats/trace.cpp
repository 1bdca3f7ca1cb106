#include "stats/trace.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "stats/record_sets.hpp"

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

bool meet(const diag::Span& a, const diag::Span& b) { return a.file == b.file && a.begin <= b.end && b.begin <= a.end; }

bool any_meets(std::span<const diag::Span> spans, const diag::Span& place) {
  return std::ranges::any_of(spans, [&](const diag::Span& span) { return span.somewhere() && meet(span, place); });
}

// A line of a breakdown is that cell's, not the total's.
void add_direct(const Figure& figure, const diag::Span& place, std::map<std::string, bool>& found) {
  bool a_cell = false;
  for (const Breakdown& breakdown : figure.breakdowns)
    for (const Cell& cell : breakdown.cells) {
      if (!any_meets(cell.sources, place)) continue;
      a_cell = a_cell || breakdown.place.somewhere();
      found[figure.id + "." + breakdown.id + "." + cell.id] = true;
    }
  const auto records = std::span(figure.sources).last(figure.counted);
  const bool counted = any_meets(records, place);
  const bool declared =
      figure.declared_at && meet(figure.sources.front(), place) && (!a_cell || meet(*figure.declared_at, place));
  if (declared || counted) found[figure.id] = declared || !figure.numerator;
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

bool says_of_person(const model::Dataset& dataset, const diag::Span& place) {
  constexpr std::array<std::string_view, 9> sets{
      "presences", "entretiens", "projets", "clauses_participants", "clauses_contrats", "clauses_heures",
      "personnes", "equipe",     "membres"};
  return std::ranges::any_of(sets, [&](std::string_view set) {
    const Rows rows = rows_of(dataset, set);
    return std::ranges::any_of(rows.rows, [&](const Row& row) {
      return row.stated == Row::counts_one && row.place.somewhere() && meet(row.place, place);
    });
  });
}

std::vector<Resting> resting_on(const diag::Span& place, const Figures& figures, const model::Indicators& indicators) {
  std::map<std::string, bool> found; // id -> directly
  for (const auto& [id, figure] : figures.all()) add_direct(figure, place, found);
  for (bool more = true; more;) {
    more = false;
    for (const model::Indicator& indicator : indicators.list)
      for (const auto* operand : {&indicator.of, &indicator.over})
        if (*operand && (*operand)->figure && found.contains(*(*operand)->figure) &&
            figures.find(indicator.id) != nullptr)
          more = found.try_emplace(indicator.id, false).second || more;
  }
  std::vector<Resting> out;
  for (const auto& [id, directly] : found) out.push_back({id, directly});
  return out;
}

} // namespace reso::stats
