// How wide the columns of a table are.
#include <algorithm>

#include "layout/composer.hpp"
#include "layout/decimals.hpp"

namespace reso::layout {

namespace {

struct Need {
  double natural = 0; // all on one line
  double least = 0;   // the longest word
};

// The width that the widest columns come down to when not all get their least: the narrower ones keep theirs, so that a
// single endless word cuts no other.
double widest_column(const std::vector<Need>& needs, double width) {
  std::vector<double> leasts;
  for (const Need& need : needs) leasts.push_back(need.least);
  std::ranges::sort(leasts);
  for (std::size_t i = 0; i < leasts.size(); ++i) {
    const double share = width / static_cast<double>(leasts.size() - i);
    if (leasts[i] > share) return share;
    width -= leasts[i];
  }
  return leasts.empty() ? 0 : leasts.back();
}

// Each column gets its least, and a share of the rest by what it would like beyond.
std::vector<double> shared(const std::vector<Need>& needs, double width) {
  double least = 0, natural = 0;
  for (const Need& need : needs) {
    least += need.least;
    natural += need.natural;
  }
  const double most = least >= width ? widest_column(needs, width) : 0;
  std::vector<double> widths;
  for (const Need& need : needs) {
    if (least >= width)
      widths.push_back(std::min(need.least, most));
    else
      widths.push_back(need.least + (need.natural - need.least) * (width - least) / std::max(natural - least, 1.0));
  }
  return widths;
}

} // namespace

double Composer::decimal_indent(const doc::Cell& cell, std::size_t decimals, const Style& used) {
  const std::string missing = decimals > 0 ? missing_decimals(doc::plain_text(cell.content), decimals) : "";
  return missing.empty() ? 0 : widths_of(runs(missing, used, artifact)).natural;
}

Composer::Columns Composer::table_columns(const doc::Table& table, double width) {
  std::size_t count = table.columns.size();
  for (const doc::Row& row : table.rows) count = std::max(count, row.cells.size());
  std::vector<std::vector<std::string>> cells(count);
  for (const doc::Row& row : table.rows)
    for (std::size_t i = 0, column = 0; i < row.cells.size(); column += static_cast<std::size_t>(row.cells[i++].span))
      if (row.cells[i].span == 1 && column < count) cells[column].push_back(doc::plain_text(row.cells[i].content));
  Columns out;
  for (const std::vector<std::string>& column : cells) out.decimals.push_back(common_decimals(column));
  out.widths = column_widths(table, out.decimals, width);
  return out;
}

std::vector<double> Composer::column_widths(const doc::Table& table, const std::vector<std::size_t>& decimals,
                                            double width) {
  const TableTheme& theme = m_theme.tables;
  const std::size_t count = decimals.size();
  auto numeric = [&](std::size_t i) { return i < table.columns.size() && table.columns[i].align == doc::Align::right; };

  double weights = 0;
  for (const doc::Column& column : table.columns) weights += column.weight;
  if (weights > 0 && table.columns.size() == count) {
    std::vector<double> widths;
    for (const doc::Column& column : table.columns) widths.push_back(width * column.weight / weights);
    return widths;
  }

  std::vector<Need> needs(count);
  auto measure = [&](const doc::Row& row, bool head) {
    const Style used = table_style(row, head);
    for (std::size_t i = 0, column = 0; i < row.cells.size(); column += static_cast<std::size_t>(row.cells[i++].span)) {
      if (row.cells[i].span != 1 || column >= count) continue;
      const Widths widths = widths_of(runs(row.cells[i].content, used, artifact));
      const double indent = head ? 0 : decimal_indent(row.cells[i], decimals[column], used);
      const double padding = 2 * theme.cell_padding + 0.01 + indent;
      Need& need = needs[column];
      need.natural = std::max(need.natural, widths.natural + padding);
      // A number is never divided from its unit; a column's title may take several lines.
      need.least = std::max(need.least, (numeric(column) && !head ? widths.natural : widths.least) + padding);
    }
  };
  for (const doc::Row& row : table.head) measure(row, true);
  for (const doc::Row& row : table.rows) measure(row, false);

  // Columns of numbers are alike.
  double widest = 0, natural = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (numeric(i)) widest = std::max(widest, needs[i].least);
  for (std::size_t i = 0; i < count; ++i) {
    if (numeric(i)) needs[i].natural = std::max(needs[i].least, std::min(needs[i].natural, 1.6 * widest));
    natural += needs[i].natural;
  }
  if (natural > width) return shared(needs, width);
  // What is left goes to all in proportion; a small table stays smaller than the text.
  const double wanted = natural > 0.75 * width ? width : std::max(natural * 1.15, width * theme.least_width);
  std::vector<double> widths;
  for (const Need& need : needs) widths.push_back(need.natural * std::min(wanted, width) / std::max(natural, 1.0));
  return widths;
}

} // namespace reso::layout
