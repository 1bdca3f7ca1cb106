// pdfcheck bites: each fault that is put into a good PDF is found by the rule that forbids it, and each rule has a
// fault.
#include <set>

#include <doctest/doctest.h>

#include "mutations.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/tools/pdfcheck/checks.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// A small report with pictures, charts, tables, lists, notes, links and words for voices.
const std::string& good_pdf() {
  static const std::string pdf = [] {
    auto files = source_files("tests/golden/blocs/projet", "tests/golden/blocs/projet");
    const MemoryProject project(std::move(files));
    const RunResult run = project.run({"report", "2020", "--format", "pdf"});
    REQUIRE_MESSAGE(run.status == 0, run.err);
    return project.at("reports/2020/rapport-activite-2020.pdf");
  }();
  return pdf;
}

std::string lines_of(const pdfcheck::Findings& findings) {
  std::string lines;
  for (const pdfcheck::Finding& finding : findings.all()) lines += pdfcheck::line_of(finding) + '\n';
  return lines;
}

bool said(const pdfcheck::Findings& findings, const Mutation& mutation) {
  for (const pdfcheck::Finding& finding : findings.all())
    if (finding.rule == mutation.rule && finding.sentence.find(mutation.sentence) != std::string::npos) return true;
  return false;
}

void check_all(const std::vector<Mutation>& mutations) {
  for (const Mutation& mutation : mutations) {
    CAPTURE(pdfcheck::name_of(mutation.rule));
    CAPTURE(mutation.sentence);
    const pdfcheck::Findings findings = pdfcheck::check(mutated(good_pdf(), mutation));
    CHECK_MESSAGE(said(findings, mutation), lines_of(findings));
  }
}

} // namespace

TEST_CASE("a file without a fault, written again by libqpdf, has no finding") {
  CHECK(lines_of(pdfcheck::check(good_pdf())) == "");
  CHECK(lines_of(pdfcheck::check(mutated(good_pdf(), {Rule::header, ""}))) == "");
}

TEST_CASE("faults of the file, its objects, colours and pictures are found") { check_all(file_mutations()); }
TEST_CASE("faults of page contents are found") { check_all(page_mutations()); }
TEST_CASE("faults of fonts are found") { check_all(font_mutations()); }
TEST_CASE("faults of elements, tables, lists and headings are found") { check_all(family_mutations()); }
TEST_CASE("faults of words for voices and of marks are found") { check_all(voice_mutations()); }
TEST_CASE("faults of links, destinations, outline and labels are found") { check_all(navigation_mutations()); }
TEST_CASE("faults of metadata are found") { check_all(metadata_mutations()); }

TEST_CASE("every rule has a fault that shows it") {
  std::set<Rule> shown;
  for (const auto& list : {file_mutations(), page_mutations(), font_mutations(), family_mutations(), voice_mutations(),
                           navigation_mutations(), metadata_mutations()})
    for (const Mutation& mutation : list) shown.insert(mutation.rule);
  for (int i = 0; i < static_cast<int>(Rule::count); ++i) {
    CAPTURE(pdfcheck::name_of(static_cast<Rule>(i)));
    CHECK(shown.contains(static_cast<Rule>(i)));
  }
}
