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
  for (std::size_t i = 0; i < all.size() && i < options.limit; ++i)
    out += fmt::format("{}{} [{}] {}\n", where(*all[i], sources), severity_word(diagnostics, all[i]->severity),
                       all[i]->rule->code, all[i]->message);
  return out + left_out(diagnostics, all.size(), options.limit);
}

} // namespace reso::diag
