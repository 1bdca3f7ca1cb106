// GitLab's Code Quality report: one array, an entry for each finding.
#include <map>

#include <nlohmann/json.hpp>

#include "base/fingerprint.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/formats.hpp"

namespace reso::diag {

namespace {

using nlohmann::json;

// Of its five degrees ("info", "minor", "major", "critical", "blocker").
std::string_view degree(Severity severity) {
  switch (severity) {
  case Severity::error: return "major";
  case Severity::warning: return "minor";
  default: return "info";
  }
}

// An entry must have a place: what is wrong with the project as a whole is told at the head of its settings.
constexpr const char* place_of_the_project = "reso.yaml";

struct Location {
  std::string path;
  int line = 1;
};

Location location(const Diagnostic& diagnostic, const SourceMap& sources) {
  if (diagnostic.span.file >= sources.files()) return {place_of_the_project, 1};
  return {std::string(sources.path(diagnostic.span.file)), sources.place(diagnostic.span).line};
}

std::string description(const Diagnostics& diagnostics, const Diagnostic& diagnostic) {
  std::string text = diagnostic.message;
  for (const std::string& note : diagnostic.notes) text += " · " + note;
  for (const std::string& help : diagnostic.help) text += " · " + diagnostics.say(phrase::to_do, help);
  return text;
}

// By the fingerprint GitLab knows a finding again from one commit to the next, and what was mended. So it is made of
// the rule and of the words it is about, not of the number of their line, nor of a sentence that `--lang` changes.
std::string words(const Diagnostic& diagnostic, const SourceMap& sources, const Location& where) {
  std::string text = std::string(diagnostic.rule->code) + '\n' + where.path + '\n';
  if (diagnostic.span.file >= sources.files()) return text;
  text += base::trim(sources.line(diagnostic.span.file, where.line));
  const std::string_view about = sources.text(diagnostic.span); // of a whole file, its first line
  return text + '\n' + std::string(about.substr(0, about.find('\n')));
}

} // namespace

std::string print_gitlab(const Diagnostics& diagnostics, const SourceMap& sources) {
  json list = json::array();
  std::map<std::string, int> alike;
  for (const Diagnostic* one : diagnostics.sorted()) {
    const Location where = location(*one, sources);
    std::string known_by = words(*one, sources, where);
    // The same line twice in a file: the second is another finding.
    const int copy = ++alike[known_by];
    if (copy > 1) known_by += '\n' + std::to_string(copy);
    list.push_back({{"check_name", one->rule->code},
                    {"description", description(diagnostics, *one)},
                    {"fingerprint", base::fingerprint(known_by)},
                    {"location", {{"path", where.path}, {"lines", {{"begin", where.line}}}}},
                    {"severity", degree(one->severity)}});
  }
  return list.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace reso::diag
