// Checks templates and Markdown fields without data: names, members, filters, types, in every branch.
#pragma once

#include <map>
#include <string>

#include "diag/diagnostics.hpp"
#include "report/figure_names.hpp"
#include "report/syntax.hpp"

namespace reso::report {

using Includes = std::map<std::string, Statements, std::less<>>; // by name as written

// Every fault is a finding with its place and, where one is near, the right name. `of_convention`: the template is that
// of one convention, and may name it and its actions.
void check_statements(const Statements& statements, const Includes& includes, const FigureNames& figures,
                      bool of_convention, diag::Diagnostics& diagnostics);

// The same of a Markdown field, which inserts no other one.
void check_field(const Statements& statements, const FigureNames& figures, diag::Diagnostics& diagnostics);

} // namespace reso::report
