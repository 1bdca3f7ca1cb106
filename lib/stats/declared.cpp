#include "stats/declared.hpp"

#include <algorithm>

#include "stats/labels.hpp"

namespace reso::stats {

namespace {

bool names(const std::vector<std::string>& list, const std::string& id) { return std::find(list.begin(), list.end(), id) != list.end(); }

Breakdown breakdown_of(const model::DeclaredBreakdown& declared, const model::DeclaredFigure& figure) {
  Breakdown out;
  out.id = declared.id;
  out.label = breakdown_label(declared.id);
  out.partial = names(figure.partial, declared.id);
  out.multiple = names(figure.multiple, declared.id);
  out.place = declared.key_span;
  for (const model::DeclaredCell& cell : declared.cells) {
    // An id written as a word gets its label; a label written by hand is kept.
    std::string label = cell.label == cell.id ? label_of(cell.id) : cell.label;
    out.cells.push_back({cell.id, std::move(label), cell.value, std::nullopt, {cell.span}});
  }
  out.percentages = !out.cells.empty() && figure.value.unit != "%" &&
                    std::all_of(out.cells.begin(), out.cells.end(), [](const Cell& cell) { return cell.value.unit == "%" || !cell.value.known(); }) &&
                    std::any_of(out.cells.begin(), out.cells.end(), [](const Cell& cell) { return cell.value.unit == "%"; });
  return out;
}

void put_breakdown(Figure& figure, Breakdown breakdown) {
  auto same = std::find_if(figure.breakdowns.begin(), figure.breakdowns.end(), [&](const Breakdown& other) { return other.id == breakdown.id; });
  if (same == figure.breakdowns.end()) figure.breakdowns.push_back(std::move(breakdown));
  else *same = std::move(breakdown);
}

} // namespace

void add_shares(Figure& figure) {
  if (!figure.value.exact() || *figure.value.min <= base::Rational(0) || figure.unit == "%") return;
  for (Breakdown& breakdown : figure.breakdowns) {
    if (breakdown.percentages) continue;
    for (Cell& cell : breakdown.cells) {
      if (!cell.value.exact()) continue;
      cell.share = base::exactly(*cell.value.min * base::Rational(100) / *figure.value.min, 0);
      cell.share->unit = "%";
    }
  }
}

void declare(Figure& figure, const model::DeclaredFigure& declared) {
  figure.declared = declared.value;
  figure.declared_at = declared.value_span.somewhere() ? declared.value_span : declared.key_span;
  figure.basis = figure.computed && figure.computed->known() ? Basis::both : Basis::declared;
  if (declared.value.known() || declared.value.masked) figure.value = declared.value;
  if (declared.label) figure.label = *declared.label;
  if (declared.unit) figure.unit = *declared.unit;
  if (declared.definition) figure.definition = *declared.definition;
  if (declared.source) figure.source = *declared.source;
  if (declared.deduced_from) figure.deduced_from = *declared.deduced_from;
  figure.without_total = declared.without_total;
  figure.sources.insert(figure.sources.begin(), *figure.declared_at);
  for (const model::DeclaredBreakdown& breakdown : declared.breakdowns) put_breakdown(figure, breakdown_of(breakdown, declared));
  if (figure.unit.empty()) figure.unit = declared.value.unit;
}

Figure figure_of(const model::DeclaredFigure& declared, int year) {
  Figure figure;
  figure.id = declared.id;
  figure.year = year;
  figure.label = label_of(declared.id.substr(declared.id.rfind('.') + 1));
  declare(figure, declared);
  return figure;
}

} // namespace reso::stats
