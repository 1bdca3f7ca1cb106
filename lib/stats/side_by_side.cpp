#include "stats/side_by_side.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace reso::stats {

namespace {

// What two poles may both have counted.
constexpr std::array<std::string_view, 9> shared_units{"personne",    "structure", "entreprise",
                                                       "employeur",   "adherent",  "partenaire",
                                                       "prestataire", "membre",    "maitre_d_ouvrage"};

class Rows {
public:
  explicit Rows(std::size_t poles) : m_poles(poles) {}

  void add(std::size_t pole, const Figure& figure) {
    const bool adds = adds_across_poles(figure);
    if (!figure.without_total) put(pole, figure.id, figure.label, figure.unit, figure.value, adds);
    for (const Breakdown& breakdown : figure.breakdowns)
      for (const Cell& cell : breakdown.cells)
        put(pole, figure.id + "." + breakdown.id + "." + cell.id, figure.label + " : " + cell.label,
            breakdown.percentages ? "%" : figure.unit, cell.value, adds && !breakdown.percentages);
  }

  std::vector<SideBySide> take() {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      if (m_adds[i] && !m_rows[i].units_differ) m_rows[i].sum = sum_of(m_rows[i].values);
    std::erase_if(m_rows, [](const SideBySide& row) {
      return std::ranges::none_of(row.values, [](const base::Quantity& one) { return one.known() || one.masked; });
    });
    return std::move(m_rows);
  }

private:
  void put(std::size_t pole, const std::string& id, const std::string& label, const std::string& unit,
           const base::Quantity& value, bool adds) {
    const auto [at, fresh] = m_places.try_emplace(id, m_rows.size());
    if (fresh) {
      m_rows.push_back({id, label, unit, false, std::vector<base::Quantity>(m_poles), std::nullopt});
      m_adds.push_back(true);
    }
    SideBySide& row = m_rows[at->second];
    if (row.unit.empty()) row.unit = unit;
    row.units_differ = row.units_differ || (!unit.empty() && unit != row.unit);
    row.values[pole] = value;
    m_adds[at->second] = m_adds[at->second] && adds;
  }

  // A pole that does not know its part leaves the sum unknown.
  static std::optional<base::Quantity> sum_of(const std::vector<base::Quantity>& values) {
    std::optional<base::Quantity> sum;
    for (const base::Quantity& value : values) {
      if (!value.known()) return std::nullopt;
      sum = sum ? *sum + value : value;
    }
    return sum;
  }

  std::size_t m_poles;
  std::vector<SideBySide> m_rows;
  std::vector<bool> m_adds;
  std::map<std::string, std::size_t> m_places;
};

} // namespace

bool adds_across_poles(const Figure& figure) {
  const std::string_view measure = std::string_view(figure.measure).substr(0, figure.measure.find(' '));
  if (measure != "nombre_de" && measure != "somme") return false;
  return std::ranges::find(shared_units, base::fold_id(figure.unit)) == shared_units.end() && figure.unit != "%";
}

std::vector<SideBySide> side_by_side(const std::vector<const Figures*>& poles) {
  // By figure: each one's cells stay together, in the order of the first pole that has them.
  std::map<std::string, std::vector<std::pair<std::size_t, const Figure*>>> figures;
  for (std::size_t pole = 0; pole < poles.size(); ++pole)
    for (const auto& [id, figure] : poles[pole]->all()) figures[id].emplace_back(pole, &figure);
  std::vector<SideBySide> out;
  for (const auto& [id, of_poles] : figures) {
    Rows rows(poles.size());
    for (const auto& [pole, figure] : of_poles) rows.add(pole, *figure);
    for (SideBySide& row : rows.take()) out.push_back(std::move(row));
  }
  return out;
}

} // namespace reso::stats
