#include "report/annex.hpp"

#include "base/text.hpp"
#include "wording/change.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

doc::Cell cell(std::string text) {
  doc::Cell made;
  made.content = {doc::Text{std::move(text)}};
  return made;
}

// A spreadsheet takes what begins with one of these signs for a formula; words may begin with a dash.
doc::Cell words_cell(const std::string& text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
  return cell((formula ? " " : "") + text);
}

// "+10" is ten; "au moins +5" and "+1 à +3" are words.
std::string bare(std::string change) {
  const bool number =
      change.starts_with('+') && change.find_first_of("abcdefghijklmnopqrstuvwxyz\xC3") == std::string::npos;
  return number ? change.substr(1) : change;
}

// What is said in place of a change that cannot be told.
std::string untold(const stats::Objective& one) {
  const bool masked = one.target.masked || one.achieved.masked;
  return wording::phrase(masked ? base::masked_quantity() : base::unknown_quantity());
}

std::string gap_of(const stats::Objective& one) {
  const std::string change = one.gap ? wording::certain_gap(one.target, one.achieved) : std::string();
  return change.empty() ? untold(one) : bare(change);
}

std::string percent_of(const stats::Objective& one) {
  if (!one.gap || !one.gap->percent) return one.gap ? std::string() : untold(one);
  const std::string change = wording::percent_change(*one.gap->percent);
  return bare(change.substr(0, change.find(wording::nbsp)));
}

} // namespace

doc::Table annex_table(const stats::Extract& extract, const stats::Figures& figures) {
  doc::Table table;
  doc::Row head;
  for (const std::string_view word : wording::annex_columns) head.cells.push_back(cell(std::string(word)));
  table.head.push_back(std::move(head));
  for (const stats::Objective& one : stats::objectives_of(extract, figures)) {
    doc::Row row;
    row.cells.push_back(words_cell(wording::capital(one.action)));
    row.cells.push_back(words_cell(wording::capital(one.label)));
    row.cells.push_back(words_cell(one.unit));
    row.cells.push_back(cell(wording::phrase(one.target)));
    row.cells.push_back(cell(wording::phrase(one.achieved)));
    row.cells.push_back(cell(gap_of(one)));
    row.cells.push_back(cell(percent_of(one)));
    row.cells.push_back(words_cell(one.comment));
    table.rows.push_back(std::move(row));
  }
  return table;
}

} // namespace reso::report
