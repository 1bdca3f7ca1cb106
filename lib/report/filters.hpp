// Filters that word a figure.
#pragma once

#include <string>
#include <string_view>

#include "report/evaluator.hpp"

namespace reso::report {

// The words of `figure` under the filter `name`; `before` is the earlier year for evolution and ecart.
std::string worded_by(std::string_view name, const std::string& argument, const FigureValue& figure, const FigureValue& before);

} // namespace reso::report
