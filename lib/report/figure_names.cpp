#include "report/figure_names.hpp"

#include "report/types.hpp"

namespace reso::report {

std::string joined(const std::vector<NamePart>& parts, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last && i < parts.size(); ++i) out += (i > first ? "." : "") + parts[i].word;
  return out;
}

FigureNames FigureNames::of_indicators(const model::Indicators& indicators) {
  FigureNames names;
  for (const model::Indicator& one : indicators.list) names.m_all[one.id];
  return names;
}

void FigureNames::add(const stats::Figures& figures) {
  for (const auto& [id, figure] : figures.all()) {
    Parts& parts = m_all[id];
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      parts.breakdowns.insert(breakdown.id);
      for (const stats::Cell& cell : breakdown.cells) parts.cells.insert(id + "." + breakdown.id + "." + cell.id);
    }
  }
}

std::optional<FigurePath> FigureNames::find(const std::vector<NamePart>& parts) const {
  for (std::size_t length = parts.size(); length >= 2; --length) {
    const auto found = m_all.find(joined(parts, 0, length));
    if (found == m_all.end()) continue;
    FigurePath path{found->first, {}, {}, length};
    const std::size_t left = parts.size() - length;
    if (left < 2) return path;
    const std::string& breakdown = parts[length].word;
    const bool cell = found->second.cells.contains(joined(parts, 0, length + 2));
    const bool assumed = !m_closed && !is_figure_member(breakdown);
    if (cell || assumed) return FigurePath{found->first, breakdown, parts[length + 1].word, length + 2};
    if (found->second.breakdowns.contains(breakdown) && parts[length + 1].word == "cellules")
      return FigurePath{found->first, breakdown, {}, length + 2};
    return path;
  }
  return m_closed || parts.size() < 2 ? std::nullopt : std::optional(guess(parts));
}

// The name of a figure that a project declares: all but the members at its end.
FigurePath FigureNames::guess(const std::vector<NamePart>& parts) const {
  std::size_t length = parts.size();
  while (length > 2 && is_figure_member(parts[length - 1].word)) --length;
  return {joined(parts, 0, length), {}, {}, length};
}

std::vector<std::string_view> FigureNames::names() const {
  std::vector<std::string_view> all;
  for (const auto& [id, parts] : m_all) {
    all.push_back(id);
    all.insert(all.end(), parts.cells.begin(), parts.cells.end());
  }
  return all;
}

std::vector<std::string_view> FigureNames::breakdowns(std::string_view figure) const {
  const auto found = m_all.find(figure);
  if (found == m_all.end()) return {};
  return {found->second.breakdowns.begin(), found->second.breakdowns.end()};
}

} // namespace reso::report
