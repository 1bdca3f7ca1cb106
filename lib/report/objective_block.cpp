// The objectives of a convention: target, achieved, gap in value and in percent, comment.
#include <algorithm>

#include "report/blocks.hpp"
#include "stats/objectives.hpp"
#include "wording/change.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

doc::Cell cell(std::string_view text, bool header = false) {
  doc::Cell made;
  if (!text.empty()) made.content = {doc::Text{wording::typography(text)}};
  made.header = header;
  return made;
}

std::string words(const base::Quantity& value, const std::string& unit) {
  return value.known() && wording::is_symbol(unit) ? wording::with_unit(value, unit) : wording::phrase(value);
}

std::string gap_words(const stats::Objective& one) {
  if (!one.gap) return {};
  return one.unit == "%" ? wording::gap_points(one.target, one.achieved)
                         : wording::certain_gap(one.target, one.achieved);
}

doc::Row row_of(const stats::Objective& one) {
  doc::Row row;
  row.cells.push_back(cell(wording::capital(one.label), true));
  row.cells.push_back(cell(words(one.target, one.unit)));
  doc::Cell achieved;
  achieved.content = {doc::FigureText{one.figure, words(one.achieved, one.unit), one.achieved}};
  row.cells.push_back(std::move(achieved));
  row.cells.push_back(cell(gap_words(one)));
  row.cells.push_back(cell(one.gap && one.gap->percent ? wording::percent_change(*one.gap->percent) : ""));
  row.cells.push_back(cell(one.comment));
  return row;
}

} // namespace

void ReportBlocks::objectives(const std::string& id, doc::Blocks& out) {
  const auto& conventions = m_data.inputs().year.dataset->conventions;
  const auto found = std::ranges::find(conventions, id, &model::Convention::id);
  if (found == conventions.end()) return;
  doc::Table table;
  doc::Row head;
  for (const std::string_view word : {wording::objective_word, wording::target_word, wording::achieved_word,
                                      wording::gap_word, wording::gap_percent_word, wording::comment_word})
    head.cells.push_back(cell(word, true));
  table.head.push_back(std::move(head));
  table.columns = {{doc::Align::left, 0},  {doc::Align::right, 0}, {doc::Align::right, 0},
                   {doc::Align::right, 0}, {doc::Align::right, 0}, {doc::Align::left, 0}};
  for (const stats::Objective& one : stats::objectives_of(*found, *m_data.inputs().year.figures))
    if (check_name({one.figure, false, one.place}) || m_data.names().has(one.figure)) table.rows.push_back(row_of(one));
  if (!table.rows.empty()) out.push_back(std::move(table));
}

} // namespace reso::report
