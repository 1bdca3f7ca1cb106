// What anyone may have written, read as reso reads it. For libFuzzer (one program each) and for the tests.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reso::tests {

// Findings on the file, as people and as editors read them. The same bytes give the same findings.
// Throws std::logic_error when a finding points outside its file or has no place in the file that was handed over.
struct Target {
  std::string_view name; // its folder in tests/fuzz/corpus
  std::string (*read)(const std::string& bytes);
};

// donnees (YAML of a year), tableau (CSV), page (an activity: head and Markdown), modele (a template's report.md).
std::span<const Target> targets();

} // namespace reso::tests
