// The PDF of 2012 and of every golden project, in both themes, obeys the machine rules of PDF/UA-1 and PDF/A-2a.
#include <doctest/doctest.h>

#include "tests/support/goldens.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/tools/pdfcheck/checks.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

std::string findings_of(const std::string& pdf) {
  std::string lines;
  const pdfcheck::Findings found = pdfcheck::check(pdf); // kept: all() refers to it
  for (const pdfcheck::Finding& finding : found.all()) lines += pdfcheck::line_of(finding) + '\n';
  return lines;
}

std::string written(const MemoryProject& project, std::vector<std::string> command, const std::string& year,
                    const std::string& mark = {}) {
  const RunResult run = project.run(command);
  REQUIRE_MESSAGE(run.status == 0, run.err);
  return project.at("reports/" + year + "/" + mark + "rapport-activite-" + year + ".pdf");
}

} // namespace

TEST_CASE("the report of 2012 obeys PDF/UA-1 and PDF/A-2a in both themes") {
  for (const char* theme : {"reso", "sobre"}) {
    CAPTURE(theme);
    const MemoryProject project(source_files("data", "."));
    CHECK(findings_of(written(project, {"report", "2012", "--format", "pdf", "--theme", theme}, "2012")) == "");
  }
}

TEST_CASE("the report of every golden project obeys PDF/UA-1 and PDF/A-2a in both themes") {
  for (const Golden& golden : goldens())
    for (const char* theme : {"reso", "sobre"}) {
      CAPTURE(golden.source);
      CAPTURE(theme);
      const MemoryProject project(source_files(golden.source, golden.source));
      CHECK(findings_of(written(project, {"report", "2020", "--format", "pdf", "--theme", theme}, "2020")) == "");
    }
}

TEST_CASE("a draft, with its notes in the margin and its watermark, obeys them too") {
  const MemoryProject project(source_files("examples/petit-pole", "examples/petit-pole"));
  CHECK(findings_of(written(project, {"report", "2020", "--format", "pdf", "--draft"}, "2020", "brouillon-")) == "");
}
