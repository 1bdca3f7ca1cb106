// The actions that a convention finances, side by side: what is counted of each, and of all together.
#include <algorithm>

#include "report/blocks.hpp"
#include "report/figure_words.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

using Numbers = std::vector<FigureValue>;

doc::Cell words_cell(std::string_view text) {
  doc::Cell made;
  made.content = {doc::Text{wording::typography(text)}};
  made.header = true;
  return made;
}

doc::Cell number_cell(const FigureValue& value) {
  const std::string words = value.quantity.known() && wording::is_symbol(value.unit)
                                ? wording::with_unit(value.quantity, value.unit)
                                : wording::phrase(value.quantity);
  doc::Cell made;
  made.content = {doc::FigureText{value.name, words, value.quantity}};
  return made;
}

doc::Row row_of(std::string_view title, const Numbers& numbers, bool total) {
  doc::Row row;
  row.cells.push_back(words_cell(wording::capital(title)));
  for (const FigureValue& one : numbers) row.cells.push_back(number_cell(one));
  row.total = total;
  return row;
}

bool nothing(const FigureValue& value) { return !value.quantity.known() && !value.quantity.masked; }

using Rows = std::vector<std::pair<std::string, Numbers>>;

// A column that no action fills says nothing.
void leave_out_unknown(Numbers& together, Rows& rows) {
  for (std::size_t column = together.size(); column-- > 0;) {
    const auto at = static_cast<std::ptrdiff_t>(column);
    if (!std::ranges::all_of(rows, [&](const auto& row) { return nothing(row.second[column]); })) continue;
    together.erase(together.begin() + at);
    for (auto& [title, numbers] : rows) numbers.erase(numbers.begin() + at);
  }
}

} // namespace

void ReportBlocks::actions(const std::vector<Asked>& names, doc::Blocks& out) {
  const stats::Extract* extract = m_data.inputs().extract;
  if (extract == nullptr) return;
  Numbers together;
  for (const Asked& one : names)
    if (check_name(one)) together.push_back(m_data.figure(one.id));
  Rows rows;
  for (const stats::FundedAction& action : extract->actions) {
    Numbers numbers;
    for (const FigureValue& whole : together)
      numbers.push_back(m_data.figure(whole.name + "." + std::string(stats::action_breakdown) + "." + action.id));
    if (!std::ranges::all_of(numbers, nothing)) rows.emplace_back(action.title, std::move(numbers));
  }
  if (rows.empty()) return;
  leave_out_unknown(together, rows);

  doc::Table table;
  table.columns = {{doc::Align::left, 0}};
  doc::Row head;
  head.cells.push_back(words_cell(wording::action_word));
  for (const FigureValue& one : together) {
    table.columns.push_back({doc::Align::right, 0});
    head.cells.push_back(words_cell(wording::capital(one.label)));
  }
  table.head.push_back(std::move(head));
  for (const auto& [title, numbers] : rows) table.rows.push_back(row_of(title, numbers, false));
  if (rows.size() > 1) {
    table.rows.push_back(row_of(wording::together_word, together, true));
    table.notes.push_back({doc::Text{wording::typography(wording::together_note)}});
  }
  out.push_back(std::move(table));
}

} // namespace reso::report
