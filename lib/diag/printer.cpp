#include "diag/printer.hpp"

#include <map>
#include <set>

#include "diag/catalogue.hpp"
#include "diag/formats.hpp"

namespace reso::diag {

namespace {

// French and English differ on 0 ("0 erreur", "0 errors"), but nothing is said of kinds that do not occur.
std::string counted(const Diagnostics& diagnostics, const Phrase<std::size_t>& one, const Phrase<std::size_t>& many,
                    std::size_t n) {
  return diagnostics.say(n == 1 ? one : many, n);
}

std::vector<std::string> counts(const Diagnostics& diagnostics) {
  std::vector<std::string> parts;
  const auto add = [&](Severity severity, const Phrase<std::size_t>& one, const Phrase<std::size_t>& many) {
    if (const std::size_t n = diagnostics.count(severity); n > 0) parts.push_back(counted(diagnostics, one, many, n));
  };
  add(Severity::error, phrase::one_error, phrase::many_errors);
  add(Severity::warning, phrase::one_warning, phrase::many_warnings);
  add(Severity::to_check, phrase::one_to_check, phrase::many_to_check);
  return parts;
}

// "a", "a et b", "a, b et c".
std::string enumerated(const Diagnostics& diagnostics, const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == 0)
      text = parts[i];
    else if (i + 1 == parts.size())
      text = diagnostics.say(phrase::both, text, parts[i]);
    else
      text += ", " + parts[i];
  }
  return text;
}

} // namespace

std::string severity_word(const Diagnostics& diagnostics, Severity severity) {
  switch (severity) {
  case Severity::error: return diagnostics.say(phrase::severity_error);
  case Severity::warning: return diagnostics.say(phrase::severity_warning);
  default: return diagnostics.say(phrase::severity_to_check);
  }
}

std::vector<const Diagnostic*> printed(const std::vector<const Diagnostic*>& all, std::size_t limit) {
  constexpr int most_alike = 10;
  std::map<std::pair<FileId, const RuleInfo*>, int> alike;
  std::vector<const Diagnostic*> out;
  for (const Diagnostic* one : all) {
    if (out.size() == limit) break;
    if (++alike[{one->span.file, one->rule}] <= most_alike) out.push_back(one);
  }
  return out;
}

std::string left_out(const Diagnostics& diagnostics, std::size_t total, std::size_t printed) {
  if (total <= printed) return {};
  return counted(diagnostics, phrase::one_more, phrase::many_more, total - printed) + '\n';
}

std::size_t files_with_findings(const std::vector<const Diagnostic*>& findings) {
  std::set<FileId> files;
  for (const Diagnostic* one : findings)
    if (one->span.somewhere()) files.insert(one->span.file);
  return files.size();
}

std::string print(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options) {
  switch (options.format) {
  case Format::human: return print_human(diagnostics, sources, options);
  case Format::terse: return print_terse(diagnostics, sources, options);
  case Format::json: return print_json(diagnostics, sources, options);
  case Format::github: return print_github(diagnostics, sources);
  case Format::gitlab: return print_gitlab(diagnostics, sources);
  }
  return {};
}

std::string summary(const Diagnostics& diagnostics) {
  const std::vector<std::string> parts = counts(diagnostics);
  if (parts.empty()) return {};
  const std::string text = enumerated(diagnostics, parts);
  const std::size_t files = files_with_findings(diagnostics.sorted());
  if (files == 0) return diagnostics.say(phrase::in_no_file, text);
  return diagnostics.say(files == 1 ? phrase::in_one_file : phrase::in_many_files, text, files);
}

} // namespace reso::diag
