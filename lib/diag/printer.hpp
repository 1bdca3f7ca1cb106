// Findings as people, editors and forges read them.
#pragma once

#include <string>

#include "diag/diagnostics.hpp"

namespace reso::diag {

enum class Format { human, terse, json, github, gitlab };

struct PrintOptions {
  Format format = Format::human;
  bool colour = false;
  std::size_t limit = 50; // findings printed by human and terse, ten of one rule in one file; all are counted
  int year = 0;           // named in the JSON form
};

// The findings in `format`, ending with a line end; empty when there is none (JSON always gives its object,
// reso.check/1, GitLab its array). Human: PRODUCT.md "How a finding looks", excerpts quote the file's own lines. Terse:
// "file:line:column: error [code] message".
std::string print(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options);

// "1 erreur et 2 avertissements dans 2 fichiers.", empty when there is no finding — without what was or was not
// written, which the command knows.
std::string summary(const Diagnostics& diagnostics);

} // namespace reso::diag
