// What an indicator divides, found again among the year's figures.
#pragma once

#include <optional>
#include <string>

#include "base/quantity.hpp"
#include "check/audit.hpp"

namespace reso::check {

// A figure, or one part of a figure, as it is printed.
struct OperandFigure {
  std::string id; // "participation.reguliers", "projets.issues.issue.cree"
  std::string unit;
  base::Quantity value;
  std::optional<diag::Span> declared_at;
  bool declared = false; // no record says it
};

// The figure that `operand` names; or, when it is written out ("nombre_distinct: presences.personne, venues: …"), that
// of the indicator that measures the same, or the part of one whose breakdown makes its last condition. Nothing when
// the year has none.
std::optional<OperandFigure> figure_of_operand(const Audited& audited, const model::Operand& operand);

} // namespace reso::check
