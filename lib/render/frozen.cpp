#include "render/frozen.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/typed.hpp"

namespace reso::render {

namespace {

std::string breakdown_yaml(const stats::Breakdown& breakdown, const std::string& unit) {
  std::string out = fmt::format("      {}:\n", breakdown.id);
  for (const stats::Cell& cell : breakdown.cells)
    out += fmt::format("        {}: {}\n", cell.id, wording::typed(cell.value, breakdown.percentages ? "%" : unit));
  return out;
}

std::string list_of(std::string_view key, const std::vector<std::string>& ids) {
  return ids.empty() ? std::string() : fmt::format("    {}: [{}]\n", key, base::join(ids, ", "));
}

std::string figure_yaml(const stats::Figure& figure) {
  std::string parts;
  std::vector<std::string> partial, multiple;
  for (const stats::Breakdown& breakdown : figure.breakdowns) {
    if (breakdown.withheld || breakdown.place.somewhere()) continue;
    parts += breakdown_yaml(breakdown, figure.unit);
    if (breakdown.partial) partial.push_back(breakdown.id);
    if (breakdown.multiple) multiple.push_back(breakdown.id);
  }
  std::string out = fmt::format("  {}:\n", figure.id);
  if (figure.without_total)
    out += "    sans_total: oui\n";
  else
    out += fmt::format("    valeur: {}\n", wording::typed(figure.value, figure.unit));
  if (!parts.empty()) out += "    repartitions:\n" + parts;
  return out + list_of("partielles", partial) + list_of("multiples", multiple);
}

} // namespace

std::string render_frozen(const stats::Figures& figures, const std::function<bool(const std::string&)>& wanted) {
  std::string out = std::string(wording::frozen_mark) + "\nchiffres:\n";
  for (const auto& [id, figure] : figures.all()) {
    const bool some = figure.value.known() || figure.value.masked || !figure.breakdowns.empty();
    if (figure.basis == stats::Basis::computed && some && wanted(id)) out += figure_yaml(figure);
  }
  return out;
}

} // namespace reso::render
