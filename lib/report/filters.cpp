#include "report/filters.hpp"

#include "wording/change.hpp"
#include "wording/number.hpp"

namespace reso::report {

std::string worded_by(std::string_view name, const std::string& argument, const FigureValue& figure, const FigureValue& before) {
  const base::Quantity& value = figure.quantity;
  if (name == "unite") return wording::with_unit(value, argument.empty() ? figure.unit : argument);
  if (name == "lettres") return wording::letters(value, {}, argument == "f" || argument == "féminin");
  if (name == "pourcent") return wording::with_unit(value, "%");
  if (name == "euros") return wording::with_unit(value, "€");
  if (name == "heures") return wording::with_unit(value, "h");
  if (name == "nu") return wording::digits(value);
  if (name == "evolution") return wording::evolution(before.quantity, value, before.year);
  if (name == "ecart") return wording::gap(before.quantity, value);
  if (name == "points") return wording::gap_points(before.quantity, value);
  return wording::phrase(value);
}

} // namespace reso::report
