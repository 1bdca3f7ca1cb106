// Templates and Markdown fields to statements.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostics.hpp"
#include "report/syntax.hpp"
#include "schema/tree.hpp"

namespace reso::report {

// Parses a template file. Nothing after a finding: syntax errors stop the file at the first.
std::optional<Statements> parse_template(diag::FileId file, const diag::SourceMap& sources,
                                         diag::Diagnostics& diagnostics);

// Parses a Markdown field: {{ }} and {# #}, no {% %}.
std::optional<Statements> parse_field(const schema::LocatedText& field, diag::Diagnostics& diagnostics);

} // namespace reso::report
