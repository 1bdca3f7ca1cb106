// What names mean in a template: variables, record lists, figures; and the filters.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/syntax.hpp"
#include "schema/type.hpp"

namespace reso::report {

// The type of an expression, known without data.
struct Type {
  enum class Kind { any, text, number, date, boolean, list, record, figure };
  Kind kind = Kind::any;
  const schema::TypeDesc* desc = nullptr; // of a record, or of a list's elements
};

struct FilterDesc {
  std::string_view name;
  Type::Kind takes; // any: everything
  Type::Kind gives;
};
const std::vector<FilterDesc>& filters();

// What may follow a figure ("dla.cout_jour.precedent").
const std::vector<std::string_view>& figure_members();

// Every figure that any year declares or computes; empty while templates are checked without data.
struct KnownFigures {
  bool complete = false;      // false: an unknown dotted name may be a figure of the project
  std::set<std::string, std::less<>> ids;   // figures
  std::set<std::string, std::less<>> cells; // "figure.breakdown.cell"

  // True for a figure, a cell, or a member of one; '@2011' is left out.
  bool has(std::string_view name) const;
};

// Included files by name; they see the variables of the place that includes them.
using IncludedFiles = std::map<std::string, Statements, std::less<>>;

// Checks every expression in every branch: names, members, filters, types. Faults are findings with suggestions.
void check_names_in(const Statements& statements, const IncludedFiles& includes, const KnownFigures& figures, diag::Diagnostics& diagnostics);

} // namespace reso::report
