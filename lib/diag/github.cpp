// Workflow commands of GitHub Actions; escapes as in its runner (ActionCommand.cs): data and properties differ.
#include "diag/catalogue.hpp"
#include "diag/formats.hpp"

namespace reso::diag {

namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string_view command(Severity severity) {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  default: return "notice";
  }
}

std::string properties(const Diagnostic& diagnostic, const SourceMap& sources) {
  const std::string title = fmt::format("title={}", escaped(diagnostic.rule->code, true));
  if (diagnostic.span.file >= sources.files()) return title;
  const Place place = sources.place(diagnostic.span);
  return fmt::format("file={},line={},col={},endLine={},endColumn={},{}",
                     escaped(sources.path(diagnostic.span.file), true), place.line, place.column, place.end_line,
                     place.end_column, title);
}

std::string message(const Diagnostics& diagnostics, const Diagnostic& diagnostic) {
  std::string text = diagnostic.message;
  for (const std::string& note : diagnostic.notes) text += '\n' + note;
  for (const std::string& help : diagnostic.help) text += '\n' + diagnostics.say(phrase::to_do, help);
  return escaped(text, false);
}

} // namespace

std::string print_github(const Diagnostics& diagnostics, const SourceMap& sources) {
  std::string out;
  for (const Diagnostic* one : diagnostics.sorted())
    out += fmt::format("::{} {}::{}\n", command(one->severity), properties(*one, sources), message(diagnostics, *one));
  return out;
}

} // namespace reso::diag
