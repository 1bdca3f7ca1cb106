#include "cli/explain.hpp"
#include "cli/explain_list.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/rules.hpp"
#include "stats/trace.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr Argument arguments[] = {
    {{"CHIFFRE|REGLE|LISTE", "FIGURE|RULE|LIST"},
     {"chiffre (« dla.cout_jour@2011 »), règle ou liste", "figure (dla.cout_jour@2011), rule or list"},
     true},
    {{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {{"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices}};
constexpr std::string_view examples[] = {"reso explain adherents.total", "reso explain dla.cout_jour@2011",
                                         "reso explain total-different", "reso explain structures"};

constexpr std::size_t most_places = 10;

int explain_rule(Session& session, const std::string& code) {
  auto page = session.host().built_in->read("rules/" + code + ".md");
  if (!page || !*page)
    return session.fail(cannot_work, session.say(phrase::no_built_in), session.say(phrase::reinstall));
  *session.host().out << **page;
  return done;
}

std::string printed(const base::Quantity& value, const std::string& unit) {
  return value.known() && !unit.empty() ? wording::with_unit(value, unit) : wording::phrase(value);
}

class Explanation {
public:
  Explanation(Session& session, const stats::Trace& trace)
      : m_session(session), m_trace(trace), m_figure(*trace.figure), m_out(*session.host().out) {}

  void say() {
    const stats::Figure& figure = m_figure;
    m_out << id() << '@' << figure.year << "  " << value() << '\n';
    line(phrase::explain_label, m_trace.cell ? figure.label + " : " + m_trace.cell->label : figure.label);
    if (m_trace.cell && m_trace.cell->share) line(phrase::explain_share, printed(*m_trace.cell->share, "%"));
    if (!figure.definition.empty())
      line(phrase::explain_definition, wording::with_parameters(figure.definition, figure.parameters));
    if (!figure.source.empty()) line(phrase::explain_source, figure.source);
    if (!figure.deduced_from.empty()) line(phrase::explain_deduced, figure.deduced_from);
    if (!m_trace.cell) line(phrase::explain_basis, basis());
    if (!figure.measure.empty()) line(phrase::explain_measure, figure.measure);
    if (!m_trace.cell) breakdowns();
    previous();
    for (const stats::TracedMotive& one : m_trace.justifications)
      line(phrase::explain_motive, fmt::format("[{}] {}", one.rule, one.motive));
    places(m_trace.cell ? m_trace.cell->sources : figure.sources);
  }

private:
  void line(const diag::Phrase<>& title, const std::string& text) {
    m_out << "  " << m_session.say(title) << text << '\n';
  }

  std::string id() const {
    if (!m_trace.cell) return m_figure.id;
    return fmt::format("{}.{}.{}", m_figure.id, m_trace.breakdown->id, m_trace.cell->id);
  }

  std::string unit() const { return m_trace.breakdown && m_trace.breakdown->percentages ? "%" : m_figure.unit; }

  std::string value() const {
    if (m_trace.cell) return printed(m_trace.cell->value, unit());
    return m_figure.without_total ? m_session.say(phrase::explain_no_total) : printed(m_figure.value, m_figure.unit);
  }

  std::string basis() const {
    if (!m_figure.value.known() && m_figure.sources.empty()) return m_session.say(phrase::explain_unknown);
    if (m_figure.basis == stats::Basis::both)
      return m_session.say(phrase::explain_both, printed(*m_figure.declared, m_figure.unit),
                           printed(*m_figure.computed, m_figure.unit));
    return m_session.say(m_figure.basis == stats::Basis::declared ? phrase::explain_declared
                                                                  : phrase::explain_computed);
  }

  void breakdowns() {
    for (const stats::Breakdown& breakdown : m_figure.breakdowns) {
      if (breakdown.withheld) continue;
      m_out << "  " << breakdown.label << '\n';
      for (const stats::Cell& cell : breakdown.cells) {
        m_out << "    " << cell.label << " : " << printed(cell.value, breakdown.percentages ? "%" : "");
        if (cell.share) m_out << " (" << printed(*cell.share, "%") << ")";
        m_out << '\n';
      }
    }
  }

  void previous() {
    const base::Quantity* value = m_trace.cell ? (m_trace.previous_cell ? &m_trace.previous_cell->value : nullptr)
                                               : (m_trace.previous ? &m_trace.previous->value : nullptr);
    if (value != nullptr && value->known())
      line(phrase::explain_previous,
           m_session.say(phrase::explain_year, m_trace.previous->year, printed(*value, unit())));
  }

  // The declaration, then the records as they stand in the files.
  void places(std::vector<diag::Span> sources) {
    auto first = m_trace.cell || m_figure.counted > sources.size()
                     ? sources.begin()
                     : sources.end() - static_cast<std::ptrdiff_t>(m_figure.counted);
    std::sort(first, sources.end(), [](const diag::Span& a, const diag::Span& b) {
      return std::pair(a.file, a.begin) < std::pair(b.file, b.begin);
    });
    const int count = static_cast<int>(sources.size());
    m_out << "  "
          << (count == 0   ? m_session.say(phrase::explain_no_place)
              : count == 1 ? m_session.say(phrase::explain_place, count)
                           : m_session.say(phrase::explain_places, count))
          << '\n';
    for (std::size_t i = 0; i < sources.size() && i < most_places; ++i) {
      diag::Place place = m_session.sources().place(sources[i]);
      m_out << fmt::format("    {}:{}:{}\n", m_session.sources().path(sources[i].file), place.line, place.column);
    }
    if (sources.size() > most_places)
      m_out << "    " << m_session.say(phrase::explain_more, count - static_cast<int>(most_places)) << '\n';
  }

  Session& m_session;
  const stats::Trace& m_trace;
  const stats::Figure& m_figure;
  std::ostream& m_out;
};

int unknown_figure(Session& session, const std::string& name, const stats::Figures& figures) {
  std::vector<std::string> known;
  for (const auto& [id, figure] : figures.all()) {
    known.push_back(id);
    for (const stats::Breakdown& breakdown : figure.breakdowns)
      for (const stats::Cell& cell : breakdown.cells)
        known.push_back(fmt::format("{}.{}.{}", id, breakdown.id, cell.id));
  }
  for (const diag::RuleInfo* rule : diag::all_rules()) known.emplace_back(rule->code);
  for (const model::RecordList& list : model::record_lists()) known.emplace_back(list.name);
  std::string_view near = base::nearest(name, {known.begin(), known.end()});
  return session.fail(bad_command_line, session.say(phrase::figure_unknown, name),
                      near.empty() ? session.say(phrase::names_are_listed)
                                   : session.say(phrase::did_you_mean, std::string(near)));
}

int explain_figure(Session& session, const std::string& name, int year) {
  Figures figures(session);
  auto computed = figures.of(year);
  if (!computed) {
    print_findings(session, session.say(phrase::audit_not_run));
    return data_errors;
  }
  std::vector<const stats::Figures*> earlier;
  for (const report::YearData& one : computed->earlier) earlier.push_back(one.figures);
  const stats::Figures& all = *computed->year.figures;
  auto found = stats::trace(name, all, earlier, session.project().read_indicators(), session.diagnostics());
  if (!found) return unknown_figure(session, name, all);
  Explanation(session, *found).say();
  return done;
}

int run_explain(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  const std::string& asked = invocation.arguments[0];
  if (diag::find_rule(asked) != nullptr) return explain_rule(session, asked);
  if (const auto text = describe_list(session, asked)) {
    *host.out << *text;
    return done;
  }
  std::size_t at = asked.find('@');
  if (at == std::string::npos) {
    auto year = session.year_of_argument(1);
    return year ? explain_figure(session, asked, *year) : session.stop->status;
  }
  std::string year_text = asked.substr(at + 1);
  if (invocation.arguments.size() > 1 && invocation.arguments[1] != year_text)
    return session.fail(bad_command_line, session.say(phrase::year_twice, year_text, invocation.arguments[1]),
                        session.say(phrase::keep_one_year));
  auto year = session.year_asked(year_text);
  return year ? explain_figure(session, asked.substr(0, at), *year) : session.stop->status;
}

} // namespace

const Command explain_command{
    "explain",
    "expliquer",
    {"d'où vient un chiffre ; une règle, une liste", "where a figure comes from; a rule, a list"},
    arguments,
    options,
    examples,
    run_explain};

} // namespace reso::cli
