#include "tests/fuzz/targets.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "input/gate.hpp"
#include "tests/unit/report/written.hpp"

namespace reso::tests {

namespace {

void check_place(const diag::SourceMap& sources, const diag::Diagnostic& finding, const diag::Span& span) {
  if (!span.somewhere()) return;
  if (span.file >= sources.files()) throw std::logic_error("a finding in a file that was never read");
  if (span.begin > span.end || span.end > sources.text(span.file).size())
    throw std::logic_error(fmt::format("{} outside its file: {}..{} of {}", finding.rule->code, span.begin, span.end,
                                       sources.text(span.file).size()));
}

std::string printed(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources) {
  for (const diag::Diagnostic* one : diagnostics.sorted()) {
    check_place(sources, *one, one->span);
    for (const diag::Related& related : one->related) check_place(sources, *one, related.span);
  }
  std::string out;
  for (diag::Format format : {diag::Format::human, diag::Format::json})
    out += diag::print(diagnostics, sources, {.format = format});
  return out;
}

// As `check` does, as far as the figures.
std::string read_year(const std::string& path, const std::string& bytes) {
  SmallProject project(Files{{path, bytes}});
  project.dataset();
  if (!project.diagnostics.has_errors()) project.figures();
  return printed(project.diagnostics, project.sources);
}

std::string read_data(const std::string& bytes) { return read_year("fiches.yaml", bytes); }
std::string read_table(const std::string& bytes) { return read_year("clauses/heures.csv", bytes); }
std::string read_page(const std::string& bytes) { return read_year("activites/atelier.md", bytes); }

std::string read_template(const std::string& bytes) {
  diag::SourceMap sources;
  diag::Diagnostics refused(diag::Language::fr);
  if (!input::read_text("report.md", bytes, sources, refused)) return printed(refused, sources);
  const Written written(bytes);
  return printed(written.project.diagnostics, written.project.sources) + doc::dump(written.document);
}

constexpr std::array<Target, 4> all{
    {{"donnees", read_data}, {"tableau", read_table}, {"page", read_page}, {"modele", read_template}}};

} // namespace

std::span<const Target> targets() { return all; }

} // namespace reso::tests
