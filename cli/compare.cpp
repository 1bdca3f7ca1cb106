#include "cli/compare.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/compare_poles.hpp"
#include "cli/figure_pattern.hpp"
#include "cli/findings.hpp"
#include "cli/pipeline.hpp"
#include "cli/text_table.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/json.hpp"
#include "stats/compare.hpp"
#include "wording/change.hpp"
#include "wording/number.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view formats[] = {"table", "json", "csv", "md"};
constexpr Argument arguments[] = {
    {{"ANNEE", "YEAR"},
     {"deux années au moins, ou les figures.json de deux pôles", "two years or more, or the figures.json of two poles"},
     true,
     true,
     2}};
constexpr Option options[] = {
    {"format", 0, {"FORME", "FORM"}, {"forme", "form"}, formats, false, "table"},
    {"only", 0, {"MOTIF", "PATTERN"}, {"ces chiffres seulement (« dla.* »)", "these figures only (\"dla.*\")"}},
    {"min-change",
     0,
     {"ECART", "CHANGE"},
     {"écarts d'au moins tant (« 10 % », « 5 »)", "changes of at least this (\"10 %\", \"5\")"}},
    {"edition", 0, {"EDITION", "EDITION"}, {"édition", "edition"}, edition_choices},
};
constexpr std::string_view examples[] = {"reso compare 2011 2012", "reso compare 2010 2011 2012 --format json",
                                         "reso compare 2011 2012 --min-change \"10 %\"",
                                         "reso compare ici/figures.json ailleurs/figures.json"};

std::string printed(const stats::ComparedValue& value, const std::string& unit) {
  if (value.figure == nullptr) return wording::phrase(base::Quantity());
  return value.value.known() && wording::is_symbol(unit) ? wording::with_unit(value.value, unit)
                                                         : wording::phrase(value.value);
}

// From the first to the last of the years that know the figure.
std::string change(const stats::Comparison& row) {
  if (!row.change) return "";
  if (row.unit == "%") return wording::gap_points(row.first()->value, row.last()->value);
  const std::string gap = wording::certain_gap(row.first()->value, row.last()->value);
  return row.change->percent ? fmt::format("{} ({})", gap, wording::percent_change(*row.change->percent)) : gap;
}

std::string remark(const Session& session, const stats::Comparison& row, stats::Remark remark) {
  switch (remark) {
  case stats::Remark::bound_to_bound: return session.say(phrase::bound_to_bound);
  case stats::Remark::to_comment: return session.say(phrase::to_comment);
  case stats::Remark::stated_scope: {
    const stats::Figure& stating = row.first()->figure->scope_stated ? *row.first()->figure : *row.last()->figure;
    return session.say(phrase::stated_scope, stating.scope, stating.year);
  }
  case stats::Remark::other_basis: break;
  }
  const bool declared_first = row.first()->figure->basis != stats::Basis::computed;
  const stats::ComparedValue &declared = declared_first ? *row.first() : *row.last(),
                             &computed = declared_first ? *row.last() : *row.first();
  return session.say(phrase::other_basis, declared.year, computed.year);
}

// "Participants (minimum contre minimum ; à commenter)"
std::string label(const Session& session, const stats::Comparison& row) {
  if (!row.comparable) return row.label + session.say(phrase::not_comparable, row.why_not);
  std::vector<std::string> all;
  for (const stats::Remark one : row.remarks) all.push_back(remark(session, row, one));
  return all.empty() ? row.label : fmt::format("{} ({})", row.label, base::join(all, " ; "));
}

// "10 %" or "5": the least change that is shown.
struct LeastChange {
  base::Rational size = 0;
  bool percent = false;
};

std::optional<LeastChange> least_change(std::string_view text) {
  const auto quantity = base::parse_quantity(text);
  if (!quantity || !quantity->exact() || *quantity->min < base::Rational(0)) return std::nullopt;
  if (!quantity->unit.empty() && quantity->unit != "%") return std::nullopt;
  return LeastChange{*quantity->min, quantity->unit == "%"};
}

bool enough(const stats::Comparison& row, const LeastChange& least) {
  if (!row.change) return false;
  const auto beyond = [&](const std::optional<base::Rational>& value) {
    return value && (*value >= least.size || -*value >= least.size);
  };
  if (!least.percent) return beyond(row.change->gap.min) || beyond(row.change->gap.max);
  return beyond(row.unit == "%" ? row.change->gap.min : row.change->percent);
}

using Line = std::vector<std::string>;

std::vector<TextColumn> columns_of(const Session& session, const std::vector<stats::Comparison>& rows) {
  std::vector<TextColumn> columns{{session.say(phrase::column_figure)}};
  if (!rows.empty())
    for (const stats::ComparedValue& value : rows.front().values) columns.push_back({std::to_string(value.year), true});
  columns.push_back({session.say(phrase::column_change), true});
  columns.push_back({session.say(phrase::column_label)});
  return columns;
}

std::vector<Line> lines_of(const Session& session, const std::vector<stats::Comparison>& rows) {
  std::vector<Line> lines;
  for (const stats::Comparison& row : rows) {
    Line line{row.id};
    for (const stats::ComparedValue& value : row.values) line.push_back(printed(value, row.unit));
    line.push_back(change(row));
    line.push_back(label(session, row));
    lines.push_back(std::move(line));
  }
  return lines;
}

bool known_once(const stats::Comparison& row) {
  return std::ranges::any_of(row.values, [](const stats::ComparedValue& one) {
    return one.figure != nullptr && (one.value.known() || one.value.masked);
  });
}

// The figures of the years on the line, in its order. Sets session.stop for a year that is not there.
std::vector<const stats::Figures*> read_years(Session& session, Figures& figures) {
  std::vector<int> years;
  for (const std::string& text : session.invocation().arguments) {
    auto year = session.year_asked(text);
    if (!year) return {};
    if (std::ranges::find(years, *year) != years.end()) {
      session.stop = Stop{session.fail(bad_command_line, session.say(phrase::same_year, text))};

      return {};
    }
    years.push_back(*year);
  }
  std::vector<const stats::Figures*> found;
  for (int year : years)
    if (const stats::Figures* one = figures.of_year(year)) found.push_back(one);
  return found;
}

// Leaves the rows that `--only` and `--min-change` ask for. False after a sentence: see session.stop.
bool narrow(Session& session, std::vector<stats::Comparison>& rows) {
  const auto refuse = [&](const std::string& message, const diag::Phrase<>& help) {
    session.stop = Stop{session.fail(bad_command_line, message, session.say(help))};
    return false;
  };
  if (const std::string only(session.invocation().value("only")); !only.empty()) {
    std::erase_if(rows, [&](const stats::Comparison& row) { return !matches_pattern(only, row.id); });
    if (rows.empty()) return refuse(session.say(phrase::no_match, only), phrase::names_of_figures);
  }
  std::erase_if(rows, [](const stats::Comparison& row) { return !known_once(row); });
  if (!session.invocation().has("min-change")) return true;
  const std::string asked(session.invocation().value("min-change"));
  const auto least = least_change(asked);
  if (!least) return refuse(session.say(phrase::no_change, asked), phrase::change_example);
  std::erase_if(rows, [&](const stats::Comparison& row) { return !enough(row, *least); });
  return true;
}

int run_compare(const Invocation& invocation, Host& host) {
  if (names_published_figures(invocation)) return compare_poles(invocation, host);
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  Figures figures(session);
  std::vector<const stats::Figures*> years = read_years(session, figures);
  if (session.stop) return session.stop->status;
  print_findings(session, {});
  if (years.size() != invocation.arguments.size()) return data_errors;
  auto rows = stats::compare_years(years, session.project().settings());
  if (!narrow(session, rows)) return session.stop->status;
  if (rows.empty()) return session.talk(session.say(phrase::nothing_to_compare)), done;
  std::string_view format = invocation.value("format");
  *host.out << (format == "json"  ? render::render_comparison_json(rows)
                : format == "csv" ? render::render_comparison_csv(rows)
                : format == "md"  ? markdown_table(columns_of(session, rows), lines_of(session, rows))
                                  : text_table(columns_of(session, rows), lines_of(session, rows)));
  return done;
}

} // namespace

const Command compare_command{
    "compare", "comparer", {"des années côte à côte", "years side by side"}, arguments, options, examples, run_compare};

} // namespace reso::cli
