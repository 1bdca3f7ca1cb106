#include "cli/explain.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "diag/rules.hpp"
#include "wording/number.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr Argument arguments[] = {{"CHIFFRE|REGLE", {"un chiffre (« adherents.total », « dla.cout_jour@2011 ») ou une règle", "a figure (\"adherents.total\", \"dla.cout_jour@2011\") or a rule"}, true},
                                  {"ANNEE", {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {{"edition", 0, "EDITION", {"édition", "edition"}, edition_choices}};
constexpr std::string_view examples[] = {"reso explain adherents.total", "reso explain dla.cout_jour@2011", "reso explain total-different"};

constexpr std::size_t most_places = 10;

int explain_rule(Session& session, const std::string& code) {
  auto page = session.host().built_in->read("rules/" + code + ".md");
  if (!page || !*page) return session.fail(cannot_work, session.say(phrase::figure_unknown, code));
  *session.host().out << **page;
  return done;
}

std::string printed(const base::Quantity& value, const std::string& unit) { return value.known() && !unit.empty() ? wording::with_unit(value, unit) : wording::phrase(value); }

class Explanation {
public:
  Explanation(Session& session, std::ostream& out) : m_session(session), m_out(out) {}

  void say(const stats::Figure& figure, const stats::Cell* cell, const stats::Figures* previous) {
    m_out << figure.id << '@' << figure.year << "  " << printed(cell != nullptr ? cell->value : figure.value, figure.unit) << '\n';
    line(phrase::explain_label, cell != nullptr ? figure.label + " : " + cell->label : figure.label);
    if (!figure.definition.empty()) line(phrase::explain_definition, figure.definition);
    if (!figure.source.empty()) line(phrase::explain_source, figure.source);
    if (!figure.deduced_from.empty()) line(phrase::explain_deduced, figure.deduced_from);
    line(phrase::explain_basis, basis(figure));
    if (!figure.measure.empty()) line(phrase::explain_measure, figure.measure);
    if (cell == nullptr) breakdowns(figure);
    if (previous != nullptr)
      if (const stats::Figure* before = previous->find(figure.id); before != nullptr && before->value.known())
        line(phrase::explain_previous, fmt::format("{} : {}", previous->year, printed(before->value, before->unit)));
    motives(figure);
    places(cell != nullptr ? cell->sources : figure.sources);
  }

private:
  void line(const diag::Phrase<>& title, const std::string& text) { m_out << "  " << m_session.say(title) << text << '\n'; }

  std::string basis(const stats::Figure& figure) const {
    if (figure.basis == stats::Basis::both)
      return m_session.say(phrase::explain_both, printed(*figure.declared, figure.unit), printed(*figure.computed, figure.unit));
    return m_session.say(figure.basis == stats::Basis::declared ? phrase::explain_declared : phrase::explain_computed);
  }

  void breakdowns(const stats::Figure& figure) {
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      m_out << "  " << breakdown.label << '\n';
      for (const stats::Cell& cell : breakdown.cells) {
        m_out << "    " << cell.label << " : " << printed(cell.value, breakdown.percentages ? "%" : "");
        if (cell.share) m_out << " (" << printed(*cell.share, "%") << ")";
        m_out << '\n';
      }
    }
  }

  void motives(const stats::Figure& figure) {
    for (const diag::Justified& one : m_session.diagnostics().justified())
      if (figure.declared_at && one.by->scope.covers(*figure.declared_at)) line(phrase::explain_motive, fmt::format("[{}] {}", one.by->rule, one.by->motive));
  }

  void places(const std::vector<diag::Span>& sources) {
    m_out << "  " << m_session.say(phrase::explain_places, static_cast<int>(sources.size())) << '\n';
    for (std::size_t i = 0; i < sources.size() && i < most_places; ++i) {
      diag::Place place = m_session.sources().place(sources[i]);
      m_out << fmt::format("    {}:{}:{}\n", m_session.sources().path(sources[i].file), place.line, place.column);
    }
    if (sources.size() > most_places) m_out << "    …\n";
  }

  Session& m_session;
  std::ostream& m_out;
};

int unknown_figure(Session& session, const std::string& name, const stats::Figures& figures) {
  std::vector<std::string_view> known;
  for (const auto& [id, figure] : figures.all()) known.push_back(id);
  for (const diag::RuleInfo* rule : diag::all_rules()) known.push_back(rule->code);
  std::string_view near = base::nearest(name, known);
  return session.fail(bad_command_line, session.say(phrase::figure_unknown, name), near.empty() ? std::string() : session.say(phrase::did_you_mean, std::string(near)));
}

int run_explain(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  const std::string& asked = invocation.arguments[0];
  if (diag::find_rule(asked) != nullptr) return explain_rule(session, asked);
  std::string name = asked.substr(0, asked.find('@'));
  std::string year_text = asked.find('@') != std::string::npos ? asked.substr(asked.find('@') + 1) : invocation.arguments.size() > 1 ? invocation.arguments[1] : std::string();
  auto year = year_text.empty() ? session.latest_year() : session.year_asked(year_text);
  if (!year) return session.stop->status;
  Figures figures(session);
  auto computed = figures.of(*year);
  if (!computed) {
    print_findings(session, session.say(phrase::audit_not_run));
    return data_errors;
  }
  const stats::Figures& all = *computed->year.figures;
  auto found = stats::resolve_name(name, all);
  if (!found) return unknown_figure(session, name, all);
  const stats::Figure& figure = *all.find(found->figure);
  const stats::Cell* cell = found->cell.empty() ? nullptr : figure.find_cell(found->breakdown, found->cell);
  Explanation(session, *host.out).say(figure, cell, computed->earlier.empty() ? nullptr : computed->earlier.back().figures);
  return done;
}

} // namespace

const Command explain_command{"explain", "expliquer", {"d'où vient un chiffre, ce que veut dire une règle", "where a figure comes from, what a rule means"},
                              arguments, options, examples, run_explain};

} // namespace reso::cli
