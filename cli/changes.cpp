#include "cli/changes.hpp"

#include <algorithm>
#include <ostream>

#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/json.hpp"
#include "stats/importance.hpp"
#include "wording/change.hpp"
#include "wording/changes_text.hpp"
#include "wording/number.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"md", "texte", "json"};
constexpr Argument arguments[] = {{{"ANNEE", "YEAR"}, {"année ; sinon la plus récente", "year; else the latest"}}};
constexpr Option options[] = {
    {"format",
     0,
     {"FORME", "FORM"},
     {"à coller, à lire, à traiter", "to paste, to read, for programs"},
     formats,
     false,
     "md"},
    {"all", 0, {}, {"les répartitions aussi", "breakdowns too"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso changes 2012", "reso changes 2012 --format texte"};

class Changes {
public:
  Changes(std::vector<stats::Comparison> rows, int before, int year, bool bound)
      : m_rows(std::move(rows)), m_before(before), m_year(year), m_bound(bound) {}

  std::string text() {
    stats::sort_by_importance(m_rows);
    std::string out = wording::changes_title(m_year) + '\n' + wording::changes_since(m_before) + '\n';
    for (const stats::Comparison& row : m_rows)
      if (row.change && moved(row)) out += changed(row) + '\n';
    section(
        out, wording::not_comparable_heading(), [](const auto& row) { return both(row) && !row.change; },
        [](const auto& row) {
          return wording::not_comparable_item(row.label, !row.comparable ? row.why_not
                                                         : masked(row)   ? wording::masked_reason()
                                                                         : wording::uncertain_reason());
        });
    section(
        out, wording::new_heading(m_before), [](const auto& row) { return !known(row.values[0]); },
        [&](const auto& row) { return now(row); });
    section(
        out, wording::gone_heading(), [](const auto& row) { return !known(row.values[1]); },
        [&](const auto& row) { return wording::plain_item(row.label, words(row.values[0], row.unit)); });
    section(
        out, wording::unchanged_heading(), [](const auto& row) { return row.change && !moved(row); },
        [&](const auto& row) { return now(row); });
    return out;
  }

private:
  static bool known(const stats::ComparedValue& value) {
    return value.figure != nullptr && (value.value.known() || value.value.masked);
  }
  static bool masked(const stats::Comparison& row) { return row.values[0].value.masked || row.values[1].value.masked; }
  static bool both(const stats::Comparison& row) { return known(row.values[0]) && known(row.values[1]); }
  static bool moved(const stats::Comparison& row) {
    return row.change->gap != base::exactly(0, row.change->gap.decimals);
  }

  static std::string words(const stats::ComparedValue& value, const std::string& unit) {
    return unit.empty() ? wording::phrase(value.value) : wording::with_unit(value.value, unit);
  }

  // The figure of the year alone.
  std::string now(const stats::Comparison& row) const {
    if (m_bound) return wording::bound_change(row.label, row.id, row.unit == "%", false);
    return wording::plain_item(row.label, words(row.values[1], row.unit));
  }

  std::string changed(const stats::Comparison& row) const {
    const bool share = row.unit == "%", exact = row.change->gap.exact();
    std::string out;
    if (m_bound)
      out = wording::bound_change(row.label, row.id, share, exact);
    else
      out = wording::told_change(row.label, words(row.values[1], row.unit), exact ? told(row, share) : std::string());
    if (!exact) out += wording::certain_change(row.change->gap, m_before);
    const bool comment = std::ranges::find(row.remarks, stats::Remark::to_comment) != row.remarks.end();
    return out + "." + (comment ? wording::to_comment_mark() : std::string());
  }

  std::string told(const stats::Comparison& row, bool share) const {
    const base::Quantity &before = row.values[0].value, &after = row.values[1].value;
    return share ? wording::gap_points(before, after) : wording::evolution(before, after, m_before);
  }

  template <class Test, class Item>
  void section(std::string& out, const std::string& heading, Test test, Item item) {
    std::string items;
    for (const stats::Comparison& row : m_rows)
      if (test(row)) items += item(row) + '\n';
    if (!items.empty()) out += '\n' + heading + '\n' + items;
  }

  std::vector<stats::Comparison> m_rows;
  int m_before;
  int m_year;
  bool m_bound;
};

// The latest year before that has figures.
const stats::Figures* year_before(Session& session, Figures& figures, int year) {
  const std::vector<int>& years = session.project().years();
  for (auto one = years.rbegin(); one != years.rend(); ++one)
    if (*one < year)
      if (const stats::Figures* found = figures.of_year(*one)) return found;
  return nullptr;
}

bool of_a_cell(const stats::Comparison& row) {
  for (const stats::ComparedValue& value : row.values)
    if (value.figure != nullptr) return value.figure->id != row.id;
  return false;
}

int run_changes(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  const auto year = session.year_of_argument(0);
  if (!year) return session.stop->status;
  Figures figures(session);
  const stats::Figures* now = figures.of_year(*year);
  const stats::Figures* before = now != nullptr ? year_before(session, figures, *year) : nullptr;
  print_findings(session, {});
  if (session.diagnostics().has_errors()) return data_errors;
  if (before == nullptr)
    return session.fail(bad_command_line, session.say(phrase::no_year_before, *year),
                        session.say(phrase::two_years, session.command_line("list annees")));
  auto rows = stats::compare_years({before, now}, session.project().settings());
  const bool all = invocation.has("all");
  std::erase_if(rows, [&](const stats::Comparison& row) {
    return (row.first() == nullptr && row.last() == nullptr) || (!all && of_a_cell(row));
  });
  const std::string_view format = invocation.value("format");
  if (format == "json") {
    stats::sort_by_importance(rows);
    *host.out << render::render_comparison_json(rows);
  } else {
    *host.out << Changes(std::move(rows), before->year, *year, format == "md").text();
  }
  return done;
}

} // namespace

const Command changes_command{
    "changes",  "changements", {"ce qui a changé depuis l'année d'avant", "what has changed since the year before"},
    arguments,  options,       examples,
    run_changes};

} // namespace reso::cli
