// reports/2012/ is what `reso report 2012` writes: people read it, and a change in it is seen in review.
#include <doctest/doctest.h>

#include "render/markdown.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso::tests;

TEST_CASE("the committed report of 2012 is the one that its data give") {
  MemoryProject project(source_files("data", "."));
  RunResult run = project.run({"report", "2012"});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  int compared = 0;
  for (const auto& [path, bytes] : project.files()) {
    if (!path.starts_with("reports/") || path.ends_with(".pdf")) continue;
    CAPTURE(path);
    CHECK(std::string(reso::render::without_signature(bytes)) ==
          std::string(reso::render::without_signature(read_source(path))));
    ++compared;
  }
  CHECK(compared > 5);
}

TEST_CASE("two runs write the same bytes, whatever the time zone and the locale") {
  MemoryProject first(source_files("data", ".")), second(source_files("data", "."));
  first.run({"report", "2012", "--format", "pdf,md,html,json"}, {{"TZ", "UTC"}, {"LC_ALL", "C"}});
  second.run({"report", "2012", "--format", "pdf,md,html,json"}, {{"TZ", "Asia/Tokyo"}, {"LC_ALL", "fr_FR.UTF-8"}});
  CHECK(first.has("reports/2012/figures.json"));
  CHECK(first.has("reports/2012/rapport-activite-2012.html"));
  CHECK(first.files() == second.files());
}

TEST_CASE("the PDF is well formed, tagged, and embeds its fonts") {
  MemoryProject project(source_files("data", "."));
  project.run({"report", "2012", "--format", "pdf"});
  TemporaryFile pdf(project.at("reports/2012/rapport-activite-2012.pdf"));
  CHECK(output_of("qpdf --check " + pdf.path()).find("No syntax or stream encoding errors") != std::string::npos);
  CHECK(output_of("pdfinfo " + pdf.path()).find("Tagged:          yes") != std::string::npos);
  std::string fonts = output_of("pdffonts " + pdf.path() + " | tail -n +3");
  CHECK(fonts.find("Lato") != std::string::npos);
  CHECK(fonts.find(" no ") == std::string::npos); // embedded, subset, with Unicode
}

TEST_CASE("a published report is fresh until its data change") {
  MemoryProject project(source_files("data", "."));
  REQUIRE(project.run({"report", "2012"}).status == 0);
  CHECK(project.run({"report", "2012", "--check"}).status == 0);
  std::string path = "data/2012/participation.yaml", text = project.at(path);
  project.put(path, "# un commentaire\n" + text);
  CHECK(project.run({"report", "2012", "--check"}).status == 0);
  text.replace(text.find("au moins 333"), 12, "au moins 334");
  project.put(path, text);
  RunResult stale = project.run({"report", "2012", "--check"});
  CHECK(stale.status == 4);
  CHECK(stale.out.find("données") != std::string::npos);
}

TEST_CASE("removing a justification brings the finding back, and the old report stays") {
  MemoryProject project(source_files("data", "."));
  REQUIRE(project.run({"check", "2012", "--strict"}).status == 0);
  REQUIRE(project.run({"report", "2012"}).status == 0);
  std::string before = project.at("reports/2012/rapport-activite-2012.md");
  std::string path = "data/2012/participation.yaml", text = project.at(path);
  std::size_t begin = text.find("    justifier:"), end = text.find("  participation.part_reguliers");
  project.put(path, text.erase(begin, end - begin));
  RunResult run = project.run({"report", "2012"});
  CHECK(run.status == 1);
  CHECK(run.err.find("total-different") != std::string::npos);
  CHECK(run.err.find("participation.yaml:4:13") != std::string::npos);
  CHECK(run.err.find("la version précédente est conservée") != std::string::npos);
  CHECK(project.at("reports/2012/rapport-activite-2012.md") == before);
}
