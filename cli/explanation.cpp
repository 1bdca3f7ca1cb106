#include "cli/explanation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_commands.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::size_t most_places = 10;
constexpr std::size_t most_uses = 8;

class Explanation {
public:
  Explanation(Session& session, const stats::Trace& trace)
      : m_session(session), m_trace(trace), m_figure(*trace.figure) {}

  std::string of(const std::vector<doc::FigureUse>& uses) {
    head();
    counted();
    if (!m_trace.cell) breakdowns();
    previous();
    for (const stats::TracedMotive& one : m_trace.justifications)
      line(phrase::explain_motive, fmt::format("[{}] {}", one.rule, one.motive));
    printed_at(uses);
    const std::vector<diag::Span>& sources = m_trace.cell ? m_trace.cell->sources : m_figure.sources;
    if (value().masked)
      m_out += "  " + m_session.say(phrase::explain_masked) + '\n';
    else if (stats::records_withheld(m_trace) && sources.empty())
      m_out += "  " + m_session.say(phrase::explain_withheld) + '\n';
    else
      places();
    return std::move(m_out);
  }

private:
  void line(const diag::Phrase<>& title, const std::string& text) {
    m_out += fmt::format("  {}{}\n", m_session.say(title), text);
  }

  const base::Quantity& value() const { return m_trace.cell ? m_trace.cell->value : m_figure.value; }
  std::string unit() const { return m_trace.breakdown && m_trace.breakdown->percentages ? "%" : m_figure.unit; }
  std::string id() const {
    if (!m_trace.cell) return m_figure.id;
    return fmt::format("{}.{}.{}", m_figure.id, m_trace.breakdown->id, m_trace.cell->id);
  }

  void head() {
    const bool no_total = !m_trace.cell && m_figure.without_total;
    m_out += fmt::format("{}@{}  {}\n", id(), m_figure.year,
                         no_total ? m_session.say(phrase::explain_no_total) : value_words(value(), unit()));
    line(phrase::explain_label, m_trace.cell ? m_figure.label + " : " + m_trace.cell->label : m_figure.label);
    if (m_trace.cell && m_trace.cell->share) line(phrase::explain_share, value_words(*m_trace.cell->share, "%"));
    if (!m_figure.definition.empty())
      line(phrase::explain_definition, wording::with_parameters(m_figure.definition, m_figure.parameters));
    if (!m_figure.scope.empty()) line(phrase::explain_scope, m_figure.scope);
    if (!m_figure.source.empty()) line(phrase::explain_source, m_figure.source);
    if (!m_figure.deduced_from.empty()) line(phrase::explain_deduced, m_figure.deduced_from);
    if (!m_trace.cell) line(phrase::explain_basis, basis());
  }

  std::string basis() const {
    if (!m_figure.value.known() && m_figure.sources.empty() && !m_figure.value.masked)
      return m_session.say(phrase::explain_unknown);
    if (m_figure.basis == stats::Basis::both && !m_figure.value.masked)
      return m_session.say(phrase::explain_both, value_words(*m_figure.declared, m_figure.unit),
                           value_words(*m_figure.computed, m_figure.unit));
    return m_session.say(m_figure.basis == stats::Basis::declared ? phrase::explain_declared
                                                                  : phrase::explain_computed);
  }

  // How it is counted: measure, conditions, parameters, the two terms of a part or a quotient.
  void counted() {
    if (!m_figure.measure.empty()) line(phrase::explain_measure, m_figure.measure);
    for (const stats::TracedOperand& operand : m_trace.operands)
      if (const std::string words = conditions(operand); !words.empty()) line(phrase::explain_filter, words);
    for (const auto& [name, value] : m_figure.parameters)
      line(phrase::explain_parameter, fmt::format("{} = {}", name, wording::phrase(value)));
    if (m_trace.cell || !m_figure.numerator || !m_figure.denominator || value().masked) return;
    if (m_figure.numerator->known() || m_figure.denominator->known())
      line(phrase::explain_ratio, term(*m_figure.numerator, 0) + " / " + term(*m_figure.denominator, 1));
  }

  std::string term(const base::Quantity& quantity, std::size_t operand) const {
    std::string words = wording::phrase(quantity);
    if (m_trace.operands.size() == 2 && m_trace.operands[operand].figure)
      words += fmt::format(" ({})", *m_trace.operands[operand].figure);
    return words;
  }

  std::string conditions(const stats::TracedOperand& operand) const {
    std::vector<std::string> all;
    for (const stats::TracedCondition& one : operand.conditions) {
      const std::string words = fmt::format("{} : {}", one.field, base::join(one.words, ", "));
      all.push_back(one.excludes ? m_session.say(phrase::explain_except, words) : words);
    }
    return base::join(all, " ; ");
  }

  void breakdowns() {
    for (const stats::Breakdown& breakdown : m_figure.breakdowns) {
      if (breakdown.withheld) continue;
      m_out += "  " + breakdown.label + '\n';
      for (const stats::Cell& cell : breakdown.cells) {
        m_out += fmt::format("    {} : {}", cell.label, value_words(cell.value, breakdown.percentages ? "%" : ""));
        if (cell.share) m_out += fmt::format(" ({})", value_words(*cell.share, "%"));
        m_out += '\n';
      }
    }
  }

  void previous() {
    const base::Quantity* before = m_trace.cell ? (m_trace.previous_cell ? &m_trace.previous_cell->value : nullptr)
                                                : (m_trace.previous ? &m_trace.previous->value : nullptr);
    if (before != nullptr && before->known())
      line(phrase::explain_previous,
           m_session.say(phrase::explain_year, m_trace.previous->year, value_words(*before, unit())));
  }

  void printed_at(const std::vector<doc::FigureUse>& uses) {
    if (uses.empty()) return;
    m_out += "  " + m_session.say(phrase::explain_printed) + '\n';
    for (std::size_t i = 0; i < uses.size() && i < most_uses; ++i) {
      const std::string under = base::join(uses[i].headings, " › ");
      const std::string at = uses[i].origin.somewhere() ? place_words(m_session, uses[i].origin) : std::string();
      m_out += fmt::format("    {}{}{}\n", under, under.empty() || at.empty() ? "" : " — ", at);
    }
    if (uses.size() > most_uses)
      m_out += "    " + m_session.say(phrase::explain_more, static_cast<int>(uses.size() - most_uses)) + '\n';
  }

  // The declaration, then the records as they stand in the files.
  void places() {
    std::vector<diag::Span> sources = m_trace.cell ? m_trace.cell->sources : m_figure.sources;
    const std::size_t counted = m_trace.cell ? sources.size() : std::min(m_figure.counted, sources.size());
    const std::size_t records = m_trace.cell ? m_trace.cell->records : m_figure.records;
    std::sort(sources.end() - static_cast<std::ptrdiff_t>(counted), sources.end(),
              [](const diag::Span& a, const diag::Span& b) {
                return std::pair(a.file, a.begin) < std::pair(b.file, b.begin);
              });
    const auto all = static_cast<int>(sources.size() - counted + std::max(counted, records));
    m_out += "  " +
             (all == 0   ? m_session.say(phrase::explain_no_place)
              : all == 1 ? m_session.say(phrase::explain_place, all)
                         : m_session.say(phrase::explain_places, all)) +
             '\n';
    const bool lines = m_session.internal_edition();
    const std::size_t shown = lines ? sources.size() : std::min(sources.size(), most_places);
    for (std::size_t i = 0; i < shown; ++i) {
      m_out += "    " + place_words(m_session, sources[i]);
      if (lines) m_out += "  " + record_line(sources[i]);
      m_out += '\n';
    }
    if (static_cast<std::size_t>(all) > shown)
      m_out += "    " + m_session.say(phrase::explain_more, all - static_cast<int>(shown)) + '\n';
  }

  std::string record_line(const diag::Span& span) const {
    const diag::SourceMap& sources = m_session.sources();
    return std::string(base::trim(sources.line(span.file, sources.place(span).line)));
  }

  Session& m_session;
  const stats::Trace& m_trace;
  const stats::Figure& m_figure;
  std::string m_out;
};

} // namespace

std::string value_words(const base::Quantity& value, const std::string& unit) {
  return value.known() && !unit.empty() ? wording::with_unit(value, unit) : wording::phrase(value);
}

std::string place_words(const Session& session, const diag::Span& span) {
  const diag::SourceMap& sources = const_cast<Session&>(session).sources();
  const diag::Place place = sources.place(span);
  return fmt::format("{}:{}:{}", sources.path(span.file), place.line, place.column);
}

std::vector<doc::FigureUse> uses_of(const std::vector<doc::FigureUse>& all, const std::string& id) {
  std::vector<doc::FigureUse> out;
  for (const doc::FigureUse& one : all) {
    if (one.id != id && one.id != id + ".part") continue;
    const bool again = !out.empty() && out.back().headings == one.headings && out.back().origin == one.origin;
    if (!again) out.push_back(one);
  }
  return out;
}

std::string explanation(Session& session, const stats::Trace& trace, const std::vector<doc::FigureUse>& uses) {
  return Explanation(session, trace).of(uses);
}

} // namespace reso::cli
