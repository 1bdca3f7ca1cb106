#include "stats/scope.hpp"

#include "base/text.hpp"

namespace reso::stats {

namespace {

// Sets that a list holds: who has not all sessions has not all attendances.
std::string_view holder(std::string_view set) {
  if (set == "presences") return "seances";
  if (set == "seances") return "activites";
  if (set == "reunions" || set == "membres") return "instances";
  if (set == "phases") return "dla_accompagnements";
  return {};
}

} // namespace

const Rows& Scope::rows(std::string_view set) const {
  const auto found = m_rows.find(set);
  return found != m_rows.end() ? found->second : m_rows.emplace(set, rows_of(dataset, set)).first->second;
}

bool Scope::incomplete(std::string_view set) const {
  for (; !set.empty(); set = holder(set)) {
    const auto said = dataset.year.complete.find(set);
    if (said != dataset.year.complete.end()) return !said->second;
  }
  return false;
}

std::optional<int> Scope::number(std::string_view text) const {
  const auto parameter = settings.parameters.find(base::fold_id(text));
  const std::optional<base::Quantity> quantity =
      parameter != settings.parameters.end() ? parameter->second : base::parse_quantity(text);
  if (!quantity || !quantity->exact() || !quantity->min->whole()) return std::nullopt;
  return static_cast<int>(quantity->min->numerator());
}

} // namespace reso::stats
