// Blocks that show figures: key figures, tables and charts of breakdowns, years side by side.
#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "chart/chart.hpp"
#include "diag/catalogue.hpp"
#include "report/blocks.hpp"
#include "report/figure_words.hpp"
#include "report/slot_text.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

doc::Cell text_cell(std::string text) {
  doc::Cell cell;
  cell.content = {doc::Text{std::move(text)}};
  cell.header = true;
  return cell;
}

bool shown(const FigureValue& value) { return value.figure != nullptr && value.quantity.known(); }

} // namespace

// One name or several on a line; "?" after a name makes it optional; "clauses.*" is every figure that begins so.
std::vector<ReportBlocks::Asked> ReportBlocks::asked(const doc::BlockRequest& request) const {
  std::vector<Asked> all;
  const bool in_body = request.word == "chiffres-cles" && request.fence;
  std::size_t number = 0;
  for (std::string_view line : base::split(in_body ? request.body : request.arguments, '\n')) {
    const diag::Span place = !in_body                              ? request.arguments_span
                             : number < request.body_places.size() ? request.body_places[number]
                                                                   : request.body_span;
    ++number;
    const bool dynamic = has_slot(line);
    std::string text = as_written(line, m_slots);
    std::ranges::replace(text, ',', ' ');
    std::size_t from = 0;
    for (std::string_view word : base::split(text, ' ')) {
      const auto at = static_cast<std::uint32_t>(from);
      from += word.size() + 1;
      if (word.empty()) continue;
      if (word == "?" && !all.empty()) all.back().optional = true;
      if (word == "?") continue;
      const bool optional = dynamic || word.ends_with('?');
      if (word.ends_with('?')) word.remove_suffix(1);
      // Only lines as written have columns.
      const bool exact = in_body && !dynamic;
      const diag::Span span{place.file, place.begin + at, place.begin + at + static_cast<std::uint32_t>(word.size())};
      all.push_back({std::string(word), optional, exact ? span : place});
    }
  }
  return all;
}

bool ReportBlocks::check_name(const Asked& one) {
  const std::string id = one.id.substr(0, one.id.find('@'));
  const FigureValue value = m_data.figure(one.id);
  const std::vector<std::string_view> names = m_data.names().names();
  const bool named = value.figure != nullptr || std::ranges::find(names, id) != names.end();
  if (named || one.optional) return value.figure != nullptr;
  auto finding = m_diagnostics.report(rule::unknown_name, one.place, one.id);
  if (auto near = base::nearest(id, names); !near.empty())
    finding.help(phrase::did_you_mean, std::string(near));
  else
    finding.help(phrase::declare_new_figure);
  return false;
}

void ReportBlocks::key_figures(const std::vector<Asked>& names, doc::Blocks& out) {
  doc::KeyFigures block;
  std::set<std::string> once;
  const auto add = [&](const FigureValue& value, const diag::Span& place) {
    if (shown(value) && once.insert(value.name).second)
      block.items.push_back(key_figure(value, m_data.earlier(value), place));
  };
  for (const Asked& one : names) {
    if (one.id.ends_with(".*")) {
      const std::string prefix = one.id.substr(0, one.id.size() - 1);
      for (const auto& [id, figure] : m_data.inputs().year.figures->all())
        if (id.starts_with(prefix)) add(m_data.figure(id), one.place);
    } else if (check_name(one)) {
      add(m_data.figure(one.id), one.place);
    }
  }
  if (!block.items.empty()) out.push_back(std::move(block));
}

// "figure.breakdown" of one year, or "figure" alone; both empty when the year has neither.
ReportBlocks::Named ReportBlocks::named(const std::string& id, std::optional<int> year) const {
  const Inputs& inputs = m_data.inputs();
  const stats::Figures* figures = inputs.year.figures;
  if (year && *year != figures->year) {
    const auto found = std::ranges::find(inputs.earlier, *year, [](const YearData& one) { return one.figures->year; });
    if (found == inputs.earlier.end()) return {};
    figures = found->figures;
  }
  if (const stats::Figure* figure = figures->find(id)) return {figure, nullptr};
  const std::size_t dot = id.rfind('.');
  const stats::Figure* whole = dot == std::string::npos ? nullptr : figures->find(id.substr(0, dot));
  if (whole == nullptr) return {};
  return {whole, whole->find_breakdown(id.substr(dot + 1))};
}

// ```tableau ID or ```graphique ID: "figure.breakdown" shows one breakdown, "figure" all of them; several names, or a
// figure without breakdown, show the years side by side.
void ReportBlocks::figure_block(const doc::BlockRequest& request, doc::Blocks& out) {
  const BlockOptions options = read_block_options(request, m_slots, m_diagnostics);
  const std::vector<Asked> names = asked(request);
  if (names.empty()) {
    m_diagnostics.report(rule::template_syntax, request.word_span, m_diagnostics.say(phrase::expected_figure));
    return;
  }
  const bool made = request.word == "graphique" ? charts(names, options, out) : tables(names, options, out);
  if (made) return;
  const stats::Figure* first = named(names[0].id).figure;
  // What a template only hopes for is not missed.
  if (std::ranges::all_of(names, &Asked::optional)) return;
  if (first != nullptr || !options.title.empty())
    m_printed.omitted.push_back(options.title.empty() ? first->label : options.title);
}

bool ReportBlocks::tables(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out) {
  const Named one = names.size() == 1 ? named(names[0].id) : Named();
  if (one.breakdown != nullptr) return breakdown_table(one, options, out);
  if (one.figure != nullptr && one.figure->id == names[0].id && !one.figure->breakdowns.empty() &&
      !options.years_asked()) {
    bool made = false;
    for (const stats::Breakdown& breakdown : one.figure->breakdowns)
      made = breakdown_table({one.figure, &breakdown}, options, out) || made;
    return made;
  }
  std::vector<Asked> known = names;
  std::erase_if(known, [this](const Asked& name) { return !check_name(name); });
  return years_table(known, options, out);
}

bool ReportBlocks::breakdown_table(const Named& named, const BlockOptions& options, doc::Blocks& out) {
  m_printed.breakdowns.insert(named.figure->id + "." + named.breakdown->id);
  auto table = chart::breakdown_table(*named.figure, *named.breakdown,
                                      {options.title, options.total, options.shares.value_or(true), options.reading,
                                       options.scope, options.source, options.note});
  if (!table) return false;
  table->anchor = doc::anchor_for(named.figure->id + "." + named.breakdown->id);
  out.push_back(std::move(*table));
  return true;
}

// The years that know one of the names, the last three where nothing is asked.
std::vector<int> ReportBlocks::years_of(const std::vector<Asked>& names, const BlockOptions& options) const {
  const Inputs& inputs = m_data.inputs();
  std::vector<int> years;
  for (const YearData& one : inputs.earlier) years.push_back(one.figures->year);
  years.push_back(inputs.year.figures->year);
  if (!options.year_list.empty())
    std::erase_if(years,
                  [&](int year) { return std::ranges::find(options.year_list, year) == options.year_list.end(); });
  std::erase_if(years, [&](int year) { // a year that knows none of them is no column
    return std::ranges::none_of(
        names, [&](const Asked& one) { return shown(m_data.figure(fmt::format("{}@{}", one.id, year))); });
  });
  const auto most = static_cast<std::size_t>(options.years.value_or(3));
  if (options.year_list.empty() && years.size() > most)
    years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most));
  return years;
}

bool ReportBlocks::years_table(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out) {
  const std::vector<int> years = years_of(names, options);
  doc::Table table;
  if (!options.title.empty()) table.caption = {doc::Text{wording::typography(options.title)}};
  table.columns = {{doc::Align::left, 0}};
  doc::Row head;
  head.cells.push_back(text_cell(std::string(wording::years_figure)));
  for (int year : years) {
    table.columns.push_back({doc::Align::right, 0});
    head.cells.push_back(text_cell(std::to_string(year)));
  }
  table.head.push_back(std::move(head));
  for (const Asked& one : names) {
    doc::Row row;
    row.cells.push_back(text_cell(std::string()));
    std::size_t known = 0;
    for (int year : years) {
      const FigureValue value = m_data.figure(fmt::format("{}@{}", one.id, year));
      if (shown(value)) row.cells[0] = text_cell(long_label(value));
      known += shown(value) ? 1 : 0;
      doc::Cell cell;
      cell.content = {doc::FigureText{value.name, figure_words(value), value.quantity}};
      row.cells.push_back(std::move(cell));
    }
    if (known > 0) table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return false;
  for (std::string_view note : {options.reading, options.scope, options.note})
    if (!note.empty()) table.notes.push_back({doc::Text{wording::typography(note)}});
  if (!options.source.empty())
    table.notes.push_back({doc::Text{wording::typography(wording::source_words(options.source))}});
  out.push_back(std::move(table));
  return true;
}

} // namespace reso::report
