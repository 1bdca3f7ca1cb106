// Figures that every governing body gives without being asked.
#pragma once

#include <vector>

#include "stats/figure.hpp"
#include "stats/scope.hpp"

namespace reso::stats {

// <id>.parite, in percent with one decimal: 2 × min(women, men) / members (DOMAIN.md, "Rules of counting": 4 and 5 of 9
// are 88.9 %; 100 % is as many of both). Only where every member's sex is given and the list is whole: sex is never
// inferred, and a body's size may say that some members are not listed. Numerator: twice the smaller number;
// denominator: the members.
std::vector<Figure> body_figures(const model::GoverningBody& body, const Scope& scope);

} // namespace reso::stats
