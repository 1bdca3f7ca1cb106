#include "cli/compare.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

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
     {"années à mettre côte à côte, deux au moins", "years to put side by side, two or more"},
     true,
     true,
     2}};
constexpr Option options[] = {
    {"format", 0, {"FORME", "FORM"}, {"forme", "form"}, formats, false, "table"},
    {"only", 0, {"MOTIF", "PATTERN"}, {"ces chiffres seulement (« dla.* »)", "these figures only (\"dla.*\")"}},
};
constexpr std::string_view examples[] = {"reso compare 2011 2012", "reso compare 2010 2011 2012 --format json"};

// A pattern of figure ids: '*' stands for any characters.
bool matches(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == '*') return matches(pattern.substr(1), text) || (!text.empty() && matches(pattern, text.substr(1)));
  return !text.empty() && pattern[0] == text[0] && matches(pattern.substr(1), text.substr(1));
}

std::string printed(const stats::ComparedValue& value, const std::string& unit) {
  if (value.figure == nullptr) return wording::phrase(base::Quantity());
  return value.value.known() && wording::is_symbol(unit) ? wording::with_unit(value.value, unit)
                                                         : wording::phrase(value.value);
}

// The change from the first to the last of the years that know the figure.
std::string change(const stats::Comparison& row) {
  const stats::ComparedValue *first = nullptr, *last = nullptr;
  for (const stats::ComparedValue& value : row.values) {
    if (value.figure == nullptr || !value.value.known()) continue;
    if (first == nullptr) first = &value;
    last = &value;
  }
  if (!row.comparable || first == last) return "";
  if (row.unit == "%") return wording::gap_points(first->value, last->value);
  std::string gap = wording::gap(first->value, last->value);
  std::string percent = wording::gap_percent(first->value, last->value);
  return percent.empty() ? gap : fmt::format("{} ({})", gap, percent);
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
    line.push_back(row.comparable ? row.label : row.label + session.say(phrase::not_comparable, row.why_not));
    lines.push_back(std::move(line));
  }
  return lines;
}

// A cell of a Markdown table: '|' would end it, the other signs would be read as marks.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("\\|*_`<[").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown(const std::vector<TextColumn>& columns, const std::vector<Line>& lines) {
  std::string head = "|", rule = "|";
  for (const TextColumn& column : columns) {
    head += " " + escaped(column.title) + " |";
    rule += column.right ? " ---: |" : " --- |";
  }
  std::string out = head + "\n" + rule + "\n";
  for (const Line& line : lines) {
    out += "|";
    for (const std::string& cell : line) out += " " + escaped(cell) + " |";
    out += "\n";
  }
  return out;
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

int run_compare(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  Figures figures(session);
  std::vector<const stats::Figures*> years = read_years(session, figures);
  if (session.stop) return session.stop->status;
  print_findings(session, {});
  if (years.size() != invocation.arguments.size()) return data_errors;
  auto rows = stats::compare_years(years, session.project().settings());
  if (std::string only(invocation.value("only")); !only.empty()) {
    std::erase_if(rows, [&](const stats::Comparison& row) { return !matches(only, row.id); });
    if (rows.empty())
      return session.fail(bad_command_line, session.say(phrase::no_match, only), session.say(phrase::names_of_figures));
  }
  std::erase_if(rows, [](const stats::Comparison& row) { return !known_once(row); });
  std::string_view format = invocation.value("format");
  *host.out << (format == "json"  ? render::render_comparison_json(rows)
                : format == "csv" ? render::render_comparison_csv(rows)
                : format == "md"  ? markdown(columns_of(session, rows), lines_of(session, rows))
                                  : text_table(columns_of(session, rows), lines_of(session, rows)));
  return done;
}

} // namespace

const Command compare_command{
    "compare", "comparer", {"des années côte à côte", "years side by side"}, arguments, options, examples, run_compare};

} // namespace reso::cli
