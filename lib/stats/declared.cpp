#include "stats/declared.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/labels.hpp"

namespace reso::stats {

namespace {

bool names(const std::vector<std::string>& list, const std::string& id) {
  return std::ranges::any_of(list, [&](const std::string& word) { return base::fold_id(word) == id; });
}

// Every part that is known is a percentage, of a figure that is none itself.
bool percentages(const Breakdown& breakdown, std::string_view unit) {
  const auto percent = [](const Cell& cell) { return cell.value.unit == "%"; };
  const auto percent_or_unknown = [&](const Cell& cell) { return percent(cell) || !cell.value.known(); };
  return unit != "%" && std::ranges::any_of(breakdown.cells, percent) &&
         std::ranges::all_of(breakdown.cells, percent_or_unknown);
}

Breakdown breakdown_of(const model::DeclaredBreakdown& declared, const model::DeclaredFigure& figure,
                       std::string_view unit) {
  Breakdown out;
  out.id = declared.id;
  out.label = breakdown_label(declared.id);
  out.partial = names(figure.partial, declared.id);
  out.multiple = names(figure.multiple, declared.id);
  out.place = declared.key_span;
  for (const model::DeclaredCell& cell : declared.cells) {
    // An id written as a word gets its accents back; a label written by hand is kept.
    std::string label = cell.label == cell.id ? label_of(cell.id) : cell.label;
    out.cells.push_back({cell.id, std::move(label), cell.value, std::nullopt, {cell.span}});
  }
  out.percentages = percentages(out, unit);
  return out;
}

void put(Figure& figure, Breakdown breakdown) {
  const auto same = std::ranges::find(figure.breakdowns, breakdown.id, &Breakdown::id);
  if (same == figure.breakdowns.end()) {
    figure.breakdowns.push_back(std::move(breakdown));
  } else {
    if (!same->place.somewhere()) figure.replaced.push_back(std::move(*same));
    *same = std::move(breakdown);
  }
}

// A minimum found in the records does not vouch for a declared number.
bool vouches(const std::optional<base::Quantity>& computed) { return computed && computed->min && computed->max; }

} // namespace

void declare(Figure& figure, const model::DeclaredFigure& declared) {
  figure.declared = declared.value;
  figure.declared_at = declared.value_span.somewhere() ? declared.value_span : declared.key_span;
  const bool stated = declared.value.known() || declared.value.masked || declared.without_total;
  if (stated) figure.value = declared.value;
  if (stated) figure.personal = false; // what the pole states itself is its own to print
  if (stated || !figure.value.known()) figure.basis = vouches(figure.computed) ? Basis::both : Basis::declared;
  if (declared.label) figure.label = *declared.label;
  if (declared.definition) figure.definition = *declared.definition;
  if (declared.scope) figure.scope = *declared.scope, figure.scope_stated = true;
  if (declared.source) figure.source = *declared.source;
  if (declared.deduced_from) figure.deduced_from = *declared.deduced_from;
  if (declared.unit)
    figure.unit = *declared.unit;
  else if (figure.unit.empty())
    figure.unit = declared.value.unit;
  figure.without_total = declared.without_total || (figure.without_total && !declared.value.known());
  figure.sources.insert(figure.sources.begin(), declared.span.somewhere() ? declared.span : *figure.declared_at);
  for (const model::DeclaredBreakdown& breakdown : declared.breakdowns)
    put(figure, breakdown_of(breakdown, declared, figure.unit));
}

Figure figure_of(const model::DeclaredFigure& declared, int year) {
  Figure figure;
  figure.id = declared.id;
  figure.year = year;
  figure.basis = Basis::declared;
  figure.label = label_of(last_name(declared.id));
  declare(figure, declared);
  return figure;
}

} // namespace reso::stats
