#include "diag/formats.hpp"

namespace reso::diag {

namespace {

std::string where(const Diagnostic& diagnostic, const SourceMap& sources) {
  if (diagnostic.span.file >= sources.files()) return {};
  const Place place = sources.place(diagnostic.span);
  return fmt::format("{}:{}:{}: ", sources.path(diagnostic.span.file), place.line, place.column);
}

} // namespace

std::string print_terse(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options) {
  const std::vector<const Diagnostic*> all = diagnostics.sorted();
  std::string out;
  const std::vector<const Diagnostic*> shown = printed(all, options.limit);
  for (const Diagnostic* one : shown)
    out += fmt::format("{}{} [{}] {}\n", where(*one, sources), severity_word(diagnostics, one->severity),
                       one->rule->code, one->message);
  return out + left_out(diagnostics, all.size(), shown.size());
}

} // namespace reso::diag
