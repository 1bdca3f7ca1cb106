// The forms of printer.hpp, one file each.
#pragma once

#include <string>

#include "diag/printer.hpp"

namespace reso::diag {

std::string print_human(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options);
std::string print_terse(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options);
std::string print_github(const Diagnostics& diagnostics, const SourceMap& sources);
std::string print_gitlab(const Diagnostics& diagnostics, const SourceMap& sources);
std::string print_json(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options);

// "erreur", "avertissement", "à vérifier" in the language of the run.
std::string severity_word(const Diagnostics& diagnostics, Severity severity);

// The findings that are printed: no more than `limit`, and of one rule in one file no more than ten, so that a table of
// a thousand lines with one mistake in each does not hide the other files.
std::vector<const Diagnostic*> printed(const std::vector<const Diagnostic*>& all, std::size_t limit);

// "… et 12 alertes de plus", with where all are given and its line end; empty when nothing is left out.
std::string left_out(const Diagnostics& diagnostics, std::size_t total, std::size_t printed);

// Files in which findings stand.
std::size_t files_with_findings(const std::vector<const Diagnostic*>& findings);

} // namespace reso::diag
