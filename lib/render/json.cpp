#include "render/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "render/csv_parts.hpp"
#include "render/json_parts.hpp"
#include "wording/number.hpp"

namespace reso::render {

namespace {

constexpr std::size_t most_sources = 20;

} // namespace

std::string_view name_of(base::Qualifier qualifier) {
  switch (qualifier) {
  case base::Qualifier::exact: return "exact";
  case base::Qualifier::at_least: return "at_least";
  case base::Qualifier::at_most: return "at_most";
  case base::Qualifier::more_than: return "more_than";
  case base::Qualifier::less_than: return "less_than";
  case base::Qualifier::about: return "about";
  case base::Qualifier::between: return "between";
  case base::Qualifier::unknown: return "unknown";
  case base::Qualifier::masked: return "masked";
  }
  return "unknown";
}

std::string_view name_of(stats::Basis basis) {
  switch (basis) {
  case stats::Basis::computed: return "computed";
  case stats::Basis::declared: return "declared";
  case stats::Basis::both: return "both";
  }
  return "computed";
}

std::string_view name_of(stats::Status status) {
  switch (status) {
  case stats::Status::ok: return "ok";
  case stats::Status::justified: return "justified";
  case stats::Status::masked: return "masked";
  case stats::Status::unknown: return "unknown";
  }
  return "unknown";
}

Json number(const base::Rational& value) {
  if (value.whole()) return value.numerator();
  return base::round_half_away(value, 6).approximate();
}

void put_quantity(Json& out, const base::Quantity& quantity, const std::string& unit) {
  out["qualifier"] = name_of(quantity.qualifier());
  out["display"] = quantity.known() && !unit.empty() ? wording::with_unit(quantity, unit) : wording::phrase(quantity);
  if (quantity.masked) return;
  out["value"] = quantity.exact() || quantity.about
                     ? (base::representative(quantity) ? number(*base::representative(quantity)) : Json())
                     : Json();
  out["min"] = quantity.min ? number(*quantity.min) : Json();
  out["max"] = quantity.max ? number(*quantity.max) : Json();
}

namespace {

Json cell_json(const stats::Cell& cell, const std::string& unit) {
  Json out;
  out["id"] = cell.id;
  out["label"] = cell.label;
  put_quantity(out, cell.value, unit);
  out["status"] = cell.value.masked ? "masked" : cell.value.known() ? "ok" : "unknown";
  if (!cell.value.masked && cell.share && cell.share->exact()) out["share"] = number(*cell.share->min);
  return out;
}

} // namespace

Json breakdown_json(const stats::Breakdown& breakdown, const std::string& unit) {
  Json out;
  out["id"] = breakdown.id;
  out["label"] = breakdown.label;
  out["partial"] = breakdown.partial;
  out["multiple"] = breakdown.multiple;
  out["percentages"] = breakdown.percentages;
  out["cells"] = Json::array();
  for (const stats::Cell& cell : breakdown.cells)
    out["cells"].push_back(cell_json(cell, breakdown.percentages ? "%" : unit));
  return out;
}

namespace {

Json sources_json(const stats::Figure& figure, const diag::SourceMap& source_map) {
  Json out = Json::array();
  for (const diag::Span& span : figure.sources) {
    if (out.size() == most_sources) break;
    if (!span.somewhere()) continue;
    diag::Place place = source_map.place(span);
    out.push_back({{"file", source_map.path(span.file)}, {"line", place.line}, {"column", place.column}});
  }
  return out;
}

Json previous_json(const stats::Figure& figure, const stats::Figures* previous) {
  const stats::Figure* before = previous != nullptr ? previous->find(figure.id) : nullptr;
  if (before == nullptr || !before->value.known()) return nullptr;
  Json out;
  out["year"] = previous->year;
  put_quantity(out, before->value, before->unit);
  return out;
}

Json figure_json(const stats::Figure& figure, const FiguresJsonOptions& options) {
  Json out;
  out["id"] = figure.id;
  out["label"] = figure.label;
  out["scope"] = figure.scope;
  out["measure"] = figure.measure;
  out["without_total"] = figure.without_total;
  out["unit"] = figure.unit;
  out["basis"] = name_of(figure.basis);
  out["status"] = name_of(figure.status);
  put_quantity(out, figure.value, figure.unit);
  bool shown = !figure.value.masked;
  out["numerator"] = shown && figure.numerator && figure.numerator->exact() ? number(*figure.numerator->min) : Json();
  out["denominator"] =
      shown && figure.denominator && figure.denominator->exact() ? number(*figure.denominator->min) : Json();
  out["source_count"] =
      shown && !figure.records_withheld ? Json(figure.sources.size() - figure.counted + figure.records) : Json();
  if (options.sources && shown && options.source_map != nullptr)
    out["sources"] = sources_json(figure, *options.source_map);
  out["breakdown"] = Json::array();
  for (const stats::Breakdown& breakdown : figure.breakdowns)
    if (!breakdown.withheld) out["breakdown"].push_back(breakdown_json(breakdown, figure.unit));
  out["previous"] = previous_json(figure, options.previous);
  out["comparable"] = !out["previous"].is_null() && figure.value.known();
  return out;
}

std::string csv_row(const std::string& id, const std::string& label, const base::Quantity& value,
                    const std::string& unit) {
  return fmt::format("{};{};{};{};{};{}\n", csv_field(id), csv_field(label), csv_end(value.min), csv_end(value.max),
                     name_of(value.qualifier()), csv_field(unit));
}

} // namespace

std::string render_figures_json(const stats::Figures& figures, const FiguresJsonOptions& options) {
  Json out;
  out["schema"] = "reso.figures/1";
  out["organisation"] = options.organisation;
  out["year"] = figures.year;
  out["figures"] = Json::array();
  for (const auto& [id, figure] : figures.all()) out["figures"].push_back(figure_json(figure, options));
  return out.dump(2) + "\n";
}

std::string render_figures_csv(const stats::Figures& figures) {
  std::string out = "id;label;min;max;qualifier;unit\n";
  for (const auto& [id, figure] : figures.all()) {
    out += csv_row(id, figure.label, figure.value, figure.unit);
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      if (breakdown.withheld) continue;
      for (const stats::Cell& cell : breakdown.cells)
        out += csv_row(id + "." + breakdown.id + "." + cell.id, figure.label + " : " + cell.label, cell.value,
                       breakdown.percentages ? "%" : figure.unit);
    }
  }
  return out;
}

namespace {

std::string_view name_of(stats::Remark remark) {
  switch (remark) {
  case stats::Remark::bound_to_bound: return "bound_to_bound";
  case stats::Remark::other_basis: return "other_basis";
  case stats::Remark::stated_scope: return "stated_scope";
  case stats::Remark::to_comment: return "to_comment";
  }
  return "to_comment";
}

// From the first to the last of the years that know the figure; in points for shares.
Json change_json(const stats::Comparison& row) {
  if (!row.change) return nullptr;
  Json out;
  out["from"] = row.first()->year;
  out["to"] = row.last()->year;
  out["min"] = row.change->gap.min ? number(*row.change->gap.min) : Json();
  out["max"] = row.change->gap.max ? number(*row.change->gap.max) : Json();
  out["percent"] = row.change->percent ? number(*row.change->percent) : Json();
  out["points"] = row.unit == "%";
  return out;
}

// On the line of the last year: the ends of the change, and the change in percent.
std::string change_csv(const stats::Comparison& row, const stats::ComparedValue& value) {
  if (!row.change || row.last() != &value) return ";;";
  return fmt::format("{};{};{}", csv_end(row.change->gap.min), csv_end(row.change->gap.max),
                     csv_end(row.change->percent));
}

} // namespace

std::string render_comparison_json(const std::vector<stats::Comparison>& rows) {
  Json out;
  out["schema"] = "reso.comparison/1";
  out["figures"] = Json::array();
  for (const stats::Comparison& row : rows) {
    Json one;
    one["id"] = row.id;
    one["label"] = row.label;
    one["unit"] = row.unit;
    one["comparable"] = row.comparable;
    if (!row.why_not.empty()) one["reason"] = row.why_not;
    one["values"] = Json::array();
    for (const stats::ComparedValue& value : row.values) {
      Json year;
      year["year"] = value.year;
      put_quantity(year, value.value, row.unit);
      one["values"].push_back(std::move(year));
    }
    one["change"] = change_json(row);
    one["remarks"] = Json::array();
    for (const stats::Remark remark : row.remarks) one["remarks"].push_back(name_of(remark));
    out["figures"].push_back(std::move(one));
  }
  return out.dump(2) + "\n";
}

std::string render_comparison_csv(const std::vector<stats::Comparison>& rows) {
  std::string out = "id;label;unit;year;min;max;qualifier;change_min;change_max;change_percent\n";
  for (const stats::Comparison& row : rows)
    for (const stats::ComparedValue& value : row.values)
      out += fmt::format("{};{};{};{};{};{};{};{}\n", csv_field(row.id), csv_field(row.label), csv_field(row.unit),
                         value.year, csv_end(value.value.min), csv_end(value.value.max),
                         name_of(value.value.qualifier()), change_csv(row, value));
  return out;
}

} // namespace reso::render
