#include "stats/figure.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::stats {

const Breakdown* Figure::find_breakdown(std::string_view breakdown_id) const {
  auto found =
      std::find_if(breakdowns.begin(), breakdowns.end(), [&](const Breakdown& one) { return one.id == breakdown_id; });
  return found == breakdowns.end() ? nullptr : &*found;
}

const Cell* Figure::find_cell(std::string_view breakdown_id, std::string_view cell_id) const {
  const Breakdown* breakdown = find_breakdown(breakdown_id);
  if (breakdown == nullptr) return nullptr;
  auto found = std::find_if(breakdown->cells.begin(), breakdown->cells.end(),
                            [&](const Cell& one) { return one.id == cell_id; });
  return found == breakdown->cells.end() ? nullptr : &*found;
}

const Figure* Figures::find(std::string_view id) const {
  auto found = m_all.find(id);
  return found == m_all.end() ? nullptr : &found->second;
}

void Figures::put(Figure figure) {
  std::string id = figure.id;
  m_all.insert_or_assign(std::move(id), std::move(figure));
}

std::optional<FigureName> resolve_name(std::string_view name, const Figures& figures) {
  FigureName out;
  if (std::size_t at = name.find('@'); at != std::string_view::npos) {
    int year = 0;
    for (char c : name.substr(at + 1)) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    out.year = year;
    name = name.substr(0, at);
  }
  auto parts = base::split(name, '.');
  for (std::size_t length = parts.size(); length >= 2; --length) {
    std::size_t end = static_cast<std::size_t>(parts[length - 1].data() - name.data()) + parts[length - 1].size();
    const Figure* figure = figures.find(name.substr(0, end));
    if (figure == nullptr) continue;
    out.figure = figure->id;
    if (length == parts.size()) return out;
    if (parts.size() - length != 2 || figure->find_cell(parts[length], parts[length + 1]) == nullptr) continue;
    out.breakdown = parts[length];
    out.cell = parts[length + 1];
    return out;
  }
  return std::nullopt;
}

} // namespace reso::stats
