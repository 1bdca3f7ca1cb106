#include "stats/body_figures.hpp"

#include <algorithm>

#include "stats/labels.hpp"

namespace reso::stats {

using base::Rational;

std::vector<Figure> body_figures(const model::GoverningBody& body, const Scope& scope) {
  const auto members = static_cast<std::int64_t>(body.members.size());
  const bool whole = !body.size || body.size->value == base::exactly(members);
  const auto of = [&](std::string_view sex) {
    return std::ranges::count_if(body.members, [&](const model::Mandate& one) { return one.sex.id == sex; });
  };
  const std::int64_t women = of("femme"), men = of("homme");
  if (members == 0 || !whole || women + men != members || scope.incomplete("membres")) return {};
  Figure parity;
  parity.id = body.id + ".parite";
  parity.year = scope.dataset.year.year;
  parity.label = body.name + " : " + label_of("parite");
  parity.definition = parity_definition();
  parity.scope = set_label("membres");
  parity.unit = "%";
  parity.measure = "parite membres.sexe";
  parity.numerator = base::exactly(Rational(2 * std::min(women, men)));
  parity.denominator = base::exactly(Rational(members));
  parity.value = base::exactly(Rational(200 * std::min(women, men), members), 1);
  parity.computed = parity.value;
  parity.parts_add_up = false;
  for (const model::Mandate& one : body.members) parity.sources.push_back(one.span);
  parity.counted = parity.records = parity.sources.size();
  return {std::move(parity)};
}

} // namespace reso::stats
