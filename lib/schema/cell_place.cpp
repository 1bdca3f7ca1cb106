#include "schema/cell_place.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::schema {

namespace {

// The separator that the title row has most of, as the reader of CSV files takes it.
char separator_of(std::string_view titles) {
  char best = ';';
  std::ptrdiff_t most = 0;
  for (const char candidate : {';', '\t', ','})
    if (const auto count = std::ranges::count(titles, candidate); count > most) most = count, best = candidate;
  return best;
}

} // namespace

std::optional<diag::Span> cell_place(const diag::SourceMap& sources, const diag::Span& row, std::string_view key) {
  if (!row.somewhere() || !sources.path(row.file).ends_with(".csv")) return std::nullopt;
  std::string_view titles;
  for (int line = 1; titles.empty() || titles.starts_with('#'); ++line) {
    if (sources.line_start(row.file, line) >= row.begin) return std::nullopt;
    titles = sources.line(row.file, line);
  }
  const std::string_view text = sources.text(row);
  if (text.find('"') != std::string_view::npos) return std::nullopt;
  const char separator = separator_of(titles);
  const std::vector<std::string_view> names = base::split(titles, separator), cells = base::split(text, separator);
  for (std::size_t i = 0; i < names.size() && i < cells.size(); ++i) {
    if (base::fold_id(base::trim(names[i])) != key) continue;
    const std::string_view cell = base::trim(cells[i]);
    if (cell.empty()) return std::nullopt;
    const auto begin = row.begin + static_cast<std::uint32_t>(cell.data() - text.data());
    return diag::Span{row.file, begin, begin + static_cast<std::uint32_t>(cell.size())};
  }
  return std::nullopt;
}

} // namespace reso::schema
