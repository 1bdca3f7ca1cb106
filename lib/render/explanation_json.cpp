#include "render/explanation_json.hpp"

#include "render/json_parts.hpp"
#include "wording/report_text.hpp"

namespace reso::render {

namespace {

class ExplanationJson {
public:
  ExplanationJson(const stats::Trace& trace, const ExplanationJsonOptions& options)
      : m_trace(trace), m_figure(*trace.figure), m_options(options) {}

  Json of(const std::vector<doc::FigureUse>& uses) {
    const base::Quantity& value = m_trace.cell ? m_trace.cell->value : m_figure.value;
    m_out["schema"] = "reso.explain/1";
    m_out["id"] = m_trace.cell ? m_figure.id + "." + m_trace.breakdown->id + "." + m_trace.cell->id : m_figure.id;
    m_out["year"] = m_figure.year;
    m_out["label"] = m_trace.cell ? m_figure.label + " : " + m_trace.cell->label : m_figure.label;
    m_out["definition"] = wording::with_parameters(m_figure.definition, m_figure.parameters);
    m_out["scope"] = m_figure.scope;
    m_out["unit"] = unit();
    m_out["basis"] = name_of(m_figure.basis);
    m_out["status"] = value.masked ? "masked" : name_of(m_figure.status);
    put_quantity(m_out, value, unit());
    counted(value.masked);
    previous();
    justifications();
    printed(uses);
    places(value.masked);
    return std::move(m_out);
  }

private:
  std::string unit() const { return m_trace.breakdown && m_trace.breakdown->percentages ? "%" : m_figure.unit; }

  void counted(bool masked) {
    m_out["measure"] = m_figure.measure;
    m_out["source"] = m_figure.source;
    m_out["filter"] = Json::array();
    for (const stats::TracedOperand& operand : m_trace.operands)
      for (const stats::TracedCondition& one : operand.conditions)
        m_out["filter"].push_back({{"field", one.field}, {"words", one.words}, {"excludes", one.excludes}});
    m_out["parameters"] = Json::object();
    for (const auto& [name, quantity] : m_figure.parameters) put_quantity(m_out["parameters"][name], quantity, {});
    const auto term = [&](const std::optional<base::Quantity>& quantity) {
      return !masked && quantity && quantity->exact() && !m_trace.cell ? number(*quantity->min) : Json();
    };
    m_out["numerator"] = term(m_figure.numerator);
    m_out["denominator"] = term(m_figure.denominator);
    m_out["breakdown"] = Json::array();
    if (m_trace.cell) return;
    for (const stats::Breakdown& one : m_figure.breakdowns)
      if (!one.withheld) m_out["breakdown"].push_back(breakdown_json(one, m_figure.unit));
  }

  void previous() {
    m_out["previous"] = nullptr;
    if (m_trace.previous == nullptr || (m_trace.cell && m_trace.previous_cell == nullptr)) return;
    m_out["previous"] = {{"year", m_trace.previous->year}};
    put_quantity(m_out["previous"], m_trace.cell ? m_trace.previous_cell->value : m_trace.previous->value, unit());
  }

  void justifications() {
    m_out["justifications"] = Json::array();
    for (const stats::TracedMotive& one : m_trace.justifications)
      m_out["justifications"].push_back({{"rule", one.rule}, {"reason", one.motive}, {"finding", one.finding}});
  }

  Json place(const diag::Span& span) const {
    if (!span.somewhere() || m_options.source_map == nullptr) return nullptr;
    const diag::Place at = m_options.source_map->place(span);
    return {{"file", m_options.source_map->path(span.file)}, {"line", at.line}, {"column", at.column}};
  }

  void printed(const std::vector<doc::FigureUse>& uses) {
    m_out["printed"] = Json::array();
    for (const doc::FigureUse& one : uses)
      m_out["printed"].push_back({{"headings", one.headings}, {"place", place(one.origin)}});
  }

  void places(bool masked) {
    const std::vector<diag::Span>& all = m_trace.cell ? m_trace.cell->sources : m_figure.sources;
    const std::size_t records = m_trace.cell ? m_trace.cell->records : m_figure.records;
    m_out["record_count"] = masked || stats::records_withheld(m_trace) ? Json() : Json(records);
    m_out["places"] = Json::array();
    for (const diag::Span& span : all) {
      Json one = place(span);
      if (one.is_null()) continue;
      if (m_options.internal) one["text"] = m_options.source_map->line(span.file, one["line"].get<int>());
      m_out["places"].push_back(std::move(one));
    }
  }

  const stats::Trace& m_trace;
  const stats::Figure& m_figure;
  const ExplanationJsonOptions& m_options;
  Json m_out;
};

std::string_view name_of(stats::Rests how) {
  switch (how) {
  case stats::Rests::directly: return "direct";
  case stats::Rests::through_figures: return "figures";
  case stats::Rests::through_records: return "records";
  case stats::Rests::through_parameters: return "parameters";
  }
  return {};
}

Json figure_json(const PlaceFigure& figure) {
  Json out = {{"id", figure.id}, {"unit", figure.unit}};
  if (figure.value) put_quantity(out, *figure.value, figure.unit);
  return out;
}

} // namespace

std::string render_place_json(const PlaceAnswer& answer, const diag::SourceMap& sources) {
  const diag::Place at = sources.place(answer.place);
  Json out = {{"schema", "reso.place/1"},
              {"year", answer.year},
              {"place", {{"file", sources.path(answer.place.file)}, {"line", at.line}, {"column", at.column}}},
              {"text", answer.line ? Json(*answer.line) : Json()},
              {"gives", Json::array()},
              {"prints", Json::array()}};
  for (const PlaceFigure& one : answer.resting) {
    out["gives"].push_back(figure_json(one));
    out["gives"].back()["through"] = name_of(one.how);
  }
  for (const PlaceFigure& one : answer.printed) out["prints"].push_back(figure_json(one));
  return out.dump(2) + "\n";
}

std::string render_explanation_json(const stats::Trace& trace, const std::vector<doc::FigureUse>& uses,
                                    const ExplanationJsonOptions& options) {
  return ExplanationJson(trace, options).of(uses).dump(2) + "\n";
}

} // namespace reso::render
