#include "render/frozen.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/typed.hpp"

namespace reso::render {

namespace {

// The label, where it is the id in the author's words, quoted where YAML needs it: "26 à 49 ans", 'Saint-Orvain'.
std::string cell_key(const stats::Cell& cell) {
  if (base::fold_id(cell.label) != cell.id || cell.label.empty()) return cell.id;
  const auto plain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 || c == ' ';
  };
  const bool opens_word = std::isalnum(static_cast<unsigned char>(cell.label.front())) != 0 ||
                          static_cast<unsigned char>(cell.label.front()) >= 0x80;
  if (opens_word && std::ranges::all_of(cell.label, plain)) return cell.label;
  std::string quoted = "'";
  for (const char c : cell.label) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string breakdown_yaml(const stats::Breakdown& breakdown, const std::string& unit) {
  std::string out = fmt::format("      {}:\n", breakdown.id);
  for (const stats::Cell& cell : breakdown.cells)
    out +=
        fmt::format("        {}: {}\n", cell_key(cell), wording::typed(cell.value, breakdown.percentages ? "%" : unit));
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
  std::string out;
  for (const auto& [id, figure] : figures.all()) {
    const bool some = figure.value.known() || figure.value.masked || !figure.breakdowns.empty();
    if (figure.basis == stats::Basis::computed && some && wanted(id)) out += figure_yaml(figure);
  }
  return std::string(wording::frozen_mark) + (out.empty() ? "\nchiffres: {}\n" : "\nchiffres:\n" + out);
}

} // namespace reso::render
